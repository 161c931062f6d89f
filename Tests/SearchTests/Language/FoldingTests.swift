import Foundation
import Testing

@testable import Search

@Suite struct `Folding words` {
    @Test(arguments: [
        ("Łódź", "lodz"), ("Zażółć", "zazolc"), ("København", "kobenhavn"), ("Straße", "strasse"),
        ("STRASSE", "strasse"), ("Ħamrun", "hamrun"), ("Đakovo", "dakovo"), ("Čeština", "cestina"),
        ("Bürgerhaushalt", "burgerhaushalt"), ("café", "cafe"), ("cafe\u{301}", "cafe"), ("Ελλάδα", "ελλαδα"),
        ("ΕΛΛΑΔΑ", "ελλαδα"), ("ΟΔΟΣ", "οδοσ"), ("οδός", "οδοσ"), ("Жълт", "жълт"), ("Ærø", "aero"),
        ("ÞINGVELLIR", "thingvellir"), ("Œuvre", "oeuvre"), ("ﬁnance", "finance"), ("Ｅｕｒｏ", "euro"),
        ("Āžuols Šķirs", "azuols skirs"), ("Ţară Țară", "tara tara"), ("naïve", "naive"),
        ("İSTANBUL ılık", "istanbul ilik"),
        ("Київ Йод Ёлка", "киів иод елка"), ("ΐ ΰ Ϊ", "ι υ ι"), ("Burger\u{AD}haus\u{200B}halt", "burgerhaushalt"),
        ("plain ASCII 42", "plain ascii 42"),
    ])
    func `writes every European script in one way`(word: String, folded: String) {
        #expect(Folding.fold(word) == folded)
    }

    @Test(arguments: ["Ъгъл \"x\"", "🙂 é", "e\u{301}\u{302}\u{303}", "\u{0}\u{FFFD}", "", "日本語 한국어 עברית"])
    func `is the same the second time`(text: String) {
        let once = Folding.fold(text)
        #expect(Folding.fold(once) == once)
    }

    @Test func `makes no quotation mark out of Bulgarian`() {
        #expect(!Folding.fold("ъгъл ьо Ъ").contains("\""))
    }

    @Test func `agrees with Foundation and ICU on every European letter`() {
        var letters = 0
        for value in [UInt32](0xC0...0x24F) + [UInt32](0x370...0x52F) + [UInt32](0x1E00...0x1FFF) {
            guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
            letters += 1
            let plain = String(scalar).folding(
                options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
            let expected = plain.applyingTransform(StringTransform("Latin-ASCII"), reverse: false)?.lowercased()
            #expect(Folding.fold(String(scalar)) == expected, "U+\(String(value, radix: 16))")
        }
        #expect(letters > 1_000)
    }
}
