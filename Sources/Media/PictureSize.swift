/// Width and height of a picture, read from its header without decoding it, so that a bomb is known before it is lit.
package struct PictureSize: Sendable, Equatable {
    package let width: Int
    package let height: Int

    package init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// A side is at most what WebP can hold after halving (RFC 9649 §2.6: 16383), the whole 40 megapixels: what takes a
    /// process with 600 MB five seconds at worst (measured).
    static let longestSide = 12_000
    static let mostPixels = 40_000_000

    var isAllowed: Bool {
        (1...Self.longestSide).contains(width) && (1...Self.longestSide).contains(height)
            && width * height <= Self.mostPixels
    }

    /// Nil when the header is broken or the picture does not come to its end.
    init?(of bytes: [UInt8], kind: FileKind) {
        let size =
            switch kind {
            case .jpeg: Self.jpeg(bytes)
            case .png: Self.png(bytes)
            case .webp: Self.webp(bytes)
            case .pdf: nil as PictureSize?
            }
        guard let size else { return nil }
        self = size
    }

    /// Markers up to the scan, the frame header among them, then the end marker (ITU-T T.81, B.1 and B.2).
    private static func jpeg(_ bytes: [UInt8]) -> PictureSize? {
        var cursor = ByteCursor(bytes, at: 2)
        var size: PictureSize?
        while true {
            guard cursor.byte == 0xFF else { return nil }
            while cursor.byte == 0xFF { cursor.position += 1 }
            guard let marker = cursor.byte else { return nil }
            cursor.position += 1
            let start = cursor.position
            guard let length = cursor.big(2), length >= 2 else { return nil }
            if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
                cursor.skip(1)
                guard let height = cursor.big(2), let width = cursor.big(2) else { return nil }
                size = PictureSize(width: width, height: height)
            }
            cursor.position = start
            cursor.skip(length)
            if marker == 0xDA { break }
        }
        // Within a scan 0xFF is followed by 0 or a restart marker, so this is the end and nothing else.
        var previous: UInt8 = 0
        for byte in bytes[cursor.position...] {
            if previous == 0xFF, byte == 0xD9 { return size }
            previous = byte
        }
        return nil
    }

    /// The chunk IHDR comes first, IEND last (PNG, third edition, §5.6 and §11.2).
    private static func png(_ bytes: [UInt8]) -> PictureSize? {
        var cursor = ByteCursor(bytes, at: 8)
        guard cursor.big(4) == 13, cursor.word(4) == "IHDR", let width = cursor.big(4), let height = cursor.big(4)
        else { return nil }
        cursor.skip(9)
        while let length = cursor.big(4), let name = cursor.word(4) {
            if name == "IEND" { return PictureSize(width: width, height: height) }
            cursor.skip(length)
            cursor.skip(4)
        }
        return nil
    }

    /// The first chunk tells: VP8X (RFC 9649 §2.7), VP8L (§3.4) or VP8 (RFC 6386 §9.1).
    private static func webp(_ bytes: [UInt8]) -> PictureSize? {
        var cursor = ByteCursor(bytes, at: 4)
        guard let length = cursor.little(4), length <= bytes.count - 8, cursor.word(4) == "WEBP",
            let name = cursor.word(4), cursor.little(4) != nil
        else { return nil }
        switch name {
        case "VP8X":
            cursor.skip(4)
            guard let width = cursor.little(3), let height = cursor.little(3) else { return nil }
            return PictureSize(width: width + 1, height: height + 1)
        case "VP8L":
            guard cursor.little(1) == 0x2F, let bits = cursor.little(4) else { return nil }
            return PictureSize(width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
        case "VP8 ":
            cursor.skip(3)
            guard cursor.little(3) == 0x2A_019D else { return nil }
            guard let width = cursor.little(2), let height = cursor.little(2) else { return nil }
            return PictureSize(width: width & 0x3FFF, height: height & 0x3FFF)
        default: return nil
        }
    }
}
