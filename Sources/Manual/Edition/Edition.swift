internal import Foundation

/// A folder of texts from which a manual is filled: `manual/`, `methods/` and `cases/`, one folder an entry.
struct Edition {
    let folder: String

    /// The folders of steps, sections, methods and cases, in the order in which they can be read.
    func paths() -> [(kind: EntryKind, path: String)] {
        let steps = folders(in: "manual")
        let sections = steps.flatMap(folders(in:))
        return steps.map { (.step, $0) } + sections.map { (.section, $0) }
            + folders(in: "methods").map { (.method, $0) } + folders(in: "cases").map { (.caseStudy, $0) }
    }

    func read(_ path: String) throws -> EditionFolder {
        try EditionFolder(edition: folder, path: path)
    }

    private func folders(in path: String) -> [String] {
        let root = URL(filePath: folder).appending(path: path)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path())) ?? []
        return names.filter { name in
            var isFolder: ObjCBool = false
            let there = FileManager.default.fileExists(
                atPath: root.appending(path: name).path(), isDirectory: &isFolder)
            return there && isFolder.boolValue && !name.hasPrefix(".")
        }.sorted().map { "\(path)/\($0)" }
    }
}

/// What an entry can be; raw values are those of the database.
package enum EntryKind: String, CaseIterable, Sendable {
    case step, section, method
    case caseStudy = "case"
}
