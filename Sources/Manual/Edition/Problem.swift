/// Something wrong in the files of an edition or in a line of an import, as a sentence for the person who wrote it.
package struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
    /// The file, or `line 7` of an import.
    package let file: String
    package let field: String?
    package let sentence: String
    /// A warning does not stand in the way of publishing.
    package let isWarning: Bool

    package init(file: String, field: String?, sentence: String, isWarning: Bool = false) {
        self.file = file
        self.field = field
        self.sentence = sentence
        self.isWarning = isWarning
    }

    package var description: String {
        let place = field.map { "\(file), \($0)" } ?? file
        return "\(place): \(isWarning ? "(warning) " : "")\(sentence)"
    }
}
