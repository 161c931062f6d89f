import HTTP
import Manual

/// What a request must pass before its line of the sitemap answers, in this order.
struct Guards: Sendable {
    let people: People

    /// - Throws: a `Refusal` that says where to go instead.
    func pass(_ visit: Visit, _ route: Route) throws {
        if !route.method.isSafe {
            try sameOrigin(visit.request)
            guard !route.needsForm || people.isFormToken(visit.form[Form.token] ?? "", for: visit.session.secret) else {
                throw Refusal.staleForm
            }
        }
        guard !route.access.admits(visit.person?.role) else { return }
        if visit.person != nil { throw Refusal.forbidden }
        throw route.method.isSafe ? Refusal.signInFirst : Refusal.staleForm
    }

    /// A form of another site cannot act in a visitor's name. Browsers tell where a form was (Fetch Metadata, Origin);
    /// what tells nothing still needs the form's token.
    private func sameOrigin(_ request: Request) throws {
        if let site = request.headers["Sec-Fetch-Site"], site != "same-origin", site != "none" {
            throw Refusal.forbidden
        }
        if let origin = request.headers["Origin"], let host = request.host, origin != "\(request.scheme)://\(host)" {
            throw Refusal.forbidden
        }
    }
}

/// Names of fields that every form has.
enum Form {
    static let token = "form-token"
}
