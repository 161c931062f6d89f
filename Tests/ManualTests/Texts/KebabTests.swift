import Testing

@testable import Manual

@Suite struct `Making kebabs` {
    @Test(arguments: [
        ("Łódź asks: before it moves!", "lodz-asks-before-it-moves"), ("Citizens’ jury", "citizens-jury"),
        ("  --  ", ""), ("D'Oro", "doro"), ("Ελλάδα", ""),
    ])
    func `of any text`(text: String, kebab: String) {
        #expect(Kebab.make(from: text) == kebab)
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
