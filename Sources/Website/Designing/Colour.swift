import Foundation

/// A colour of the screen (sRGB), and how well it can be told from another.
struct Colour: Sendable, Equatable {
    let hex: String
    /// WCAG 2.2: 0 is black, 1 is white.
    let luminance: Double

    /// Nil unless the text is `#` and six digits.
    init?(hex: some StringProtocol) {
        let digits = hex.utf8.dropFirst()
        guard hex.utf8.first == UInt8(ascii: "#"), digits.count == 6,
            let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { return nil }
        func linear(_ shift: UInt32) -> Double {
            let part = Double(number >> shift & 0xff) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        self.hex = String(hex)
        luminance = 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
    }

    /// WCAG 2.2: from 1 to 21; text needs 4.5.
    func contrast(with other: Colour) -> Double {
        let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (light + 0.05) / (dark + 0.05)
    }
}
