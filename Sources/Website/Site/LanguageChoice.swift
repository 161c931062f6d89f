import HTTP

/// Which language a visitor who names none is shown: the one chosen before, then what the browser asks for, then English.
enum LanguageChoice {
    static let cookie = "language"

    static func choose(from offered: [String], request: Request) -> String {
        if let chosen = request.cookies[cookie], offered.contains(chosen) { return chosen }
        let wishes = request.headers.all("Accept-Language").flatMap { ranges(in: $0) }
        for wish in wishes.sorted(by: { $0.weight > $1.weight }) where wish.weight > 0 {
            if let match = offered.first(where: { $0 == wish.primary }) { return match }
        }
        return offered.contains("en") ? "en" : offered.first ?? "en"
    }

    /// The language ranges of one field line (RFC 9110 §12.5.4), each cut to its primary tag; weights in thousandths.
    private static func ranges(in line: String) -> [(primary: String, weight: Int)] {
        [UInt8](line.utf8).split(separator: UInt8(ascii: ",")).prefix(32).map { member in
            let parts = member.split(separator: UInt8(ascii: ";")).map(trimmed)
            let primary = (parts.first ?? []).prefix { $0 != UInt8(ascii: "-") }
            let quality = parts.dropFirst().first { $0.starts(with: "q=".utf8) }.map {
                Self.weight(of: $0.dropFirst(2))
            }
            return (String(decoding: primary, as: UTF8.self).lowercased(), quality ?? 1000)
        }
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard let last = bytes.lastIndex(where: { !isBlank($0) }) else { return [] }
        return bytes[...last].drop(while: isBlank)
    }

    /// `0`, `1`, `0.d`, `0.dd`, `0.ddd` (RFC 9110 §12.4.2); anything else counts as no wish at all.
    private static func weight(of bytes: ArraySlice<UInt8>) -> Int {
        guard let first = bytes.first, first == UInt8(ascii: "0") || first == UInt8(ascii: "1") else { return 0 }
        var value = Int(first - UInt8(ascii: "0")) * 1000
        var scale = 100
        for digit in bytes.dropFirst(2).prefix(3) where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
            value += Int(digit - UInt8(ascii: "0")) * scale
            scale /= 10
        }
        return min(value, 1000)
    }
}
