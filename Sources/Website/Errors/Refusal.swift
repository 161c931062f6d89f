import HTTP

/// Why a controller does not answer with its page. Thrown where it is found out; `ErrorPages` makes the page.
enum Refusal: Error, Sendable {
    case badRequest
    case notFound
    case gone
    /// The visitor has signed in but may not enter here, or another site sent the form.
    case forbidden
    /// Nobody has signed in.
    case signInFirst
    /// The form's token is not of this session: it ended, or another began. What was typed must not be lost.
    case staleForm
    /// Somebody was first, or the state has moved on: the page says what to do.
    case conflict(String)
    /// A limit was reached.
    case tooMany(seconds: Int)
    case wrongMethod(allowed: [HTTP.Method])
    /// The page has a new address for good.
    case moved(to: String)
    /// Another page answers for the time being.
    case elsewhere(String)
}
