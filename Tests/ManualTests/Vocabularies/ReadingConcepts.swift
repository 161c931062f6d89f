import Testing

@testable import Manual

@Suite struct `Reading other words for things` {
    @Test func `names by language, and the codes`() throws {
        let concepts = try Concept.all(
            in: """
                budgeting:
                  codes: {methods: [budgeting]}
                  en: [participatory budgeting, PB]
                  no: [medborgerbudsjett]
                traffic:
                  falls_under: {topics: [transport]}
                  en: [bus]
                """)
        #expect(concepts.map(\.name) == ["budgeting", "traffic"])
        #expect(concepts.map(\.isOneThing) == [true, false])
        #expect(concepts[0].words.map(\.text) == ["participatory budgeting", "PB", "medborgerbudsjett"])
        #expect(concepts[0].words.map(\.language.rawValue) == ["en", "en", "no"])
        #expect(concepts[0].codes.first?.codes == ["budgeting"])
    }

    @Test(arguments: ["a: {english: [word]}", "a: {en: []}", "a: {en: ["])
    func `what is no such list is told`(text: String) {
        #expect(throws: Problem.self) { try Concept.all(in: text) }
    }

    @Test(arguments: [
        ("a: {codes: {methods: [nonsense]}, en: [word]}", "a code of methods"),
        ("a: {codes: {nonsense: [x]}, en: [word]}", "not a field"),
        ("a: {en: [Town hall]}\nb: {en: [town hall]}", "stands in a already"),
    ])
    func `faults are found by the check`(text: String, sentence: String) throws {
        let manual = try Manual.inMemory(migrations: Examples.migrations)
        let check = ConceptCheck(concepts: try Concept.all(in: text), vocabularies: manual.vocabularies)
        #expect(check.problems().count == 1)
        #expect(check.problems().first?.sentence.contains(sentence) == true)
    }
}
