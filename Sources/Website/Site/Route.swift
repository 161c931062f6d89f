package import HTTP
package import Manual

/// Who may enter an address. There is no default: each line of the sitemap says it.
package enum Access: String, Sendable, CaseIterable {
    /// Anyone, without an account; the answer may be shared between visitors.
    case anyone
    /// Anyone, but the answer is made for one visitor or one moment and is never shared.
    case anyoneUnshared
    /// Whoever has signed in.
    case signedIn
    /// Reviewers and admins.
    case reviewer
    /// Translators and admins.
    case translator
    case admin

    /// Whether a visitor with this role, or none, may enter.
    package func admits(_ role: Role?) -> Bool {
        switch self {
        case .anyone, .anyoneUnshared: true
        case .signedIn: role != nil
        case .reviewer: role?.mayReview == true
        case .translator: role?.mayEditManual == true
        case .admin: role?.mayAdminister == true
        }
    }
}

/// One line of the sitemap: a method, a pattern of path, who may enter, and what answers.
package struct Route: Sendable {
    typealias Answer = @Sendable (Visit) async throws -> Response

    package let method: HTTP.Method
    package let pattern: String
    package let access: Access
    /// Whether its form may bring files along (multipart/form-data), and so much more than words.
    let takesFiles: Bool
    /// Whether what is sent must come from a form of ours. Not where a secret in the address is all that counts and a
    /// mail program sends it (RFC 8058): no field of that form is read.
    package let needsForm: Bool
    let answer: Answer
    private let parts: [Part]

    private enum Part: Sendable, Equatable {
        case word(String)
        case name(String)
    }

    init(
        _ method: HTTP.Method, _ pattern: String, _ access: Access, takesFiles: Bool = false,
        needsForm: Bool = true, _ answer: @escaping Answer
    ) {
        self.method = method
        self.pattern = pattern
        self.access = access
        self.takesFiles = takesFiles
        self.needsForm = needsForm
        self.answer = answer
        self.parts = pattern.split(separator: "/", omittingEmptySubsequences: true).map { part in
            part.hasPrefix("{") ? .name(String(part.dropFirst().dropLast())) : .word(String(part))
        }
    }

    /// Pages are folders: their addresses end in a slash, and the same address without it redirects.
    var endsInSlash: Bool { pattern.utf8.last == UInt8(ascii: "/") }

    /// The words that stand where the pattern has names, or nil when the path is another one.
    /// - Parameter segments: the decoded words of the path, without empty ones at the end.
    func match(_ segments: [String]) -> [String: String]? {
        guard segments.count == parts.count else { return nil }
        var captured: [String: String] = [:]
        for (part, segment) in zip(parts, segments) {
            switch part {
            case .word(let word): guard word == segment else { return nil }
            case .name(let name): captured[name] = segment
            }
        }
        return captured
    }
}
