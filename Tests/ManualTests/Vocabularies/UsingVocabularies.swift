import GRDB
import Testing

@testable import Manual

@Suite struct `The vocabularies` {
    @Test func `of the code are those of the database`() throws {
        let names = try Examples.empty().database.readNow { connection in
            try String.fetchSet(connection, sql: "SELECT DISTINCT vocabulary FROM term")
        }
        #expect(names == Set(Vocabulary.allCases.map(\.rawValue)))
    }

    @Test(arguments: Vocabulary.ofCaseStudies)
    func `answer the field of their name`(vocabulary: Vocabulary) throws {
        let named = try Examples.empty().database.readNow { connection in
            try String.fetchOne(
                connection, sql: "SELECT vocabulary FROM codedField WHERE field = ?", arguments: [vocabulary.rawValue])
        }
        #expect(named == vocabulary.rawValue)
    }

    @Test(
        arguments: zip(
            [Vocabulary.steps, .level, .aim, .methodFamily, .methods, .tools, .topics, .country, .targetGroups],
            [5, 5, 13, 10, 68, 50, 24, 52, 26]))
    func `are complete`(vocabulary: Vocabulary, count: Int) throws {
        #expect(try Examples.empty().vocabularies.terms(of: vocabulary).count == count)
    }

    @Test func `know the family of a method`() throws {
        let vocabularies = try Examples.empty().vocabularies
        #expect(vocabularies.family(ofMethod: "citizens-jury") == "deliberation")
        #expect(vocabularies.family(ofMethod: "deliberation") == "deliberation")
        #expect(vocabularies.family(ofMethod: "séance") == nil)
        let families = Set(vocabularies.terms(of: .methodFamily).map(\.code))
        #expect(Set(vocabularies.terms(of: .methods).compactMap(\.parent)) == families)
    }

    @Test(
        arguments: zip(
            ["survey", "Survey", "citizens-jury", "Citizens’ jury", "citizens' jury", "Public consultation", "séance"],
            ["survey", "survey", "citizens-jury", "citizens-jury", "citizens-jury", "consult", nil]))
    func `understand a code, its English label, and other spellings of both`(word: String, code: String?) throws {
        #expect(try Examples.empty().vocabularies.code(meant: word, in: .methods) == code)
    }

    @Test(arguments: zip(["PL", "pl", "Poland", "EL", "UK", "Utopia"], ["PL", "PL", "PL", "GR", "GB", nil]))
    func `understand countries`(word: String, code: String?) throws {
        #expect(try Examples.empty().vocabularies.code(meant: word, in: .country) == code)
    }

    @Test func `speak the language asked for, then English, then the code`() throws {
        let vocabularies = try Examples.empty().vocabularies
        #expect(vocabularies.label(.methods, "survey", in: .finnish) == "Kysely")
        #expect(vocabularies.label(.methods, "consult", in: .finnish) == "Public consultation")
        #expect(vocabularies.label(.methods, "poll", in: .finnish) == "poll")
        #expect(vocabularies.help(.level, "consultation", in: .finnish) == "The authority asks and decides itself.")
        #expect(vocabularies.help(.level, "decision", in: .english) == nil)
        #expect(vocabularies.languages == [.english, .finnish])
    }

    @Test func `know what others call a topic or a level`() throws {
        let vocabularies = try Examples.empty().vocabularies
        #expect(vocabularies.matches(of: .topics, "civil-protection", in: .cofog) == ["03", "02"])
        #expect(vocabularies.matches(of: .topics, "eservices", in: .dataTheme) == ["GOVE", "TECH"])
        #expect(vocabularies.matches(of: .level, "dialogue", in: .iap2) == ["Involve"])
        #expect(vocabularies.matches(of: .level, "topic", in: .un) == [])
        for topic in vocabularies.terms(of: .topics) {
            #expect(!vocabularies.matches(of: .topics, topic.code, in: .cofog).isEmpty, "\(topic.code)")
            #expect(!vocabularies.matches(of: .topics, topic.code, in: .dataTheme).isEmpty, "\(topic.code)")
        }
    }
}
