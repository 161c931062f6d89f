import Foundation

/// Every template of a folder, parsed, by its path inside the folder without the ending: "pieces/_case-card".
struct TemplateFiles: Sendable {
    private(set) var nodes: [String: [Node]] = [:]
    private(set) var problems: [SourceProblem] = []

    init(directory: String) {
        guard FileManager.default.fileExists(atPath: directory),
            let paths = FileManager.default.enumerator(atPath: directory)
        else {
            problems.append(SourceProblem(directory, nil, "There is no such folder of templates."))
            return
        }
        for case let path as String in paths where path.hasSuffix(".html") {
            guard let data = FileManager.default.contents(atPath: directory + "/" + path) else {
                problems.append(SourceProblem(path, nil, "The file cannot be read."))
                continue
            }
            guard String(validating: data, as: UTF8.self) != nil else {
                problems.append(SourceProblem(path, nil, "The file is not UTF-8."))
                continue
            }
            let (parsed, found) = Parser.nodes(of: [UInt8](data), file: path)
            nodes[String(path.dropLast(".html".utf8.count))] = parsed
            problems += found
        }
    }

    /// The file of a partial: "pieces/case-card" is kept as pieces/_case-card.html.
    static func partial(_ path: String) -> String {
        var parts = path.split(separator: "/").map(String.init)
        if let last = parts.popLast() { parts.append("_" + last) }
        return parts.joined(separator: "/")
    }
}
