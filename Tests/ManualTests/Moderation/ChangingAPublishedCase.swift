import Foundation
import Testing

@testable import Manual

@Suite struct `Changing a published case` {
    private struct Desk {
        let office: Office
        let anna: Person
        let rita: Person
        let id: Int64
        let slug: String

        init() async throws {
            office = try Office()
            anna = try await office.person("Anna K")
            rita = try await office.person("Rita R", .reviewer)
            (id, slug) = try await office.published(by: anna, rita, title: "The square")
        }

        func propose(_ results: String, by person: Person) async throws -> Submission {
            let draft = try await office.manual.submissions.propose(changeTo: id, by: person.id)
            _ = try await office.manual.drafts.save(
                draft.id, .results, Typed.complete(title: "")[3].1.merging(["results": [results]]) { $1 },
                in: .english, against: draft.revision, by: .person(person.id))
            _ = try await office.manual.drafts.save(
                draft.id, .check, ["agreed": ["yes"], "attribution": ["organisation"]], in: .english,
                against: draft.revision + 1, by: .person(person.id))
            let receipt = try await office.manual.submissions.submit(
                draft.id, key: office.manual.people.newSecret(), note: "New figures", by: person.id, mail: office.mail)
            return try #require(try await office.manual.submissions.submission(receipt.submission, for: person.id))
        }

        func results() async throws -> String? {
            try await office.manual.cases.published(at: slug, in: .english)?.text(.results)?.text
        }
    }

    @Test func `begins from all that is published`() async throws {
        let desk = try await Desk()
        let draft = try await desk.office.manual.submissions.propose(changeTo: desk.id, by: desk.anna.id)
        #expect(draft.caseId == desk.id)
        #expect(draft.title == "The square")
        #expect(
            draft.rows("tools", in: .english) == [
                ["tool": "letter"], ["tool": "online-survey", "product": "LimeSurvey"],
            ])
        #expect(draft.rows("updates", in: .english) == [["date": "2021", "text": "Still used."]])
        #expect(draft.rows("recommendations", in: .english).map { $0[""] } == ["Ask early.", "Ask again."])
        #expect(draft.value("sources.0.independent", in: .english) == "no")
        #expect(desk.office.manual.drafts.problems(of: draft).map(\.field) == ["agreed"])
        #expect(try await desk.office.manual.submissions.propose(changeTo: desk.id, by: desk.anna.id) == draft)
    }

    @Test func `keeps the published version until it is accepted, then is the next one`() async throws {
        let desk = try await Desk()
        let sent = try await desk.propose("300 answers.", by: desk.anna)
        #expect(sent.isChange)
        #expect(sent.slug == desk.slug)
        #expect(try await desk.results() == "200 answers.")
        #expect(try await desk.office.manual.cases.status(of: desk.slug) == .published)
        let review = try #require(
            try await desk.office.manual.moderation.review(sent.id, in: .english, by: desk.rita.id))
        #expect(review.differences.map(\.field) == ["results"])
        #expect(review.note == "New figures")
        desk.office.clock.turn(86_400)
        _ = try await desk.office.manual.moderation.publish(
            sent.id, seen: 1, words: "", by: desk.rita.id, mail: desk.office.mail)
        #expect(try await desk.results() == "300 answers.")
        let history = try await desk.office.manual.moderation.history(ofCase: desk.slug)
        #expect(history.map(\.number) == [2, 1])
        #expect(history.map(\.reason) == ["New figures", ""])
        #expect(
            history.map(\.author) == [
                .organisation("Town of Anna K"), .named("Anna K", organisation: "Town of Anna K"),
            ])
        let differences = try #require(
            try await desk.office.manual.moderation.differences(inCase: desk.slug, from: 1, to: 2))
        #expect(differences.map(\.field) == ["results"])
        #expect(
            differences[0].segments == [
                Difference.Segment(kind: .removed, text: "200"), Difference.Segment(kind: .added, text: "300"),
                Difference.Segment(kind: .same, text: " answers."),
            ])
        #expect(try await desk.office.manual.moderation.differences(inCase: desk.slug, from: 1, to: 3) == nil)
    }

    @Test func `refused, it changes nothing that readers see`() async throws {
        let desk = try await Desk()
        let sent = try await desk.propose("300 answers.", by: desk.anna)
        let edition = desk.office.manual.edition
        try await desk.office.manual.moderation.refuse(
            sent.id, seen: 1, reasons: ["no-source"], words: "Where from?", by: desk.rita.id, mail: desk.office.mail)
        #expect(try await desk.results() == "200 answers.")
        #expect(try await desk.office.manual.cases.status(of: desk.slug) == .published)
        #expect(desk.office.manual.edition == edition)
    }

    @Test func `of two, the second is shown what it would undo`() async throws {
        let desk = try await Desk()
        let mine = try await desk.propose("300 answers.", by: desk.anna)
        let theirs = try await desk.propose("400 answers.", by: desk.rita)
        let moderation = desk.office.manual.moderation
        _ = try await moderation.publish(mine.id, seen: 1, words: "", by: desk.rita.id, mail: desk.office.mail)
        let review = try #require(try await moderation.review(theirs.id, in: .english, by: desk.rita.id))
        #expect(review.submission.isBehind)
        #expect(review.differences[0].segments.first == Difference.Segment(kind: .removed, text: "300"))
        // Rita proposed it herself: somebody else decides.
        let otto = try await desk.office.person("Otto", .reviewer)
        _ = try await moderation.publish(theirs.id, seen: 1, words: "", by: otto.id, mail: desk.office.mail)
        #expect(try await moderation.history(ofCase: desk.slug).map(\.number) == [3, 2, 1])
    }

    @Test func `a featured case stays featured, an archived one is restored first`() async throws {
        let desk = try await Desk()
        let moderation = desk.office.manual.moderation
        try await moderation.feature(case: desk.id, seen: .published, by: desk.rita.id, mail: desk.office.mail)
        let sent = try await desk.propose("300 answers.", by: desk.anna)
        _ = try await moderation.publish(sent.id, seen: 1, words: "", by: desk.rita.id, mail: desk.office.mail)
        #expect(try await desk.office.manual.cases.status(of: desk.slug) == .featured)
        let second = try await desk.propose("400 answers.", by: desk.anna)
        try await moderation.archive(
            case: desk.id, seen: .featured, words: "Old.", by: desk.rita.id, mail: desk.office.mail)
        #expect(desk.office.mailbox.last?.title == "The square")
        await #expect(throws: NotPossible(act: .publish, from: .archived)) {
            try await moderation.publish(second.id, seen: 1, words: "", by: desk.rita.id, mail: desk.office.mail)
        }
        #expect(try await desk.office.manual.submissions.submission(second.id, for: desk.anna.id)?.revision == 1)
        #expect(try await moderation.history(ofCase: desk.slug).isEmpty)
    }

    @Test func `an author may take a published case back, with a reason`() async throws {
        let desk = try await Desk()
        await #expect(throws: FieldProblems(all: [FieldProblem("words", .required)])) {
            try await desk.office.manual.moderation.withdraw(
                case: desk.id, seen: .published, words: " ", by: desk.anna.id, mail: desk.office.mail)
        }
        try await desk.office.manual.moderation.withdraw(
            case: desk.id, seen: .published, words: "It was wrong.", by: desk.anna.id, mail: desk.office.mail)
        #expect(try await desk.results() == nil)
        await #expect(throws: NotAllowed()) {
            try await desk.office.manual.moderation.restore(
                case: desk.id, seen: .withdrawn, by: desk.anna.id, mail: desk.office.mail)
        }
    }
}
