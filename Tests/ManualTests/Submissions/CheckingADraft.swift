import Testing

@testable import Manual

@Suite struct `Checking a draft` {
    private func problems(_ section: DraftSection, _ answers: Answers) async throws -> [FieldProblem] {
        let office = try Office()
        let anna = try await office.person("Anna K")
        var draft = try await office.draft(by: anna)
        var all = Typed.complete(title: "Title").first { $0.0 == section }?.1 ?? [:]
        all.merge(answers) { $1 }
        draft = try await office.manual.drafts.save(
            draft.id, section, all, in: .english, against: draft.revision, by: .person(anna.id)
        ).draft
        return office.manual.drafts.problems(of: draft)
    }

    @Test func `finds nothing wrong with a complete one`() async throws {
        let office = try Office()
        let draft = try await office.draft(by: try await office.person("Anna K"))
        #expect(office.manual.drafts.problems(of: draft) == [])
        let states = office.manual.drafts.completeness(of: draft)
        #expect(states.map(\.section) == DraftSection.allCases)
        #expect(states.filter { $0.section != .files }.allSatisfy { $0.state == .complete })
        #expect(states.first { $0.section == .files }?.state == .untouched)
    }

    @Test func `tells every field that an empty one lacks`() async throws {
        let office = try Office()
        let draft = try await office.manual.drafts.begin(
            by: try await office.person("Anna K").id, language: .english)
        let problems = office.manual.drafts.problems(of: draft)
        #expect(
            problems.map(\.field) == [
                "title", "summary", "topics", "steps", "country", "place", "scope", "organiser", "organiser_type",
                "goal",
                "what_was_done", "start", "status", "aim", "level", "policy_stage", "methods", "mode", "results",
                "challenges", "lessons", "recommendations.0", "outcome", "input_use", "feedback_given",
                "sources.0.title",
                "agreed",
            ])
        #expect(problems.allSatisfy { $0.kind == .required || $0.field == "agreed" })
        #expect(problems.first?.language == .english)
        #expect(office.manual.drafts.completeness(of: draft).allSatisfy { $0.state == .untouched })
    }

    @Test(arguments: [
        (DraftSection.basics, ["title": [String(repeating: "é", count: 101)]], "title", FieldProblem.Kind.tooLong(100)),
        (.basics, ["summary": [String(repeating: "x", count: 281)]], "summary", .tooLong(280)),
        (.basics, ["topics": ["budget", "places", "climate", "energy"]], "topics", .tooMany(3)),
        (.basics, ["topics": ["cheese"]], "topics", .unknownCode),
        (.basics, ["keywords": ["1;2;3;4;5", "6\n7\n8\n9"]], "keywords", .tooMany(8)),
        (.basics, ["step_notes.planning": [String(repeating: "x", count: 301)]], "step_notes.planning", .tooLong(300)),
        (.place, ["country": ["US"]], "country", .unknownCode),
        (.place, ["country": ["PL", "FI"]], "country", .tooMany(1)),
        (.place, ["lat": ["91"]], "lat", .badNumber),
        (.place, ["lat": ["1e1"]], "lat", .badNumber),
        (.place, ["lat": [""]], "lat", .required),
        (.place, ["nuts": ["pl71"]], "nuts", .unknownCode),
        (.done, ["start": ["2019-13"]], "start", .badDate),
        (.done, ["start": ["spring"]], "start", .badDate),
        (.done, ["end": ["2018-12"]], "end", .endBeforeStart),
        (.done, ["tools.0.tool": [""], "tools.0.product": ["X"]], "tools.0.tool", .required),
        (.done, ["tools.0.address": ["javascript:alert(1)"]], "tools.0.address", .badAddress),
        (.done, ["goal": [String(repeating: "x", count: 65_537)]], "goal", .tooLong(65_536)),
        (
            .done, ["goal": ["|" + String(repeating: "a|", count: 30) + "\n|" + String(repeating: "-|", count: 30)]],
            "goal", .tableTooWide
        ),
        (.results, ["challenges": ["None."]], "challenges", .noneRefused),
        (.results, ["challenges": [" - "]], "challenges", .noneRefused),
        (.results, ["recommendations.0": [""], "recommendations.2": [" "]], "recommendations.0", .required),
        (.facts, ["participants": ["many"]], "participants", .badNumber),
        (.facts, ["participants": ["-1"]], "participants", .badNumber),
        (.facts, ["participants": ["99999999999999999999"]], "participants", .badNumber),
        (.facts, ["indicators.0.name": [""]], "indicators.0.name", .required),
        (.people, ["sources.0.address": ["example.org"]], "sources.0.address", .badAddress),
        (.people, ["sources.0.title": [""], "sources.0.address": [""]], "sources.0.title", .required),
        (.people, ["sources.0.kind": ["rumour"]], "sources.0.kind", .unknownCode),
        (.people, ["sources.0.checked": ["2026-13-01"]], "sources.0.checked", .badDate),
        (
            .people, ["contact.name": ["Bo"], "contact.email": ["bo"], "contact.consent": ["yes"]], "contact.email",
            .badEmail
        ),
        (.people, ["contact.name": ["Bo"]], "contact.consent", .consentMissing),
        (.people, ["contact.consent": ["yes"]], "contact.name", .required),
        (.people, ["updates.0.text": [""]], "updates.0.text", .required),
        (
            .people, ["second_account.0.text": ["We agree."], "second_account.0.side": ["alien"]],
            "second_account.0.side", .unknownCode
        ),
        (.check, ["agreed": [""]], "agreed", .consentMissing),
        (.check, ["attribution": ["loud"]], "attribution", .unknownCode),
    ])
    func `finds what is wrong, and that alone`(
        section: DraftSection, answers: Answers, field: String, kind: FieldProblem.Kind
    ) async throws {
        let problems = try await problems(section, answers)
        #expect(problems.map(\.field) == [field])
        #expect(problems.map(\.kind) == [kind])
    }

    @Test func `a picture needs words, a credit and a licence`() async throws {
        let found = try await problems(.files, ["files.0.caption": ["The square"]])
        #expect(
            found.map(\.field) == [
                "files.0.sha256", "files.0.alt", "files.0.credit", "files.0.licence", "files.0.sha256",
            ])
        #expect(found.map(\.kind) == [.required, .altMissing, .required, .required, .fileRefused])
        #expect(found[1].language == .english)
    }

    @Test func `a long text in a translation is told with its language`() async throws {
        let office = try Office()
        let anna = try await office.person("Anna K")
        var draft = try await office.draft(by: anna)
        draft = try await office.manual.drafts.save(
            draft.id, .basics, ["title": [String(repeating: "ä", count: 101)]], in: .finnish, against: draft.revision,
            by: .person(anna.id)
        ).draft
        #expect(office.manual.drafts.problems(of: draft) == [FieldProblem("title", .tooLong(100), in: .finnish)])
    }

    @Test func `every field of the table has its section, and every name of the template its field`() {
        #expect(Set(DraftField.all.map(\.name)).count == DraftField.all.count)
        for text in CaseText.allCases where text != .evidenceReason {
            #expect(DraftField.named(text.rawValue)?.isPerLanguage == true, "\(text)")
        }
        for vocabulary in Vocabulary.ofCaseStudies where vocabulary != .evidenceLevel {
            #expect(DraftField.named(vocabulary.rawValue) != nil, "\(vocabulary)")
        }
        #expect(DraftField.named("title")?.limit == 100)
    }
}
