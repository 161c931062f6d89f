import Foundation
import HTML

/// A folder of templates and word files that lives as long as one test.
final class Folder {
    let path: String

    init(_ files: [String: String] = [:]) throws {
        path = FileManager.default.temporaryDirectory.appending(path: "html-\(UUID().uuidString)").path
        for (name, text) in files { try write(text, to: name) }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func write(_ text: String, to name: String) throws {
        let file = URL(filePath: path).appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// The words of the files words/<language>.json.
    func words(_ languages: String...) throws -> Words {
        try Words(files: Dictionary(uniqueKeysWithValues: languages.map { ($0, ["\(path)/words/\($0).json"]) }))
    }

    func templates(_ pages: any Page.Type..., languages: [String] = ["en"], reload: Bool = false) throws -> Templates {
        for language in languages where !FileManager.default.fileExists(atPath: "\(path)/words/\(language).json") {
            try write("{}", to: "words/\(language).json")
        }
        let files = Dictionary(uniqueKeysWithValues: languages.map { ($0, ["\(path)/words/\($0).json"]) })
        return try Templates(directory: path, pages: pages, words: try Words(files: files), reload: reload)
    }
}

/// Renders an example page from the template "page", and further files.
func show(
    _ template: String, _ page: Example = Example(), with files: [String: String] = [:], words: String = "{}",
    in language: String = "en"
) throws -> String {
    let folder = try Folder(files)
    try folder.write(template, to: "page.html")
    try folder.write(words, to: "words/\(language).json")
    let templates = try folder.templates(Example.self, languages: [language])
    return String(decoding: try templates.render(page, in: language), as: UTF8.self)
}

/// What is wrong with a template, as "file:line: sentence".
func problems(_ template: String, with files: [String: String] = [:], words: String = "{}") -> [String] {
    do {
        _ = try show(template, with: files, words: words)
        return []
    } catch let error as SourceError {
        return error.problems.map(\.description)
    } catch {
        return ["\(error)"]
    }
}
