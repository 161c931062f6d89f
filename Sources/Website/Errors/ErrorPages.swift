import HTTP
import Logging

/// The one place where an error becomes an answer: a safe sentence for the visitor, the whole truth for the log.
struct ErrorPages: Sendable {
    let pages: Pages
    let log: Logger

    func answer(_ error: any Error, on visit: Visit) -> Response {
        switch error {
        case Refusal.moved(let target):
            return .redirect(to: target, status: .movedPermanently)
        case Refusal.elsewhere(let target):
            return .redirect(to: target, status: .seeOther)
        case Refusal.notFound:
            return page(.notFound, on: visit)
        case Refusal.gone:
            return page(.gone, on: visit)
        case Refusal.badRequest:
            return page(.badRequest, on: visit)
        case Refusal.wrongMethod(let allowed):
            var response = page(.methodNotAllowed, on: visit)
            let names = allowed.flatMap { $0 == .get ? ["GET", "HEAD"] : [$0.name] } + ["OPTIONS"]
            response.headers.set("Allow", names.joined(separator: ", "))
            if visit.request.method == .options { response = options(allow: names) }
            return response
        default:
            log.error(
                "page failed",
                metadata: ["id": "\(visit.request.id)", "path": "\(visit.request.path)", "error": "\(error)"])
            return page(.internalServerError, on: visit, reference: visit.request.id)
        }
    }

    private func options(allow names: [String]) -> Response {
        var response = Response.empty(.noContent)
        response.headers.set("Allow", names.joined(separator: ", "))
        return response
    }

    func page(_ status: Status, on visit: Visit, reference: String? = nil) -> Response {
        do {
            return try pages.answer(ErrorPage(status, on: visit, reference: reference), on: visit, status: status)
        } catch {
            // The templates themselves are at fault (only under reload): say so without them.
            log.error("error page failed", metadata: ["id": "\(visit.request.id)", "error": "\(error)"])
            return .bytes(Array("\(error)\n".utf8), status: status, contentType: "text/plain; charset=utf-8")
        }
    }
}
