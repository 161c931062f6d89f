/// Follows the value of a link attribute, to know whether a tag decides what kind of address it is.
///
/// "javascript:" and its kin are harmful only at the very beginning, so it is the beginning that is held to a
/// list: own paths, queries, fragments, and the three schemes that a reader's link may have.
struct LinkStart: Equatable {
    private enum Part: Equatable {
        /// Nothing yet.
        case empty
        /// Literal bytes that begin an allowed start but do not complete it, such as "htt".
        case partial([UInt8])
        /// A literal that is none of the allowed starts, such as "tel:" or "page.html".
        case other
        /// An allowed start has been seen.
        case settled
        /// Within a query, just after "name=".
        case queryValue
        /// Within a query, elsewhere.
        case query
    }

    private static let starts = ["/", "#", "?", "./", "https:", "http:", "mailto:"].map { Array($0.utf8) }

    /// The allowed starts, for sentences.
    static let list = starts.map { "“" + String(decoding: $0, as: UTF8.self) + "”" }.joined(separator: " ")

    private var part: Part

    init() {
        self.init(part: .empty)
    }

    private init(part: Part) {
        self.part = part
    }

    /// Whether a value may stand at the beginning of a link.
    static func isHarmless(_ bytes: some Collection<UInt8>) -> Bool {
        starts.contains { start in
            bytes.count >= start.count && zip(bytes, start).allSatisfy { $0.lowercased == $1 }
        }
    }

    /// Reads one byte that stands in the template.
    mutating func read(_ byte: UInt8) {
        switch part {
        case .empty: begin([byte.lowercased])
        case .partial(let bytes): begin(bytes + [byte.lowercased])
        case .other: break
        case .settled, .query, .queryValue: goOn(byte)
        }
    }

    /// How a value is to be written here; nil if the literal before it begins an address of another kind.
    mutating func place() -> Encoding? {
        switch part {
        case .empty:
            part = .settled
            return .link
        case .partial, .other: return nil
        case .settled, .query: return .html
        case .queryValue: return .query
        }
    }

    /// Where two ways through a section meet; nil if nothing can be said about both.
    func meeting(_ other: LinkStart) -> LinkStart? {
        if part == other.part { return self }
        switch (part, other.part) {
        case (.partial, _), (_, .partial), (.other, _), (_, .other): return nil
        // Checking the beginning once more costs nothing; not checking it could.
        case (.empty, _), (_, .empty): return LinkStart()
        default: return LinkStart(part: .query)
        }
    }

    private mutating func begin(_ bytes: [UInt8]) {
        if Self.starts.contains(bytes) {
            part = .settled
            if let last = bytes.last { goOn(last) }
        } else {
            part = Self.starts.contains { $0.starts(with: bytes) } ? .partial(bytes) : .other
        }
    }

    private mutating func goOn(_ byte: UInt8) {
        switch (part, byte) {
        case (.settled, UInt8(ascii: "?")), (.queryValue, UInt8(ascii: "&")): part = .query
        case (.query, UInt8(ascii: "=")): part = .queryValue
        case (_, UInt8(ascii: "#")): part = .settled
        default: break
        }
    }
}
