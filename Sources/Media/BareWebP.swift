/// A WebP with nothing in it but the picture (RFC 9649 §2.7): libvips 8.14 keeps Exif even when told to strip it [seen],
/// so what is not named here is left out.
struct BareWebP {
    let bytes: [UInt8]

    private static let kept: Set<String> = ["VP8 ", "VP8L", "ALPH"]
    /// Of the flags of VP8X: that it has transparency.
    private static let alpha: UInt8 = 0x10

    /// Nil when the chunks make no sense or hold no picture.
    init?(_ source: [UInt8]) {
        guard source.starts(with: "RIFF".utf8) else { return nil }
        var cursor = ByteCursor(source, at: 8)
        guard cursor.word(4) == "WEBP" else { return nil }
        var chunks: [UInt8] = []
        var hasPicture = false
        while cursor.byte != nil {
            let start = cursor.position
            guard let name = cursor.word(4), let length = cursor.little(4), length <= source.count - cursor.position
            else { return nil }
            let content = cursor.position..<cursor.position + length
            // A chunk of odd length has a byte more (§2.3).
            cursor.skip(length + length % 2)
            if name == "VP8X", length == 10 {
                chunks += source[start..<content.lowerBound]
                chunks.append(source[content.lowerBound] & Self.alpha)
                chunks += source[(content.lowerBound + 1)..<content.upperBound]
            } else if Self.kept.contains(name) {
                hasPicture = hasPicture || name != "ALPH"
                chunks += source[start..<cursor.position]
            }
        }
        guard hasPicture else { return nil }
        let size = UInt32(clamping: chunks.count + 4)
        let sizeBytes = stride(from: 0, to: 32, by: 8).map { UInt8(truncatingIfNeeded: size >> UInt32($0)) }
        bytes = Array("RIFF".utf8) + sizeBytes + Array("WEBP".utf8) + chunks
    }
}
