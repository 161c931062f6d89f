import HTTP
import Manual

/// One chapter in one language: shown as a form, kept as typed, published as the next version.
struct ChapterEditsController: Sendable {
    let manual: Manual
    let pages: Pages

    func edit(_ visit: Visit) async throws -> Response {
        try answer(try await desk(visit), on: visit)
    }

    func update(_ visit: Visit) async throws -> Response {
        let (id, language, actor) = (try visit.id(), try visit.editedLanguage, try visit.actor)
        let post = ChapterPost(visit.form)
        let desk = try await desk(visit).with(post.answers, seen: post.seen, vocabularies: manual.vocabularies)
        let here = Address.chapter(id, language.rawValue)
        do {
            try await manual.editing.keep(post.answers, seen: post.seen, id, in: language, by: actor)
            switch post.deed {
            case .keep: return visit.seeOther(here, done: .wordsKept)
            case .preview:
                _ = try await manual.editing.preview(id, in: language, by: actor)
                return .redirect(to: visit.path(.chapterPreview(id, language.rawValue)), status: .seeOther)
            case .publish:
                _ = try await manual.editing.publish(
                    post.answers, seen: post.seen, reason: post.reason, isConfirmed: post.isConfirmed, id,
                    in: language, by: actor)
                return visit.seeOther(.chapters, done: .chapterPublished)
            }
        } catch let problems as FieldProblems {
            return try answer(desk, on: visit, problems: problems.all, post: post)
        } catch let refused as ChapterRefused {
            return try answer(desk, on: visit, refused: refused.problems, post: post)
        } catch is NothingChanged {
            try await manual.editing.drop(id, in: language, by: actor)
            return visit.seeOther(.chapters, done: .nothingChanged)
        } catch let meanwhile as EditedMeanwhile {
            let merged = desk.with(
                meanwhile.answers, seen: meanwhile.version, vocabularies: manual.vocabularies)
            return try answer(merged, on: visit, meanwhile: meanwhile, post: post)
        } catch is TooLarge {
            throw Refusal.conflict(visit.words("editing.tooLarge"))
        }
    }

    /// Drops what was typed and not published.
    func destroy(_ visit: Visit) async throws -> Response {
        try await manual.editing.drop(visit.id(), in: visit.editedLanguage, by: visit.actor)
        return visit.seeOther(.chapters, done: .wordsDropped)
    }

    private func desk(_ visit: Visit) async throws -> ChapterDesk {
        try await manual.editing.open(
            visit.id(), in: visit.editedLanguage, reading: visit.reader, by: visit.actor)
    }

    private func answer(
        _ desk: ChapterDesk, on visit: Visit, problems: [FieldProblem] = [], refused: [Problem] = [],
        meanwhile: EditedMeanwhile? = nil, post: ChapterPost? = nil
    ) throws -> Response {
        let form = ChapterForm(visit: visit, desk: desk, vocabularies: manual.vocabularies, problems: problems)
        let page = ChapterEditPage(
            visit: visit, desk: desk, form: form, refused: refused, meanwhile: meanwhile, reason: post?.reason ?? "")
        let status: Status =
            meanwhile != nil ? .conflict : problems.isEmpty && refused.isEmpty ? .ok : .unprocessableContent
        return try pages.answer(page, on: visit, status: status)
    }
}

/// A chapter as readers would see it if it were published now.
struct ChapterPreviewsController: Sendable {
    let manual: Manual
    let pages: Pages

    func show(_ visit: Visit) async throws -> Response {
        let (id, language) = (try visit.id(), try visit.editedLanguage)
        let back = Link(
            title: visit.words("editing.preview.back"), url: visit.path(.chapter(id, language.rawValue)))
        let preview: ChapterPreview?
        do {
            preview = try await manual.editing.preview(id, in: language, by: visit.actor)
        } catch is FieldProblems {
            return .redirect(to: back.url, status: .seeOther)
        }
        switch preview {
        case .step(let step):
            let chapters = try await manual.chapters.steps(in: language)
            return try pages.answer(
                StepPage(visit: visit, step: step, chapters: chapters, preview: back), on: visit)
        case .section(let section):
            let chapters = try await manual.chapters.steps(in: language)
            return try pages.answer(
                SectionPage(visit: visit, section: section, chapters: chapters, preview: back), on: visit)
        case .method(let sheet):
            return try pages.answer(MethodPage(visit: visit, sheet: sheet, preview: back), on: visit)
        case nil: return .redirect(to: back.url, status: .seeOther)
        }
    }
}

extension Visit {
    /// The language that is edited, which need not be the page's.
    var editedLanguage: Language {
        get throws {
            guard let language = Language(rawValue: self["in"]), site.languages.contains(language.rawValue) else {
                throw Refusal.notFound
            }
            return language
        }
    }
}
