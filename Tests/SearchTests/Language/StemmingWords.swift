import Testing

@testable import Search

@Suite struct `Stemming words` {
    let analysis = TextAnalysis()

    private func stem(_ word: String, _ language: String) -> String? {
        analysis.tokens(of: word, in: language).first?.stem
    }

    @Test(arguments: [
        ("bg", ["община", "общините", "общината"]), ("cs", ["občan", "občané", "občanů", "občanům"]),
        ("da", ["borger", "borgere", "borgerne"]), ("de", ["Haushalt", "Haushalte", "Haushalts"]),
        ("de", ["Bürgerhaushalt", "Buergerhaushalt", "burgerhaushalt"]), ("el", ["πολίτης", "πολίτες"]),
        ("en", ["town", "towns"]), ("es", ["presupuesto", "presupuestos"]),
        ("et", ["eelarve", "eelarvet", "eelarves"]),
        ("et", ["linn", "linna", "linnas", "linnade"]), ("fi", ["kaupunki", "kaupungin", "kaupungissa", "kaupunkien"]),
        ("fi", ["mahdollisuus", "mahdollisuuden", "mahdollisuuksia"]),
        ("fi", ["osallistuminen", "osallistumisen", "osallistumista", "osallistumiseen"]),
        ("fi", ["asukas", "asukkaan", "asukkaat"]), ("fr", ["habitant", "habitants"]),
        ("hr", ["grad", "gradovi", "gradova"]), ("hu", ["iskola", "iskolák", "iskolában"]),
        ("it", ["cittadino", "cittadini"]), ("lv", ["pilsēta", "pilsētas", "pilsētā"]),
        ("lt", ["gyventojas", "gyventojai"]), ("nl", ["inwoner", "inwoners"]),
        ("pl", ["miasto", "miasta", "miastach"]),
        ("pl", ["budżet", "budżetu", "budżetem"]), ("pt", ["cidadão", "cidadãos"]), ("ro", ["oraș", "orașe"]),
        ("sk", ["obec", "obce", "obcí"]), ("sl", ["občina", "občine", "občini"]),
        ("sv", ["medborgare", "medborgarna"]), ("uk", ["громада", "громади", "громаду"]),
    ])
    func `gives the forms of a word one stem`(language: String, forms: [String]) {
        #expect(
            Set(forms.map { stem($0, language) }).count == 1, "\(language) \(forms.map { stem($0, language) ?? "" })")
    }

    @Test(arguments: [
        ("fi", "kunta", "kuntoutus"), ("de", "Stadt", "Staat"), ("cs", "město", "místo"), ("pl", "rada", "radość"),
        ("et", "kool", "kohv"), ("hu", "város", "vers"),
    ])
    func `keeps different words apart`(language: String, one: String, other: String) {
        #expect(stem(one, language) != stem(other, language))
    }

    @Test(arguments: TextAnalysis.languages)
    func `leaves something of every word, and treats it alike wherever it stands`(language: String) {
        var chance = SystemRandomNumberGenerator()
        let letters = Array("aáäåbcčdđeéęfgħiıíjklłmnñoöøprsšßtuüvyzž'αάλςбйїяю-7\u{301}")
        for _ in 0..<200 {
            let word = String((0..<Int.random(in: 1...14, using: &chance)).compactMap { _ in letters.randomElement() })
            let alone = analysis.tokens(of: word, in: language)
            #expect(alone.allSatisfy { !$0.stem.isEmpty && !$0.word.isEmpty }, "\(word)")
            let within = analysis.tokens(of: "– \(word.uppercased()) –", in: language)
            if word.uppercased().lowercased() == word { #expect(within.map(\.word) == alone.map(\.word), "\(word)") }
            let again = analysis.tokens(of: "x \(word) x", in: language).dropFirst().dropLast()
            #expect(again.map(\.word) == alone.map(\.word) && again.map(\.stem) == alone.map(\.stem), "\(word)")
        }
    }

    @Test func `a table takes the longest ending that leaves enough`() {
        let rules = SuffixRules("3: a ata>o  2: к")
        for (word, stem) in [("kavata", "kavo"), ("bata", "bat"), ("oka", "oka"), ("док", "до"), ("ок", "ок")] {
            #expect(rules.stem(Array(word.utf8)) == Array(stem.utf8), "\(word)")
        }
    }
}
