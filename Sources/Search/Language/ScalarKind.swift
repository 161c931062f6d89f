/// What a scalar does to a word.
enum ScalarKind: UInt8 {
    case letter, ideograph, mark, invisible, apostrophe, hyphen, other

    init(_ scalar: Unicode.Scalar) {
        let value = Int(scalar.value)
        self = value < Self.common.count ? Self.common[value] : Self.looked(up: scalar)
    }

    private static let common: [ScalarKind] = (0..<0x2200).map {
        Unicode.Scalar($0 as UInt32).map(looked(up:)) ?? .other
    }

    private static func looked(up scalar: Unicode.Scalar) -> ScalarKind {
        switch scalar {
        case "'", "\u{2018}", "\u{2019}", "\u{201B}", "\u{2BC}", "\u{FF07}": return .apostrophe
        case "-", "\u{2010}", "\u{2011}": return .hyphen
        default: break
        }
        if FoldingTable.vanishes(scalar.value) {
            return scalar.properties.generalCategory == .nonspacingMark ? .mark : .invisible
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .decimalNumber, .letterNumber,
            .otherNumber, .privateUse:
            return .letter
        case .otherLetter: return isIdeograph(scalar.value) ? .ideograph : .letter
        case .nonspacingMark, .spacingMark: return .mark
        default: return .other
        }
    }

    /// Kana and Han.
    private static func isIdeograph(_ value: UInt32) -> Bool {
        switch value {
        case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }
}
