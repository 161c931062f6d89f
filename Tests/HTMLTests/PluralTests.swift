import HTML
import Testing

/// Against CLDR as Babel 2.18 gives it, for the same numbers in each language.
@Suite struct `Plural categories` {
    static let numbers = [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17, 19, 20, 21, 22, 23, 24, 25, 30, 31, 32, 71, 100, 101,
        102, 103,
        104, 105, 111, 112, 119, 120, 121, 122, 1000, 1001, 1002, 1011, 1021, 1_000_000, 1_000_001, 2_000_000,
        1_000_002,
    ]
    static let oneOther = "o1ooooooooooooooooooooooooooooooooooooooooooooooo"
    static let romance = "o1ooooooooooooooooooooooooooooooooooooooooooomomo"
    static let lastDigit = "o1ooooooooooooooooo1ooooo1o1o1oooooooo1oo1oo1o1oo"
    static let southSlavic = "o1fffoooooooooooooo1fffoo1f1o1fffooooo1fo1fo1o1of"
    static let eastSlavic = "m1fffmmmmmmmmmmmmmm1fffmm1f1m1fffmmmmm1fm1fm1m1mf"
    static let czechSlovak = "o1fffoooooooooooooooooooooooooooooooooooooooooooo"
    static let expected = [
        "bg": oneOther, "da": oneOther, "de": oneOther, "el": oneOther, "en": oneOther, "et": oneOther, "fi": oneOther,
        "hu": oneOther, "nl": oneOther, "sv": oneOther, "nb": oneOther, "no": oneOther, "sq": oneOther, "tr": oneOther,
        "es": romance, "it": romance, "pt": romance, "is": lastDigit, "mk": lastDigit, "hr": southSlavic,
        "sr": southSlavic,
        "ru": eastSlavic, "uk": eastSlavic, "cs": czechSlovak, "sk": czechSlovak,
        "fr": "11ooooooooooooooooooooooooooooooooooooooooooomomo",
        "ga": "o12ffffmmmmoooooooooooooooooooooooooooooooooooooo",
        "lt": "o1ffffffffooooooooo1ffffo1f1o1ffffoooo1fo1fo1o1of",
        "lv": "z1oooooooozzzzzzzzz1ooooz1o1z1oooozzzz1oz1oz1z1zo",
        "mt": "f12ffffffffmmmmmmmooooooooooooofffmmmoooooomooooo",
        "pl": "m1fffmmmmmmmmmmmmmmmfffmmmfmmmfffmmmmmmfmmfmmmmmf",
        "ro": "f1ffffffffffffffffoooooooooooffffffffoooofffoofof",
        "sl": "o12ffoooooooooooooooooooooooo12ffoooooooo12ooo1o2",
    ]

    @Test(arguments: expected.keys.sorted())
    func `are those of CLDR`(language: String) {
        let letters: [Plural: String] = [.zero: "z", .one: "1", .two: "2", .few: "f", .many: "m", .other: "o"]
        let found = Self.numbers.map { letters[Plural.category($0, language: language)] ?? "?" }.joined()
        #expect(found == Self.expected[language])
    }

    @Test func `do not mind the sign or the largest numbers`() {
        #expect(Plural.category(-1, language: "en") == .one)
        #expect(Plural.category(.min, language: "pl") == .many)
        #expect(Plural.category(.max, language: "lv") == .other)
    }
}
