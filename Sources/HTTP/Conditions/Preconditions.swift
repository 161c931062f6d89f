/// The conditions of a request (RFC 9110 §13), evaluated in the order of §13.2.2.
package struct Preconditions: Sendable {
    package enum Outcome: Sendable {
        /// As if there were no condition.
        case proceed
        case notModified
        case failed
    }

    private let ifMatch: String?
    private let ifNoneMatch: String?
    private let ifUnmodifiedSince: String?
    private let ifModifiedSince: String?

    package init(_ headers: Headers) {
        ifMatch = headers.joined("If-Match")
        ifNoneMatch = headers.joined("If-None-Match")
        ifUnmodifiedSince = headers["If-Unmodified-Since"]
        ifModifiedSince = headers["If-Modified-Since"]
    }

    init(_ head: borrowing RequestHead) {
        func joined(_ field: KnownField) -> String? {
            head.layout.has(field) ? head.allValues(of: field).joined(separator: ", ") : nil
        }
        ifMatch = joined(.ifMatch)
        ifNoneMatch = joined(.ifNoneMatch)
        ifUnmodifiedSince = joined(.ifUnmodifiedSince)
        ifModifiedSince = joined(.ifModifiedSince)
    }

    static func arePresent(in head: borrowing RequestHead) -> Bool {
        let fields: [KnownField] = [.ifMatch, .ifNoneMatch, .ifUnmodifiedSince, .ifModifiedSince]
        return fields.contains { head.layout.has($0) }
    }

    /// `tag` and `modified` describe the current representation, nil where it has none. `now` is in seconds since 1970.
    package func evaluate(
        method: Method, tag: EntityTag?, modified: HTTPDate?, exists: Bool = true, now: Int
    ) -> Outcome {
        if let ifMatch {
            guard matches(ifMatch, tag, exists: exists, { $0.matchesStrongly($1) }) else { return .failed }
        } else if let modified, let limit = ifUnmodifiedSince.flatMap({ HTTPDate(field: $0, now: now) }) {
            guard modified <= limit else { return .failed }
        }
        if let ifNoneMatch {
            if matches(ifNoneMatch, tag, exists: exists, { $0.matchesWeakly($1) }) {
                return method.isRetrieval ? .notModified : .failed
            }
        } else if method.isRetrieval, let modified,
            let limit = ifModifiedSince.flatMap({ HTTPDate(field: $0, now: now) })
        {
            if modified <= limit { return .notModified }
        }
        return .proceed
    }

    private func matches(
        _ list: String, _ tag: EntityTag?, exists: Bool, _ compare: (EntityTag, EntityTag) -> Bool
    ) -> Bool {
        let members = FieldList.members(of: list)
        if members == ["*"] { return exists }
        guard let tag else { return false }
        return members.contains { EntityTag(field: $0).map { compare($0, tag) } ?? false }
    }
}
