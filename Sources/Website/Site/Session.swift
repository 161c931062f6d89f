import HTTP
import Manual

/// Who asks: the person who has signed in, if any, and the secret that forms on the page are bound to.
struct Session: Sendable {
    /// The cookie of a person who has signed in.
    static let cookie: StaticString = "__Host-session"
    /// The cookie of a visitor who has not, set only when a form is shown.
    static let visitCookie = "__Host-visit"

    let visitor: Visitor?
    /// The value of the session's or the visit's cookie; tokens in forms are made from it.
    let secret: String
    /// The secret was made for this answer, so the answer sets the cookie.
    let isNew: Bool

    /// What a request's cookies say. Asks the database only when there is a session's cookie.
    static func read(_ request: Request, people: People) async throws -> Session {
        let cookies = request.cookies
        if let token = cookies["\(cookie)"], let visitor = try await people.visitor(token) {
            return Session(visitor: visitor, secret: token, isNew: false)
        }
        if let secret = cookies[visitCookie], !secret.isEmpty {
            return Session(visitor: nil, secret: secret, isNew: false)
        }
        return Session(visitor: nil, secret: people.newSecret(), isNew: true)
    }

    /// Nobody: for answers that no cookie may change.
    static let none = Session(visitor: nil, secret: "", isNew: false)

    /// Lets the person stay signed in on this device for thirty days.
    static func start(_ signedIn: SignedIn, on response: inout Response) {
        guard var session = SetCookie("\(cookie)", signedIn.token) else { return }
        session.maxAge = 30 * 24 * 3600
        response.headers.add("Set-Cookie", session.fieldValue)
        if let visit = SetCookie.removing(visitCookie) { response.headers.add("Set-Cookie", visit.fieldValue) }
    }

    static func end(on response: inout Response) {
        if let ended = SetCookie.removing("\(cookie)") { response.headers.add("Set-Cookie", ended.fieldValue) }
    }
}
