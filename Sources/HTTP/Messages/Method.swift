/// A request method (RFC 9110 §9): a case-sensitive token.
package struct Method: Sendable, Hashable {
    package let name: String

    package init(_ name: String) {
        self.name = name
    }

    package static let get = Method("GET")
    package static let head = Method("HEAD")
    package static let post = Method("POST")
    package static let put = Method("PUT")
    package static let patch = Method("PATCH")
    package static let delete = Method("DELETE")
    package static let options = Method("OPTIONS")
    package static let trace = Method("TRACE")
    package static let connect = Method("CONNECT")

    /// The methods a server of pages and forms recognises; others are answered 501.
    package static let recognised: [Method] = [.get, .head, .post, .put, .patch, .delete, .options]

    /// RFC 9110 §9.2.1: asks for nothing to be changed.
    package var isSafe: Bool {
        self == .get || self == .head || self == .options || self == .trace
    }

    /// GET, or HEAD, which is GET without the content (RFC 9110 §9.3.2).
    package var isRetrieval: Bool {
        self == .get || self == .head
    }
}

extension Method: CustomStringConvertible {
    package var description: String { name }
}
