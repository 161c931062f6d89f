/// The plural categories of CLDR, by which a language chooses the form of a counted noun.
package enum Plural: String, Sendable, CaseIterable {
    case zero, one, two, few, many, other

    /// The category of a whole number (Unicode CLDR, plurals.xml, with v = f = e = 0; the sign does not count).
    package static func category(_ number: Int, language: String) -> Plural {
        PluralRule(language: language).category(number.magnitude)
    }
}

/// How languages choose, as families that share one rule.
enum PluralRule: Sendable {
    case oneOther, lastDigitOne, romance, french, southSlavic, eastSlavic, czechSlovak
    case polish, slovene, lithuanian, latvian, romanian, irish, maltese

    /// "pt" is the Portuguese of Portugal, the EU's; a language that is not listed has one and other.
    init(language: String) {
        self =
            switch language {
            case "is", "mk": .lastDigitOne
            case "es", "it", "pt": .romance
            case "fr": .french
            case "hr", "sr", "bs": .southSlavic
            case "ru", "uk", "be": .eastSlavic
            case "cs", "sk": .czechSlovak
            case "pl": .polish
            case "sl": .slovene
            case "lt": .lithuanian
            case "lv": .latvian
            case "ro": .romanian
            case "ga": .irish
            case "mt": .maltese
            default: .oneOther
            }
    }

    func category(_ n: UInt) -> Plural {
        let (ten, hundred) = (n % 10, n % 100)
        switch self {
        case .oneOther: return n == 1 ? .one : .other
        case .lastDigitOne: return ten == 1 && hundred != 11 ? .one : .other
        case .romance: return n == 1 ? .one : n != 0 && n % 1_000_000 == 0 ? .many : .other
        case .french: return n <= 1 ? .one : n % 1_000_000 == 0 ? .many : .other
        case .southSlavic: return slavic(ten, hundred) ?? .other
        case .eastSlavic: return slavic(ten, hundred) ?? .many
        case .czechSlovak: return n == 1 ? .one : (2...4).contains(n) ? .few : .other
        case .polish: return n == 1 ? .one : slavic(ten, hundred) == .few ? .few : .many
        case .slovene: return hundred == 1 ? .one : hundred == 2 ? .two : (3...4).contains(hundred) ? .few : .other
        case .lithuanian:
            guard !(11...19).contains(hundred), ten != 0 else { return .other }
            return ten == 1 ? .one : .few
        case .latvian: return ten == 0 || (11...19).contains(hundred) ? .zero : ten == 1 ? .one : .other
        case .romanian: return n == 1 ? .one : n == 0 || (1...19).contains(hundred) ? .few : .other
        case .irish:
            return n == 1 ? .one : n == 2 ? .two : (3...6).contains(n) ? .few : (7...10).contains(n) ? .many : .other
        case .maltese:
            if n == 1 || n == 2 { return n == 1 ? .one : .two }
            return n == 0 || (3...10).contains(hundred) ? .few : (11...19).contains(hundred) ? .many : .other
        }
    }

    /// The forms a message must have so that every whole number up to a million has its own.
    var needed: Set<Plural> {
        Set((0...200).map { category($0) }).union([.other])
    }

    /// The forms a message may have: those needed, and "many" where CLDR keeps it for fractions or millions.
    var allowed: Set<Plural> {
        switch self {
        case .romance, .french, .czechSlovak, .lithuanian: needed.union([.many])
        default: needed
        }
    }

    private func slavic(_ ten: UInt, _ hundred: UInt) -> Plural? {
        if ten == 1, hundred != 11 { return .one }
        return (2...4).contains(ten) && !(12...14).contains(hundred) ? .few : nil
    }
}
