import Manual

/// Saves what the form of a section sent. Rows that go, go in every language, so that translations stay with theirs.
struct SectionSaving: Sendable {
    let drafts: Drafts
    let open: OpenDraft
    let section: DraftSection
    let post: SectionPost

    private var draft: Draft { open.draft }

    func run() async throws -> Saved {
        // The page keeps its rows where they are, so while it is being written they must stay where they are here too.
        guard post.language == draft.originalLanguage, post.deed != .keep else {
            return try await save(post.answers, in: post.language)
        }
        let others = draft.languages.dropFirst()
        let texts = others.map { draft.texts(of: section, in: $0) }
        let removal = RowRemoval(
            [post.answers] + texts, roots: section.lists, pressed: post.pressedRow, raised: post.raisedRow)
        var saved = try await save(removal.applied(to: post.answers), in: post.language)
        for (language, text) in zip(others, texts) {
            let moved = removal.applied(to: text)
            guard case .saved(let draft) = saved, moved != text else { continue }
            saved = try await drafts.save(
                draft.id, section, moved, in: language, against: draft.revision, by: open.holder)
        }
        return saved
    }

    private func save(_ answers: Answers, in language: Language) async throws -> Saved {
        try await drafts.save(draft.id, section, answers, in: language, against: post.revision, by: open.holder)
    }
}
