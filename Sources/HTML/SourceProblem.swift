/// A fault in a template or a word file: where it is, and a sentence that says what to do.
package struct SourceProblem: Sendable, Hashable, CustomStringConvertible {
    /// Path inside the folder of templates, or the path of the word file as it was given.
    package let file: String
    /// Counted from 1; nil where the whole file is meant.
    package let line: Int?
    package let sentence: String

    init(_ file: String, _ line: Int? = nil, _ sentence: String) {
        self.file = file
        self.line = line
        self.sentence = sentence
    }

    package var description: String {
        line.map { "\(file):\($0): \(sentence)" } ?? "\(file): \(sentence)"
    }
}

/// All the faults found at once, in the order of files and lines.
package struct SourceError: Error, CustomStringConvertible {
    package let problems: [SourceProblem]

    init(_ problems: some Sequence<SourceProblem>) {
        self.problems = Set(problems).sorted {
            ($0.file, $0.line ?? 0, $0.sentence) < ($1.file, $1.line ?? 0, $1.sentence)
        }
    }

    package var description: String {
        problems.map(\.description).joined(separator: "\n")
    }
}
