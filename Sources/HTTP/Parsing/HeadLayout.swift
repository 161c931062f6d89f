/// Where the parts of a request head lie, as offsets from its first byte. Holds no text, so it survives the bytes being
/// moved from one buffer to another.
struct HeadLayout: Sendable {
    struct Field: Sendable {
        let nameStart: UInt32
        let nameLength: UInt32
        let valueStart: UInt32
        let valueLength: UInt32
        let known: KnownField

        var name: Range<Int> { Int(nameStart)..<Int(nameStart + nameLength) }
        var value: Range<Int> { Int(valueStart)..<Int(valueStart + valueLength) }
    }

    enum TargetForm: Sendable {
        /// `/path?query`
        case origin
        /// `http://host/path?query`, as sent to proxies
        case absolute
        /// `*`, only with OPTIONS
        case asterisk
    }

    var method = Method.get
    var isVersion11 = true
    var targetForm = TargetForm.origin
    /// Path and query; empty for `*` and for an absolute target without a path.
    var target = 0..<0
    var path = 0..<0
    /// Without the question mark.
    var query: Range<Int>?
    /// The authority of an absolute target.
    var authority: Range<Int>?
    var isHTTPS = false
    var fields: [Field] = []
    /// One bit a known field.
    var present: UInt32 = 0

    func has(_ known: KnownField) -> Bool { present & known.bit != 0 }

    mutating func reset() {
        method = .get
        isVersion11 = true
        targetForm = .origin
        target = 0..<0
        path = 0..<0
        query = nil
        authority = nil
        isHTTPS = false
        fields.removeAll(keepingCapacity: true)
        present = 0
    }
}
