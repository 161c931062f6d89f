internal import Foundation

/// One entry of an edition: a folder with `facts.yaml` and a `<lang>.md` per language.
struct EditionFolder {
    /// Relative to the edition, as `cases/tartu-bus-tender`.
    let path: String
    let name: String
    let facts: Tree
    let pages: [Language: EditionPage]
    /// SHA-256 of all its files, names included; none where there are no files.
    let digest: String?

    /// The language of the original: what the facts say, else English, else the first there is.
    var originalLanguage: Language? {
        if let named = facts["original_language"]?.string { return Language(rawValue: named) }
        return pages[.english] == nil ? pages.keys.min() : .english
    }

    init(edition: String, path: String) throws {
        self.path = path
        name = path.split(separator: "/").last.map(String.init) ?? path
        let folder = URL(filePath: edition).appending(path: path)
        var all: [UInt8] = []
        var facts = Tree.map([])
        var pages: [Language: EditionPage] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted() {
            let isPage = name.hasSuffix(".md")
            guard isPage || name == "facts.yaml" else { continue }
            let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
            all += Array(name.utf8) + [0] + bytes + [0]
            let file = "\(path)/\(name)"
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw Problem(file: file, field: nil, sentence: "The file is not UTF-8.")
            }
            if !isPage {
                facts = try YAML.read(text, file: file)
            } else if let language = Language(rawValue: String(name.dropLast(3))) {
                pages[language] = try EditionPage(text, file: file)
            } else {
                throw Problem(file: file, field: nil, sentence: "The file is not named by a language, like en.md.")
            }
        }
        self.facts = facts
        self.pages = pages
        digest = SHA256.digest(all)
    }

    /// A folder that was never a file: what was edited in the manual itself.
    init(path: String, name: String, facts: Tree, pages: [Language: EditionPage]) {
        (self.path, self.name, self.facts, self.pages) = (path, name, facts, pages)
        digest = nil
    }

    /// The words of a list of the facts.
    func words(_ field: String) -> [String] {
        (facts[field]?.items ?? []).compactMap(\.string)
    }

    /// Codes of the facts that the vocabulary has; each unknown one leaves a remark.
    func codes(
        _ field: String, _ vocabulary: Vocabulary, in vocabularies: Vocabularies, remarks: inout [Problem]
    ) -> [String] {
        var codes: [String] = []
        for code in words(field) where !codes.contains(code) {
            if vocabularies.contains(code, in: vocabulary) {
                codes.append(code)
            } else {
                remarks.append(problem(field, "“\(code)” is no code of \(vocabulary.rawValue).", isWarning: true))
            }
        }
        return codes
    }

    func problem(_ field: String?, _ sentence: String, isWarning: Bool = false) -> Problem {
        Problem(file: "\(path)/facts.yaml", field: field, sentence: sentence, isWarning: isWarning)
    }

    /// The sources as facts.yaml lists them.
    func sources() -> [Source] {
        (facts["sources"]?.items ?? []).compactMap { item in
            let address = (item["address"]?.string ?? item.string).flatMap { WebAddress.isValid($0) ? $0 : nil }
            guard item["title"]?.string != nil || address != nil else { return nil }
            return Source(
                title: item["title"]?.string, publisher: item["publisher"]?.string, address: address,
                kind: item["kind"]?.string, isIndependent: item["independent"]?.truth,
                checked: item["checked"]?.string)
        }
    }
}
