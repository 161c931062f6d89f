import Foundation
import HTTP
import Logging
import Manual

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
        case Refusal.signInFirst:
            var response = Response.redirect(
                to: visit.path(.signIn) + "?" + Parameters([("then", visit.request.target)]).encoded())
            response.headers.set("Cache-Control", "no-store")
            return response
        case Refusal.staleForm:
            return sendAgain(on: visit)
        case Refusal.forbidden:
            return page(.forbidden, on: visit)
        case Refusal.conflict(let sentence):
            return page(.conflict, on: visit, explanation: sentence)
        case Refusal.tooMany(let seconds):
            return tooMany(seconds, on: visit)
        case let limit as TooMany:
            return tooMany(Int(limit.until.timeIntervalSinceNow.rounded(.up)), on: visit)
        case let decided as AlreadyDecided:
            return page(
                .conflict, on: visit,
                explanation: visit.words(
                    "errors.alreadyDecided",
                    ["name": decided.by ?? "–", "status": visit.label("workflow", decided.status.rawValue)]))
        case is NotPossible:
            return page(.conflict, on: visit, explanation: visit.words("errors.notPossible"))
        case is NotFound:
            return page(.notFound, on: visit)
        case is TooLarge:
            return page(.contentTooLarge, on: visit)
        case is NotAllowed, is Blocked:
            return page(.forbidden, on: visit)
        case let form as FormError:
            return page(form.status, on: visit)
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
                metadata: [
                    "id": "\(visit.request.id)", "path": "\(LoggedPath.text(visit.request.path))", "error": "\(error)",
                ])
            return page(.internalServerError, on: visit, reference: visit.request.id)
        }
    }

    private func options(allow names: [String]) -> Response {
        var response = Response.empty(.noContent)
        response.headers.set("Allow", names.joined(separator: ", "))
        return response
    }

    private func tooMany(_ seconds: Int, on visit: Visit) -> Response {
        var response = page(.tooManyRequests, on: visit)
        response.headers.set("Retry-After", String(max(1, seconds)))
        return response
    }

    /// The form again, its words kept, with a token that holds now.
    private func sendAgain(on visit: Visit) -> Response {
        do {
            return try pages.answer(SendAgainPage(visit: visit), on: visit, status: .forbidden)
        } catch {
            return self.answer(error, on: visit)
        }
    }

    func page(
        _ status: Status, on visit: Visit, reference: String? = nil, explanation: String? = nil
    ) -> Response {
        do {
            let page = ErrorPage(status, on: visit, reference: reference, explanation: explanation)
            return try pages.answer(page, on: visit, status: status)
        } catch {
            // The templates themselves are at fault (only under reload): say so without them.
            log.error("error page failed", metadata: ["id": "\(visit.request.id)", "error": "\(error)"])
            return .bytes(Array("\(error)\n".utf8), status: status, contentType: "text/plain; charset=utf-8")
        }
    }
}
