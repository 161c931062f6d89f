import HTTP
import Manual

/// Gives out files: those of published cases to everybody, others to who may see the draft or the submission.
struct FileAnswersController: Sendable {
    let manual: Manual

    func showPublished(_ visit: Visit) async throws -> Response {
        var response = try answer(try await manual.files.published(visit["digest"]), visit)
        // The name says what is in it, for ever.
        response.headers.set("Cache-Control", "public, max-age=31536000, immutable")
        return response
    }

    func showOfDraft(_ visit: Visit) async throws -> Response {
        let open = try await manual.drafts.open(visit)
        return try answer(try await manual.files.file(visit["digest"], of: open.draft), visit)
    }

    func showOfSubmission(_ visit: Visit) async throws -> Response {
        let file = try await manual.files.file(
            visit["digest"], ofSubmission: try visit.id(), by: try visit.actor)
        return try answer(file, visit)
    }

    private func answer(_ file: StoredFile?, _ visit: Visit) throws -> Response {
        guard let file, let path = manual.files.path(of: visit["name"], in: file), let body = FileBody(path: path)
        else { throw Refusal.notFound }
        var response = Response(body: .file(body))
        response.headers.set("Content-Type", file.isPicture ? "image/webp" : "application/pdf")
        // A document runs nothing and reaches nothing, even in a browser that shows it.
        response.headers.set("Content-Security-Policy", "default-src 'none'; sandbox")
        if !file.isPicture { response.headers.set("Content-Disposition", "attachment") }
        return response
    }
}
