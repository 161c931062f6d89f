import Foundation
import Testing

@testable import Manual

@Suite struct `Saving a draft` {
    @Test(arguments: [
        "plain", " spaces stay \t\r\n ", "zero\u{200B}width\u{FEFF}", "\u{202E}right to left\u{202C}",
        "<script>alert(1)</script>",
        "'; DROP TABLE draft; --", "\"quotes\" \\ and \u{7} bell", "e\u{301} is not \u{e9}", "👩‍👩‍👧‍👦 🇪🇪",
        String(repeating: "ä", count: 30_000), "{\"json\": [1, 2]}", "\u{10FFFF}\u{0}".replacing("\u{0}", with: ""),
    ])
    func `keeps hostile words exactly as they were typed`(words: String) async throws {
        let office = try Office()
        let anna = try await office.person("Anna K")
        var draft = try await office.manual.drafts.begin(by: anna.id, language: .english)
        let answers = ["title": [words], "keywords": [words, words]]
        draft = try await office.manual.drafts.save(
            draft.id, .basics, answers, in: .english, against: 0, by: .person(anna.id)
        ).draft
        let kept = try #require(try await office.manual.drafts.draft(draft.id, for: .person(anna.id)))
        #expect(kept == draft)
        #expect(Array(kept.title.utf8) == Array(words.utf8))
        #expect(kept.values("keywords", in: .english).map { Array($0.utf8) } == [words, words].map { Array($0.utf8) })
    }

    @Test func `refuses NUL, made-up fields and more than it can hold`() async throws {
        let office = try Office()
        let anna = try await office.person("Anna K")
        let draft = try await office.manual.drafts.begin(by: anna.id, language: .english)
        func save(_ section: DraftSection, _ answers: Answers) async throws -> Draft {
            try await office.manual.drafts.save(
                draft.id, section, answers, in: .english, against: 99, by: .person(anna.id)
            ).draft
        }
        await #expect(throws: FieldProblems(all: [FieldProblem("title", .unreadable, in: .english)])) {
            try await save(.basics, ["title": ["a\u{0}b"]])
        }
        await #expect(throws: TooLarge()) {
            try await save(.done, ["goal": [String(repeating: "x", count: 524_288)]])
        }
        await #expect(throws: TooLarge()) {
            try await save(
                .people, Dictionary(uniqueKeysWithValues: (0...2_000).map { ("sources.\($0).title", ["x"]) }))
        }
        let kept = try await save(
            .people,
            [
                "sources.100.title": ["x"], "sources.-1.title": ["x"], "sources.0.colour": ["x"], "sources.0": ["x"],
                "sources": ["x"], "role": ["admin"], "title": ["other section"], "sources.0.title.more": ["x"],
                "sources.00.title": ["x"], "contact": ["x"], "contact.password": ["x"], "sources.+1.title": ["x"],
                "links.3.address": ["kept"],
            ])
        #expect(kept.facts.keys.sorted() == ["links.3.address"])
        #expect(kept.texts.isEmpty)
        #expect(kept.rows("links", in: .english).count == 4)
    }

    @Test func `merges only the section's own fields, and empties what the form left out`() async throws {
        let office = try Office()
        let anna = try await office.person("Anna K")
        let draft = try await office.draft(by: anna)
        let saved = try await office.manual.drafts.save(
            draft.id, .done, ["goal": ["Another goal."], "methods": ["survey", "poll"], "tools.0.tool": ["chat"]],
            in: .english, against: draft.revision, by: .person(anna.id)
        ).draft
        #expect(saved.value("goal", in: .english) == "Another goal.")
        #expect(saved.values("methods", in: .english) == ["survey", "poll"])
        #expect(saved.values("aim", in: .english).isEmpty)
        #expect(saved.rows("tools", in: .english) == [["tool": "chat"]])
        #expect(saved.value("results", in: .english) == "200 answers.")
        #expect(saved.revision == draft.revision + 1)
    }

    @Test func `a translation touches no facts and no other language`() async throws {
        let office = try Office()
        let anna = try await office.person("Anna K")
        var draft = try await office.draft(by: anna)
        let facts = draft.facts
        draft = try await office.manual.drafts.save(
            draft.id, .results, ["results": ["200 vastausta."], "recommendations.0": ["Kysy ajoissa."]], in: .finnish,
            against: draft.revision, by: .person(anna.id)
        ).draft
        #expect(draft.facts == facts)
        #expect(draft.value("results", in: .english) == "200 answers.")
        #expect(draft.value("results", in: .finnish) == "200 vastausta.")
        #expect(draft.languages == [.english, .finnish])
        draft = try await office.manual.drafts.changeLanguage(of: draft.id, to: .finnish, by: .person(anna.id))
        #expect(draft.originalLanguage == .finnish)
        #expect(draft.value("results", in: .finnish) == "200 answers.")
        #expect(draft.value("results", in: .english) == "200 vastausta.")
        #expect(draft.title == "Residents plan the market square")
    }

    @Test func `is closed to everybody else`() async throws {
        let office = try Office()
        let drafts = office.manual.drafts
        let anna = try await office.person("Anna K"), bo = try await office.person("Bo L", .admin)
        let draft = try await office.draft(by: anna)
        for holder in [DraftHolder.person(bo.id), .link(""), .link(office.manual.people.newSecret()), .person(0)] {
            #expect(try await drafts.draft(draft.id, for: holder) == nil)
            await #expect(throws: NotFound()) {
                try await drafts.save(draft.id, .basics, [:], in: .english, against: 99, by: holder)
            }
            await #expect(throws: NotFound()) { try await drafts.discard(draft.id, by: holder) }
            await #expect(throws: NotFound()) {
                try await drafts.changeLanguage(of: draft.id, to: .finnish, by: holder)
            }
        }
        await #expect(throws: NotFound()) {
            try await office.manual.submissions.submit(draft.id, key: "k", note: "", by: bo.id, mail: office.mail)
        }
    }

    @Test func `on a secret link lives until it is claimed, once`() async throws {
        let office = try Office()
        let drafts = office.manual.drafts
        let (draft, token) = try await drafts.beginWithLink(language: .finnish, network: "192.0.2.1")
        _ = try await drafts.save(
            draft.id, .basics, ["title": ["Tori"]], in: .finnish, against: 0, by: .link(token))
        #expect(try await drafts.draft(link: token)?.title == "Tori")
        try await drafts.mailLink(
            token, to: "x@example.eu", language: .finnish, network: "192.0.2.1", mail: office.mail)
        #expect(office.mailbox.last?.token == token)
        let anna = try await office.person("Anna K"), bo = try await office.person("Bo L")
        let reader = try await office.person("Rea D", .reader)
        await #expect(throws: NotAllowed()) { try await drafts.claim(link: token, by: reader.id) }
        #expect(try await drafts.claim(link: token, by: anna.id).personId == anna.id)
        await #expect(throws: NotFound()) { try await drafts.claim(link: token, by: bo.id) }
        #expect(try await drafts.draft(link: token) == nil)
        #expect(try await drafts.drafts(of: anna.id).map(\.id) == [draft.id])
    }

    @Test func `on a secret link that nobody comes back to is removed after ninety days`() async throws {
        let office = try Office()
        let (_, token) = try await office.manual.drafts.beginWithLink(language: .finnish, network: "192.0.2.1")
        office.clock.turn(89 * 86_400)
        try await office.manual.people.tidy()
        #expect(try await office.manual.drafts.draft(link: token) != nil)
        office.clock.turn(86_400)
        try await office.manual.people.tidy()
        #expect(try await office.manual.drafts.draft(link: token) == nil)
    }
}
