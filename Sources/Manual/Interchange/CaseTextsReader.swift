/// Reads the texts of a case in one language.
enum CaseTextsReader {
    static func texts(_ tree: Tree, _ remarks: inout Remarks) -> [TextKey: String] {
        var texts: [TextKey: String] = [:]
        for field in CaseText.allCases { texts[TextKey(field.rawValue)] = tree[field.rawValue]?.string }
        let list = CaseText.List.self
        let recommendations = tree[list.recommendations]?.items ?? []
        for (ordinal, item) in recommendations.enumerated() {
            texts[TextKey(list.recommendations, ordinal)] = item.string
        }
        if recommendations.count == 1, let text = recommendations.first?.string {
            for (ordinal, item) in NumberedList.items(of: text).enumerated() {
                texts[TextKey(list.recommendations, ordinal)] = item
            }
        }
        let notes =
            (tree[list.stepNotes]?.members ?? []).map { ($0.name, $0.value.string) }
            + (tree["steps"]?.items ?? []).compactMap { item in item["step"]?.string.map { ($0, item["note"]?.string) }
            }
        for (step, note) in notes {
            guard let note else { continue }
            guard let code = remarks.code(step, list.stepNotes, in: .steps),
                let ordinal = remarks.vocabularies.ordinal(ofStep: code)
            else { continue }
            texts[TextKey(list.stepNotes, ordinal)] = note
        }
        for (ordinal, item) in (tree[list.updates]?.items ?? []).enumerated() {
            texts[TextKey(list.updates, ordinal)] = item["text"]?.string ?? item.string
        }
        for (ordinal, item) in (tree[list.secondAccount]?.items ?? []).enumerated() {
            texts[TextKey(list.secondAccount, ordinal)] = item["text"]?.string ?? item.string
        }
        for (ordinal, item) in (tree["files"]?.items ?? []).enumerated() {
            texts[TextKey(list.fileAlt, ordinal)] = item["alt"]?.string
            texts[TextKey(list.fileCaption, ordinal)] = item["caption"]?.string
        }
        return texts
    }

    /// Days of what happened since, by the place of its text.
    static func updates(_ tree: Tree) -> [String?] {
        (tree[CaseText.List.updates]?.items ?? []).map { $0["date"]?.string }
    }

    /// Who gave the second accounts, by the place of their texts.
    static func accounts(_ tree: Tree) -> [CaseFacts.Account] {
        (tree[CaseText.List.secondAccount]?.items ?? []).map { item in
            let side = item["side"]?.string.flatMap { CaseFacts.Account.sides.contains($0) ? $0 : nil }
            return CaseFacts.Account(by: item["by"]?.string, side: side)
        }
    }
}
