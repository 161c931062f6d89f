import HTTP
import Manual
import Media

/// The files of a draft: shown with their words, added one at a time. The words are saved before the file is looked at,
/// so that a file that is not taken costs nothing that was typed.
struct FilesController: Sendable {
    let sections: SectionsController
    private var manual: Manual { sections.manual }

    func edit(_ visit: Visit) async throws -> Response {
        let open = try await manual.drafts.open(visit)
        let language = visit.request.query["in"].flatMap(Language.init(rawValue:)) ?? open.draft.originalLanguage
        let problems = visit.request.query["problems"] == nil ? [] : manual.drafts.problems(of: open.draft)
        let added = visit.request.query["added"].map { _ in visit.words("contributing.files.added") }
        return try await answer(visit, open, language, problems: problems, notice: added)
    }

    func update(_ visit: Visit) async throws -> Response {
        let open = try await manual.drafts.open(visit)
        let post = SectionPost(visit.form, .files, of: open.draft)
        let saved: Saved
        do {
            saved = try await SectionSaving(drafts: manual.drafts, open: open, section: .files, post: post).run()
        } catch is NotPossible {
            return try await answer(
                visit, open, post.language, typed: post, warning: "contributing.section.closed", status: .conflict)
        } catch is TooLarge {
            return try await answer(
                visit, open, post.language, typed: post, warning: "contributing.section.tooLarge",
                status: .contentTooLarge)
        } catch let problems as FieldProblems {
            return try await answer(
                visit, open, post.language, typed: post, problems: problems.all, status: .unprocessableContent)
        }
        if post.deed == .keep { return try KeptSection(saved, in: post.language, of: open.draft).response }
        let now = open.with(saved.draft)
        if let upload = Upload(visit, post) { return try await add(upload, to: now, post, visit) }
        if post.deed == .upload {
            return try await refused("none", nil, now, post, visit)
        }
        return try await next(saved, now, post, visit)
    }

    // MARK: Adding

    private func add(_ upload: Upload, to open: OpenDraft, _ post: SectionPost, _ visit: Visit) async throws -> Response
    {
        let content = upload.file.content
        do {
            // Judged again by its bytes; these two can be told without reading it.
            guard content.size > 0 else { throw FileRefusal.empty }
            guard content.size <= Inspection.largest else { throw FileRefusal.tooLarge }
            let file = NewFile(name: upload.file.name, place: upload.place, network: visit.network) {
                content.bytes(upTo: Inspection.largest)
            }
            _ = try await manual.files.add(file, to: open.draft.id, by: open.holder)
        } catch let refusal as FileRefusal {
            return try await refused(refusal.rawValue, upload.place, open, post, visit)
        } catch is FieldProblems {
            return try await refused("too-many", upload.place, open, post, visit)
        } catch is NoRoomForFiles {
            return try await refused("no-room", upload.place, open, post, visit, status: .serviceUnavailable)
        }
        return .redirect(to: visit.path(open.place, .section(.files)) + "?added=1#field-files", status: .seeOther)
    }

    private func refused(
        _ reason: String, _ place: Int?, _ open: OpenDraft, _ post: SectionPost, _ visit: Visit,
        status: Status = .unprocessableContent
    ) async throws -> Response {
        let sentence = visit.words(
            "contributing.files.refusal.\(reason)",
            ["size": visit.number(Inspection.largest >> 20), "count": visit.number(Files.most)])
        return try await answer(visit, open, post.language, refusal: (place, sentence), status: status)
    }

    // MARK: Going on

    private func next(
        _ saved: Saved, _ open: OpenDraft, _ post: SectionPost, _ visit: Visit
    ) async throws -> Response {
        let isOriginal = post.language == open.draft.originalLanguage
        let here = visit.path(open.place, .section(.files), in: isOriginal ? nil : post.language)
        if case .conflict = saved { return .redirect(to: here, status: .seeOther) }
        switch post.deed {
        case .list: return .redirect(to: visit.path(open.place, .tasks), status: .seeOther)
        case .add, .remove, .raise, .upload: return .redirect(to: here + "#field-files", status: .seeOther)
        case .keep, .next: break
        }
        // What is missing can wait until the case is sent; what is wrong is best put right while it is fresh.
        let problems = manual.drafts.problems(of: open.draft)
            .filter { !$0.isMissing && $0.kind != .fileWaiting }
        let form = try await form(visit, open, post.language, problems)
        if !FilesForm(form: form, open: open).problemLinks.isEmpty {
            return try await answer(
                visit, open, post.language, problems: problems, status: .unprocessableContent)
        }
        let room: DraftRoom = isOriginal ? .check : .tasks
        return .redirect(to: visit.path(open.place, room), status: .seeOther)
    }

    // MARK: The page

    private func form(
        _ visit: Visit, _ open: OpenDraft, _ language: Language, _ problems: [FieldProblem], typed: SectionPost? = nil
    ) async throws -> SectionForm {
        try await sections.form(
            visit, open, .files, answers: typed?.answers ?? open.draft.answers(in: language), language: language,
            problems: problems)
    }

    private func answer(
        _ visit: Visit, _ open: OpenDraft, _ language: Language, typed: SectionPost? = nil,
        problems: [FieldProblem] = [], refusal: (place: Int?, sentence: String)? = nil, notice: String? = nil,
        warning: String? = nil,
        status: Status = .ok
    ) async throws -> Response {
        let form = try await form(visit, open, language, problems, typed: typed)
        var page = DraftSectionPage(visit: visit, open: open, form: form)
        page.files = FilesForm(form: form, open: open, refusal: refusal, notice: notice)
        page.warning = warning.map { visit.words($0) }
        return try sections.pages.answer(page, on: visit, status: status)
    }
}

/// The file that a form brought: one more, or one in the place of another. A browser also sends the fields in which
/// nothing was chosen, without a name and without content.
private struct Upload {
    let file: UploadedFile
    let place: Int?

    init?(_ visit: Visit, _ post: SectionPost) {
        let chosen = visit.uploads.filter { !$0.name.isEmpty || $0.content.size > 0 }
        for file in chosen {
            if file.field == "upload" {
                (self.file, place) = (file, nil)
                return
            }
            if let row = RowName(file.field), row.root == "replacement", row.column.isEmpty {
                (self.file, place) = (file, row.place)
                return
            }
        }
        return nil
    }
}
