import HTML
import HTTP
import Manual

/// Taking one file from a published case, with the reason that its author is told.
struct FileRemovalsController: Sendable {
    let cases: ModeratedCasesController

    func create(_ visit: Visit) async throws -> Response {
        var attempt = FormAttempt(visit.form)
        let digest = visit["digest"]
        let words = attempt.text(
            FileRemovalView.wordsField(digest), label: visit.words("moderating.case.words"),
            limit: ReviewDesk.longestWords, missing: visit.words("moderating.problem.caseWords"), on: visit)
        guard attempt.isRight else { return try await cases.answer(visit, attempt: attempt) }
        let study = try await cases.found(visit)
        try await cases.manual.moderation.removeFile(
            digest, fromCase: study.id, words: words, by: visit.actor, mail: cases.mail)
        return visit.seeOther(.moderatedCase(study.slug), done: .fileRemoved)
    }
}

/// A file of a published case, with the form that takes it away.
struct FileRemovalView: View {
    let file: CaseFile
    let study: ModeratedCase
    let attempt: FormAttempt
    let visit: Visit

    private var digest: String { file.stored.digest }

    static func wordsField(_ digest: String) -> String { "file-\(digest.prefix(16))-words" }

    var words: FormField {
        let name = Self.wordsField(digest)
        return FormField(
            name: name, label: visit.words("moderating.case.words"), kind: .text(rows: 3),
            hint: visit.words("moderating.case.wordsMailed"), value: attempt[name], error: attempt.error(name))
    }

    private var picture: PictureView? {
        file.isPicture ? PictureView(file: file, place: .published, visit: visit) : nil
    }

    private var document: DocumentView? {
        file.isPicture ? nil : DocumentView(file: file, place: .published, visit: visit)
    }

    static let fields: Fields<FileRemovalView> = [
        .optional("picture", \.picture), .optional("document", \.document),
        .text("title", { $0.file.alt?.text ?? $0.file.name ?? "" }),
        .text("action", { $0.visit.path(.fileRemoval(slug: $0.study.slug, digest: $0.digest)) }),
        .text("token", \.visit.formToken), .view("words", \.words),
    ]
}

/// A file that was taken away.
struct RemovedFileView: View {
    let removal: FileRemoval
    let visit: Visit

    private var title: String {
        visit.words(
            "moderating.case.files.removed",
            [
                "file": String(removal.digest.prefix(8)), "date": visit.day(removal.at),
                "name": removal.by ?? visit.words("moderating.somebody"),
            ])
    }

    static let fields: Fields<RemovedFileView> = [.text("title", \.title), .text("words", \.removal.words)]
}
