internal import Search

/// Letters and digits of a text in small ASCII, everything else as single hyphens: the shape of a slug.
enum Kebab {
    static func make(from text: String) -> String {
        var bytes: [UInt8] = []
        for byte in Folding.fold(text).utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
            case UInt8(ascii: "'"): continue
            default: if let last = bytes.last, last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
            }
        }
        if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
