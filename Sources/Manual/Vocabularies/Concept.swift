/// Other words for one thing (Content/vocabularies/concepts.yaml), in many languages.
package struct Concept: Sendable {
    let name: String
    /// What the words stand for, as fields of cases and their codes.
    let codes: [(vocabulary: String, codes: [String])]
    /// The words all mean the same; else each only leads to the codes.
    let isOneThing: Bool
    let words: [(text: String, language: Language)]

    static let file = "concepts.yaml"

    init(_ member: Tree.Member) throws {
        func list(_ value: Tree) -> [String] { value.items.compactMap(\.string) }
        name = member.name
        isOneThing = member.value["falls_under"] == nil
        let fields = (member.value["codes"] ?? member.value["falls_under"])?.members ?? []
        codes = fields.map { ($0.name, list($0.value)) }
        words = try member.value.members.filter { !["codes", "falls_under"].contains($0.name) }.flatMap { names in
            guard let language = Language(rawValue: names.name), !list(names.value).isEmpty else {
                throw Problem(
                    file: Self.file, field: member.name,
                    sentence: "“\(names.name)” is no language with a list of words, such as en: [public meeting].")
            }
            return list(names.value).map { ($0, language) }
        }
    }

    static func all(in text: String) throws -> [Concept] {
        try YAML.read(text, file: file).members.map(Concept.init)
    }
}
