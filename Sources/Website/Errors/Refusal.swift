import HTTP

/// Why a controller does not answer with its page. Thrown where it is found out; `ErrorPages` makes the page.
enum Refusal: Error, Sendable {
    case badRequest
    case notFound
    case gone
    case wrongMethod(allowed: [HTTP.Method])
    /// The page has a new address for good.
    case moved(to: String)
    /// Another page answers for the time being.
    case elsewhere(String)
}
