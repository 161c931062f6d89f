import Foundation
import Testing

@testable import Manual

@Suite struct `Reviewing a case` {
    @Test func `goes the whole way from changes to publication`() async throws {
        let office = try Office()
        let anna = try await office.person("Anna K"), rita = try await office.person("Rita R", .reviewer)
        let (moderation, submissions) = (office.manual.moderation, office.manual.submissions)
        var draft = try await office.draft(by: anna)
        let sent = try await office.submit(draft, by: anna)
        #expect(sent.slug == nil)
        #expect(sent.country == "PL")
        #expect(try await moderation.queue().map(\.id) == [sent.id])
        try await moderation.take(sent.id, seen: sent.revision, by: rita.id)
        await #expect(throws: NotPossible(act: .edit, from: .underReview)) {
            try await office.manual.drafts.save(
                draft.id, .done, [:], in: .english, against: draft.revision, by: .person(anna.id))
        }
        _ = try await moderation.comment(sent.id, text: "Between us.", isVisible: false, by: rita.id, mail: office.mail)
        try await moderation.tick(.honest, isMet: false, on: sent.id, by: rita.id)
        try await moderation.requestChanges(
            sent.id, seen: 2, words: "Nearly there.", comments: [NewComment(field: "results", text: "Of how many?")],
            by: rita.id, mail: office.mail)
        let talk = try await submissions.conversation(sent.id, for: anna.id)
        #expect(talk.comments.map(\.text) == ["Of how many?"])
        #expect(talk.decisions.map(\.words) == ["Nearly there."])
        try await submissions.reply(
            sent.id, to: talk.comments[0].id, field: "results", text: "Of 900.", by: anna.id, mail: office.mail)
        draft = try #require(try await office.manual.drafts.draft(draft.id, for: .person(anna.id)))
        _ = try await office.manual.drafts.save(
            draft.id, .results, Typed.complete(title: "")[3].1.merging(["results": ["200 answers of 900."]]) { $1 },
            in: .english, against: draft.revision, by: .person(anna.id))
        let again = try await office.submit(draft, by: anna)
        #expect(again.status == .resubmitted)
        #expect(again.round == 2)
        let review = try #require(try await moderation.review(sent.id, in: .english, by: rita.id))
        #expect(review.differences.map(\.field) == ["results"])
        #expect(review.differences[0].segments.contains(Difference.Segment(kind: .added, text: " of 900")))
        #expect(review.conversation.comments.map(\.isByAuthor) == [false, false, true])
        #expect(review.conversation.comments[2].parentId == talk.comments[0].id)
        #expect(review.evidenceLevel == 2)
        #expect(review.evidence.map(\.level) == [2])
        #expect(review.checklist.isEmpty, "a new round is judged anew")
        #expect(review.acts == [.take, .publish, .refuse, .requestChanges])
        let slug = try await moderation.publish(
            sent.id, seen: again.revision, words: "Thank you.", by: rita.id, mail: office.mail)
        #expect(slug == "residents-plan-the-market-square")
        #expect(office.mailbox.last?.slug == slug)
        let study = try #require(try await office.manual.cases.published(at: slug, in: .english))
        #expect(study.version == 1)
        #expect(study.text(.results)?.text == "200 answers of 900.")
        #expect(study.facts.code(.evidenceLevel) == "2")
        #expect(try await submissions.cases(of: anna.id, in: .english).map(\.slug) == [slug])
        #expect(try await office.manual.drafts.drafts(of: anna.id).isEmpty)
    }

    @Test func `an author sees and answers only what is theirs and meant for them`() async throws {
        let office = try Office()
        let anna = try await office.person("Anna K"), bo = try await office.person("Bo L")
        let rita = try await office.person("Rita R", .reviewer)
        let submissions = office.manual.submissions
        let sent = try await office.submit(try await office.draft(by: anna), by: anna)
        let hidden = try await office.manual.moderation.comment(
            sent.id, text: "Between us.", isVisible: false, by: rita.id, mail: office.mail)
        #expect(try await submissions.submission(sent.id, for: bo.id) == nil)
        await #expect(throws: NotFound()) { try await submissions.conversation(sent.id, for: bo.id) }
        await #expect(throws: NotFound()) {
            try await submissions.reply(sent.id, to: nil, field: nil, text: "x", by: bo.id, mail: office.mail)
        }
        await #expect(throws: NotFound()) {
            try await submissions.reply(sent.id, to: hidden, field: nil, text: "x", by: anna.id, mail: office.mail)
        }
        await #expect(throws: NotFound()) {
            try await submissions.reply(
                sent.id, to: nil, field: "passwordHash", text: "x", by: anna.id, mail: office.mail)
        }
        await #expect(throws: FieldProblems(all: [FieldProblem("text", .required)])) {
            try await submissions.reply(sent.id, to: nil, field: nil, text: " ", by: anna.id, mail: office.mail)
        }
        await #expect(throws: NotFound()) {
            try await submissions.withdraw(sent.id, seen: 1, by: bo.id, mail: office.mail)
        }
    }

    @Test(arguments: [Role.reader, .expert, .translator])
    func `who is no reviewer decides nothing`(role: Role) async throws {
        let office = try Office()
        let anna = try await office.person("Anna K"), other = try await office.person("Other", role)
        let rita = try await office.person("Rita R", .reviewer)
        let moderation = office.manual.moderation
        let (id, _) = try await office.published(by: anna, rita, title: "Old")
        let sent = try await office.submit(try await office.draft(by: anna), by: anna)
        let acts: [() async throws -> Void] = [
            { try await moderation.take(sent.id, seen: 1, by: other.id) },
            { _ = try await moderation.publish(sent.id, seen: 1, words: "", by: other.id, mail: office.mail) },
            {
                try await moderation.refuse(
                    sent.id, seen: 1, reasons: ["other"], words: "x", by: other.id, mail: office.mail)
            },
            {
                try await moderation.requestChanges(
                    sent.id, seen: 1, words: "x", comments: [], by: other.id, mail: office.mail)
            },
            { _ = try await moderation.comment(sent.id, text: "x", isVisible: true, by: other.id, mail: office.mail) },
            { try await moderation.tick(.real, isMet: true, on: sent.id, by: other.id) },
            { try await moderation.assign(sent.id, to: rita.id, by: other.id) },
            { try await moderation.assign(sent.id, to: other.id, by: rita.id) },
            { try await moderation.hold(sent.id, isHeld: true, by: other.id) },
            { _ = try await moderation.review(sent.id, in: .english, by: other.id) },
            { _ = try await moderation.preview(sent.id, in: .english, by: other.id) },
            { _ = try await moderation.statistics(by: other.id) },
            { _ = try await moderation.reports(isOpen: true, by: other.id) },
            { try await moderation.feature(case: id, seen: .published, by: other.id, mail: office.mail) },
            { try await moderation.withdraw(case: id, seen: .published, words: "x", by: other.id, mail: office.mail) },
        ]
        for (number, act) in acts.enumerated() {
            await #expect(throws: NotAllowed(), "\(number)") { try await act() }
        }
        // A translation is a change that one may propose; nobody else changes what is not theirs.
        func propose() async throws { _ = try await office.manual.submissions.propose(changeTo: id, by: other.id) }
        if role == .translator {
            try await propose()
        } else {
            await #expect(throws: NotAllowed()) { try await propose() }
        }
    }

    @Test func `the queue is narrowed by status, country, reviewer and tray`() async throws {
        let office = try Office()
        let anna = try await office.person("Anna K"), rita = try await office.person("Rita R", .reviewer)
        let moderation = office.manual.moderation
        let first = try await office.submit(try await office.draft(by: anna, title: "First"), by: anna)
        office.clock.turn(60)
        let second = try await office.submit(try await office.draft(by: anna, title: "Second"), by: anna)
        #expect(try await moderation.queue().map(\.title) == ["First", "Second"])
        try await moderation.take(second.id, seen: 1, by: rita.id)
        func titles(_ set: (inout QueueFilter) -> Void) async throws -> [String] {
            var filter = QueueFilter()
            set(&filter)
            return try await moderation.queue(filter).map(\.title)
        }
        #expect(try await titles { $0.statuses = [.underReview] } == ["Second"])
        #expect(try await titles { $0.reviewer = rita.id } == ["Second"])
        #expect(try await titles { $0.isUnassigned = true } == ["First"])
        #expect(try await titles { $0.country = "FI" }.isEmpty)
        #expect(try await titles { $0.country = "PL" }.count == 2)
        try await moderation.hold(first.id, isHeld: true, by: rita.id)
        #expect(try await titles { _ in } == ["Second"])
        #expect(try await titles { $0.isHeld = true } == ["First"])
    }

    @Test func `what looks like advertising goes into a tray of its own`() async throws {
        let office = try Office()
        let anna = try await office.person("Anna K")
        let draft = try await office.draft(by: anna)
        _ = try await office.manual.drafts.save(
            draft.id, .basics,
            Typed.complete(title: "Buy at https://example.com now")[0].1, in: .english, against: draft.revision,
            by: .person(anna.id))
        #expect(try await office.submit(draft, by: anna).isHeld)
        #expect(try await office.manual.moderation.queue().isEmpty)
    }

    @Test func `what an import leaves waiting is in the same queue`() async throws {
        try await Examples.withFolder { folder in
            let office = try Office()
            let rita = try await office.person("Rita R", .reviewer)
            let file = folder.appending(path: "one.jsonl").path()
            try #"{"slug":"one","language":"en","title":"One","country":"FI"}"#.write(
                toFile: file, atomically: true, encoding: .utf8)
            _ = try await office.manual.importLines(from: file, author: "import", publish: false) { _ in }
            let waiting = try #require(try await office.manual.moderation.queue().first)
            #expect(waiting.title == "One")
            let slug = try await office.manual.moderation.publish(
                waiting.id, seen: 1, words: "", by: rita.id, mail: office.mail)
            #expect(slug == "one")
            #expect(try await office.manual.cases.published(at: "one", in: .english)?.version == 1)
            #expect(try await office.manual.moderation.history(ofCase: "one").map(\.author) == [.anonymous])
            #expect(office.mailbox.notices.isEmpty)
        }
    }
}
