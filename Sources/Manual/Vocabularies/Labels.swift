internal import Foundation

/// The words for codes, per language, as the files of Content/vocabularies hold them:
/// `{"level": {"information": "Information", …}, "level_help": {…}}`.
struct Labels: Sendable {
    private var words: [Language: [String: [String: String]]] = [:]
    /// Other words for what the codes stand for.
    private(set) var concepts: [Concept] = []
    /// The number of the newest edit taken in; 0 for the files alone. What is made from labels is made anew when it grows.
    private(set) var edited: Int64 = 0

    static let none = Labels()

    private init() {}

    init(folder: String) throws {
        let manager = FileManager.default
        guard manager.fileExists(atPath: folder) else { return }
        for name in try manager.contentsOfDirectory(atPath: folder).sorted() where name.hasSuffix(".json") {
            guard let language = Language(rawValue: String(name.dropLast(5))) else { continue }
            let bytes = Array(try Data(contentsOf: URL(filePath: folder).appending(path: name)))
            words[language] = try Self.objects(in: bytes, file: name)
        }
        let others = URL(filePath: folder).appending(path: Concept.file)
        guard manager.fileExists(atPath: others.path()) else { return }
        concepts = try Concept.all(in: String(decoding: try Data(contentsOf: others), as: UTF8.self))
    }

    private static func objects(in bytes: [UInt8], file: String) throws -> [String: [String: String]] {
        let tree: Tree
        do {
            tree = try JSONReader.read(bytes)
        } catch let refusal as JSONReader.Refusal {
            throw Problem(file: file, field: nil, sentence: "The file is \(refusal).")
        }
        guard case .map(let members) = tree else {
            throw Problem(file: file, field: nil, sentence: "The file is not a JSON object.")
        }
        return members.reduce(into: [:]) { result, member in
            guard case .map(let labels) = member.value else { return }
            result[member.name] = labels.reduce(into: [:]) { $0[$1.name] = $1.value.string }
        }
    }

    /// The same with what was edited over it.
    func overlaid(by terms: [TermLabel]) -> Labels {
        var labels = self
        labels.edited = terms.map(\.id).max() ?? 0
        for term in terms {
            guard let label = term.label else { continue }
            labels.words[term.language, default: [:]][term.vocabulary, default: [:]][term.code] = label
            labels.words[term.language, default: [:]][term.vocabulary + "_help", default: [:]][term.code] = term.help
        }
        return labels
    }

    var languages: [Language] { words.keys.sorted() }

    /// The codes that a language has words for, by vocabulary.
    func codes(in language: Language) -> [String: Set<String>] {
        (words[language] ?? [:]).mapValues { Set($0.keys) }
    }

    subscript(language: Language, object: String, code: String) -> String? {
        words[language]?[object]?[code]
    }
}
