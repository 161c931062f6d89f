import HTTP
import Manual

/// The sections of a draft: shown as forms, saved as typed.
struct SectionsController: Sendable {
    let manual: Manual
    let pages: Pages

    func edit(_ visit: Visit) async throws -> Response {
        let open = try await manual.drafts.open(visit)
        let section = try section(visit)
        let language = visit.request.query["in"].flatMap(Language.init(rawValue:)) ?? open.draft.originalLanguage
        var form = try await form(
            visit, open, section, answers: open.draft.answers(in: language), language: language)
        form.adding = visit.request.query["add"]
        if visit.request.query["problems"] != nil { form.problems = manual.drafts.problems(of: open.draft) }
        let similar =
            visit.request.query["similar"] == nil
            ? [] : try await manual.drafts.similar(to: open.draft.title, in: visit.reader)
        return try pages.answer(DraftSectionPage(visit: visit, open: open, form: form, similar: similar), on: visit)
    }

    func update(_ visit: Visit) async throws -> Response {
        let open = try await manual.drafts.open(visit)
        let section = try section(visit)
        let post = SectionPost(visit.form, section, of: open.draft)
        do {
            let saved = try await SectionSaving(drafts: manual.drafts, open: open, section: section, post: post).run()
            if post.deed == .keep { return try KeptSection(saved, in: post.language, of: open.draft).response }
            return try await answer(saved, open, section, post, visit)
        } catch let problems as FieldProblems {
            return try await refused(open, section, post, problems.all, nil, .unprocessableContent, visit)
        } catch is TooLarge {
            return try await refused(open, section, post, [], "contributing.section.tooLarge", .contentTooLarge, visit)
        } catch is NotPossible {
            return try await refused(open, section, post, [], "contributing.section.closed", .conflict, visit)
        }
    }

    // MARK: After saving

    private func answer(
        _ saved: Saved, _ open: OpenDraft, _ section: DraftSection, _ post: SectionPost, _ visit: Visit
    ) async throws -> Response {
        let now = open.with(saved.draft)
        let isOriginal = post.language == open.draft.originalLanguage
        // The original language itself may just have been changed.
        let language = isOriginal ? saved.draft.originalLanguage : post.language
        let here = visit.path(now.place, .section(section), in: isOriginal ? nil : language)
        if case .conflict = saved { return .redirect(to: here, status: .seeOther) }
        switch post.deed {
        case .list:
            return .redirect(to: visit.path(now.place, .tasks), status: .seeOther)
        case .add(let root):
            return .redirect(to: try await adding(root, section, now, visit), status: .seeOther)
        case .remove, .raise, .upload:
            return .redirect(to: here, status: .seeOther)
        case .keep, .next:
            break
        }
        // What is missing can wait until the case is sent; what is wrong is best put right while it is fresh.
        let form = try await form(
            visit, now, section, answers: saved.draft.answers(in: language), language: language,
            problems: manual.drafts.problems(of: saved.draft).filter { !$0.isMissing })
        if !form.problemLinks.isEmpty {
            return try pages.answer(
                DraftSectionPage(visit: visit, open: now, form: form), on: visit, status: .unprocessableContent)
        }
        if isOriginal, section == .basics, saved.draft.title != open.draft.title,
            try await hasSimilar(saved.draft, visit)
        {
            return .redirect(to: here + "?similar=1", status: .seeOther)
        }
        return .redirect(to: next(section, language, now, visit), status: .seeOther)
    }

    private func hasSimilar(_ draft: Draft, _ visit: Visit) async throws -> Bool {
        guard draft.caseId == nil, !draft.title.isEmpty else { return false }
        return try await !manual.drafts.similar(to: draft.title, in: visit.reader).isEmpty
    }

    /// A translation goes on to the next section that has texts.
    private func next(_ section: DraftSection, _ language: Language, _ open: OpenDraft, _ visit: Visit) -> String {
        guard language != open.draft.originalLanguage else {
            return visit.path(open.place, section.next.map(DraftRoom.section) ?? .check)
        }
        var next = section.next
        while let section = next, !section.fields.contains(where: \.hasTexts) { next = section.next }
        return next.map { visit.path(open.place, .section($0), in: language) } ?? visit.path(open.place, .tasks)
    }

    /// The form again with one more empty row, its first field in sight.
    private func adding(
        _ root: String, _ section: DraftSection, _ open: OpenDraft, _ visit: Visit
    ) async throws -> String {
        let path = visit.path(open.place, .section(section))
        let language = open.draft.originalLanguage
        var form = try await form(visit, open, section, answers: open.draft.answers(in: language), language: language)
        form.adding = root
        guard let group = form.blocks.compactMap(\.group).first(where: { $0.name == root }),
            let field = group.rows.last?.lines.first?.field
        else { return path }
        return path + "?" + Parameters([("add", root)]).encoded() + field.anchor
    }

    // MARK: Forms

    /// Nothing was saved: the page shows what was typed.
    private func refused(
        _ open: OpenDraft, _ section: DraftSection, _ post: SectionPost, _ problems: [FieldProblem],
        _ warning: String?, _ status: Status, _ visit: Visit
    ) async throws -> Response {
        let form = try await form(
            visit, open, section, answers: post.answers, language: post.language, problems: problems)
        let page = DraftSectionPage(visit: visit, open: open, form: form, warning: warning.map { visit.words($0) })
        return try pages.answer(page, on: visit, status: status)
    }

    func form(
        _ visit: Visit, _ open: OpenDraft, _ section: DraftSection, answers: Answers, language: Language,
        problems: [FieldProblem] = []
    ) async throws -> SectionForm {
        let draft = open.draft
        var form = SectionForm(
            visit: visit, vocabularies: manual.vocabularies, section: section, answers: answers, language: language,
            problems: problems)
        if section == .basics, language == draft.originalLanguage {
            form.answers["original_language"] = [draft.originalLanguage.rawValue]
        }
        if language != draft.originalLanguage {
            form.original = draft.answers(in: draft.originalLanguage)
            form.originalLanguage = draft.originalLanguage
        }
        form.remarks = try await remarks(open, visit)
        return form
    }

    /// What reviewers asked about single fields and nobody has settled.
    private func remarks(_ open: OpenDraft, _ visit: Visit) async throws -> [String: [String]] {
        guard let person = visit.person, let submission = open.draft.submission else { return [:] }
        let conversation = try await manual.submissions.conversation(submission, for: person.id)
        return conversation.comments.filter { !$0.isByAuthor && $0.resolvedAt == nil }.reduce(into: [:]) {
            guard let root = $1.field?.split(separator: ".").first else { return }
            $0[String(root), default: []].append($1.text)
        }
    }

    private func section(_ visit: Visit) throws -> DraftSection {
        guard let section = DraftSection(rawValue: visit["section"]), DraftSection.asked.contains(section) else {
            throw Refusal.notFound
        }
        return section
    }
}

extension FieldProblem {
    /// Nothing is wrong yet: the answer is only not there.
    var isMissing: Bool { kind == .required || kind == .consentMissing }
}
