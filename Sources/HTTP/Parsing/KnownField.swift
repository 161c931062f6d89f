/// The request fields that the server itself reads, recognised once while the head is parsed.
enum KnownField: UInt8, CaseIterable {
    case other
    case host, contentLength, transferEncoding, connection, expect, contentType, contentEncoding
    case acceptEncoding, cookie, ifMatch, ifNoneMatch, ifModifiedSince, ifUnmodifiedSince, ifRange, range
    case authorization, userAgent, referer, origin, forwarded, xForwardedFor, xForwardedProto, xForwardedHost

    var name: StaticString {
        switch self {
        case .other: ""
        case .host: "host"
        case .contentLength: "content-length"
        case .transferEncoding: "transfer-encoding"
        case .connection: "connection"
        case .expect: "expect"
        case .contentType: "content-type"
        case .contentEncoding: "content-encoding"
        case .acceptEncoding: "accept-encoding"
        case .cookie: "cookie"
        case .ifMatch: "if-match"
        case .ifNoneMatch: "if-none-match"
        case .ifModifiedSince: "if-modified-since"
        case .ifUnmodifiedSince: "if-unmodified-since"
        case .ifRange: "if-range"
        case .range: "range"
        case .authorization: "authorization"
        case .userAgent: "user-agent"
        case .referer: "referer"
        case .origin: "origin"
        case .forwarded: "forwarded"
        case .xForwardedFor: "x-forwarded-for"
        case .xForwardedProto: "x-forwarded-proto"
        case .xForwardedHost: "x-forwarded-host"
        }
    }

    /// Fields whose grammar is no list: a second line would let two readers disagree (RFC 9110 §5.3).
    var isSingleton: Bool {
        switch self {
        case .contentType, .ifModifiedSince, .ifUnmodifiedSince, .ifRange, .range, .authorization, .userAgent,
            .referer, .origin:
            true
        default: false
        }
    }

    var bit: UInt32 { 1 &<< UInt32(rawValue) }

    /// Candidates by the length of their name: most names on the wire are dismissed by their length and first byte.
    static let byLength: [[(field: KnownField, lowercased: [UInt8])]] = {
        var table = [[(field: KnownField, lowercased: [UInt8])]](repeating: [], count: 32)
        for field in KnownField.allCases where field != .other {
            let bytes = field.name.withUTF8Buffer(Array.init)
            table[bytes.count].append((field, bytes))
        }
        return table
    }()
}
