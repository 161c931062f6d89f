import Testing

@testable import Manual

@Suite struct `Loading an edition` {
    @Test func `brings every entry in without a remark`() throws {
        var problems: [Problem] = []
        let manual = try Examples.empty()
        #expect(try manual.isEmpty)
        let tally = try manual.load(edition: Examples.folder, report: { problems.append($0) })
        #expect(problems == [])
        var expected = Tally()
        expected.added = 8
        #expect(tally == expected)
        #expect(try !manual.isEmpty)
    }

    @Test func `a second time changes nothing`() throws {
        let manual = try Examples.manual()
        let tally = try manual.load(edition: Examples.folder)
        #expect(tally.unchanged == 8)
        #expect(tally.added + tally.changed + tally.refused == 0)
    }

    @Test func `makes a new edition, but only when something is new`() throws {
        let manual = try Examples.empty()
        let before = manual.edition
        _ = try manual.load(edition: Examples.folder)
        #expect(manual.edition == before + 1)
        _ = try manual.load(edition: Examples.folder)
        #expect(manual.edition == before + 1)
    }

    @Test func `gives steps and sections in the order of the facts`() async throws {
        let steps = try await Examples.manual().chapters.steps(in: .english)
        #expect(steps.map(\.code) == ["expectations", "planning"])
        #expect(steps[1].sections.map(\.slug) == ["rules", "goals"])
    }

    @Test func `gives a step with its questions, in the original where there is no translation`() async throws {
        let manual = try Examples.manual()
        let step = try #require(try await manual.chapters.step("planning", in: .finnish))
        #expect(step.title.text == "Suunnittelu")
        #expect(step.questions.map(\.text.language) == [.finnish, .english])
        #expect(step.questions[0].sections.map(\.slug) == ["rules", "goals"])
        #expect(step.introduction?.html == "<p>Suunnittele ennen kuin kysyt.</p>\n")
        #expect(step.cases.map(\.slug) == ["lodz-ask-first", "odense-too-late"])
        #expect(step.languages == [.english, .finnish])
    }

    @Test func `gives a section with what belongs to it`() async throws {
        let manual = try Examples.manual()
        let section = try #require(try await manual.chapters.section(step: "planning", "goals", in: .english))
        #expect(section.cases.map(\.card.slug) == ["odense-too-late", "lodz-ask-first"])
        #expect(section.cases[0].note?.text == "Nobody had said what the ideas were for.")
        #expect(section.methods.map(\.code) == ["survey", "citizens-jury"])
        #expect(section.methods.map(\.hasSheet) == [true, false])
        #expect(section.questions.map(\.code) == ["goal"])
        #expect(section.previous?.slug == "rules")
        #expect(section.next == nil)
        #expect(section.sources.count == 2)
        #expect(section.part(.checklist)?.html.contains("<li>One sentence</li>") == true)
        #expect(try await manual.chapters.section(step: "action", "goals", in: .english) == nil)
    }

    @Test func `gives a method sheet with the cases that used it`() async throws {
        let manual = try Examples.manual()
        let sheet = try #require(try await manual.methods.find("survey", in: .finnish))
        #expect(sheet.family == "consult")
        #expect(sheet.facts.peopleMin == 50)
        #expect(sheet.facts.tools == ["online-survey", "letter"])
        #expect(sheet.facts.staffDays == "5-19")
        #expect(sheet.cases.map(\.title.text) == ["Łódź kysyy ennen raitiovaunujen siirtoa"])
        #expect(sheet.sections.map(\.slug) == ["goals"])
        #expect(sheet.part(.useWhen)?.html == "<p>You know the options.</p>\n")
        #expect(try await manual.methods.find("citizens-jury", in: .english) == nil)
    }

    @Test func `counts the cases of methods and families`() async throws {
        let families = try await Examples.manual().methods.all(in: .english)
        #expect(families.count == 10)
        let consult = try #require(families.first { $0.code == "consult" })
        #expect(consult.caseCount == 1)
        #expect(consult.methods.first { $0.code == "survey" }?.caseCount == 1)
        #expect(families.reduce(0) { $0 + $1.methods.count } == 58)
    }
}
