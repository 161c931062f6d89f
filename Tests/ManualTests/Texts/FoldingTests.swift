import Testing

@testable import Manual

@Suite struct `Folding words` {
    @Test(arguments: [
        ("Łódź", "lodz"), ("Zażółć", "zazolc"), ("København", "kobenhavn"), ("Straße", "strasse"),
        ("STRASSE", "strasse"), ("Ħamrun", "hamrun"), ("Đakovo", "dakovo"), ("Čeština", "cestina"),
        ("Bürgerhaushalt", "burgerhaushalt"), ("café", "cafe"), ("cafe\u{301}", "cafe"), ("Ελλάδα", "ελλαδα"),
        ("ΕΛΛΑΔΑ", "ελλαδα"), ("ΟΔΟΣ", "οδοσ"), ("οδός", "οδοσ"), ("Жълт", "жълт"), ("Ærø", "aero"),
        ("ÞINGVELLIR", "thingvellir"), ("Œuvre", "oeuvre"), ("ﬁnance", "finance"), ("Ｅｕｒｏ", "euro"),
        ("Āžuols Šķirs", "azuols skirs"), ("Ţară Țară", "tara tara"), ("naïve", "naive"),
        ("plain ASCII 42", "plain ascii 42"),
    ])
    func `writes every European script in one way`(word: String, folded: String) {
        #expect(Folding.fold(word) == folded)
    }

    @Test(arguments: ["Ъгъл \"x\"", "🙂 é", "e\u{301}\u{302}\u{303}", "\u{0}\u{FFFD}", ""])
    func `is the same the second time`(text: String) {
        let once = Folding.fold(text)
        #expect(Folding.fold(once) == once)
    }

    @Test func `makes no quotation mark out of Bulgarian`() {
        #expect(!Folding.fold("ъгъл ьо Ъ").contains("\""))
    }

    @Test(arguments: [
        ("Łódź asks: before it moves!", "lodz-asks-before-it-moves"), ("Citizens’ jury", "citizens-jury"),
        ("  --  ", ""), ("D'Oro", "doro"), ("Ελλάδα", ""),
    ])
    func `makes kebabs`(text: String, kebab: String) {
        #expect(Folding.kebab(text) == kebab)
    }

    @Test(arguments: [
        ("Ελλάδα: Τρίκαλα", "ellada-trikala"), ("Гласуване в София", "glasuvane-v-sofia"), ("🙂", "case"),
        ("Łódź", "lodz"),
    ])
    func `lets a slug be made from any script`(title: String, slug: String) {
        #expect(Slug.make(from: title) == slug)
        #expect(Slug.isValid(Slug.make(from: title)))
    }
}
