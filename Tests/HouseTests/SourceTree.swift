import Foundation

/// The project's own files, as the house tests read them.
enum SourceTree {
    /// The project's folder: three above this file.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// Paths below `folder`, relative to the project, with one of the endings.
    static func files(in folder: String, ending: String...) -> [String] {
        let all = FileManager.default.enumerator(atPath: root + "/" + folder)?.compactMap { $0 as? String } ?? []
        return all.filter { path in ending.contains { path.hasSuffix($0) } }.map { folder + "/" + $0 }.sorted()
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOfFile: root + "/" + path, encoding: .utf8)
    }

    static func lines(_ path: String) throws -> [String] {
        try text(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The modules a file imports.
    static func imports(_ path: String) throws -> [String] {
        try lines(path).compactMap { line in
            let words = line.split(separator: " ")
            guard let at = words.firstIndex(of: "import"), at <= 1, at + 1 < words.count else { return nil }
            return String(words[at + 1])
        }
    }
}
