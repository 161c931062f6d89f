/// A case of an edition in the interchange form, so that files and imports are understood by one reader.
enum EditionCase {
    static func tree(of folder: EditionFolder) -> Tree {
        let original = folder.originalLanguage ?? .english
        var members = folder.facts.members.filter { $0.name != "original_language" && $0.name != "slug" }
        members.append(Tree.Member(name: "slug", value: .text(folder.name)))
        members.append(Tree.Member(name: "language", value: .text(original.rawValue)))
        if let page = folder.pages[original] { members += texts(of: page) }
        let translations = folder.pages.filter { $0.key != original }.sorted { $0.key < $1.key }.map {
            Tree.Member(name: $0.key.rawValue, value: .map(texts(of: $0.value)))
        }
        members.append(Tree.Member(name: "translations", value: .map(translations)))
        return .map(members)
    }

    private static func texts(of page: EditionPage) -> [Tree.Member] {
        page.front.members
            + page.fields.map { name, text in
                let isList = name == CaseText.List.recommendations
                let value = isList ? Tree.list(NumberedList.items(of: text).map(Tree.text)) : .text(text)
                return Tree.Member(name: name, value: value)
            }
    }
}
