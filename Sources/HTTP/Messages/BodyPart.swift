/// A stretch of a request's body, in memory or in its file; nothing is copied until it is read.
package struct BodyPart: Sendable {
    private let body: Body
    private let range: Range<Int>

    init(_ body: Body, _ range: Range<Int>) {
        self.body = body
        self.range = range
    }

    package var size: Int { range.count }

    /// The bytes of a range of this part; nil when it does not lie in it, or on a read error.
    package func read(_ part: Range<Int>) -> [UInt8]? {
        guard part.lowerBound >= 0, part.upperBound <= range.count else { return nil }
        let wanted = range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound
        switch body {
        case .empty: return wanted.isEmpty ? [] : nil
        case .bytes(let bytes): return wanted.upperBound <= bytes.count ? Array(bytes[wanted]) : nil
        case .file(let file): return file.read(wanted)
        }
    }

    /// The whole part, nil when it is larger than `limit` or cannot be read.
    package func bytes(upTo limit: Int) -> [UInt8]? {
        size <= limit ? read(0..<size) : nil
    }
}
