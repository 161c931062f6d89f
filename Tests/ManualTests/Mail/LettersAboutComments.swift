import Foundation
import Testing

@testable import Manual

@Suite struct `Letters about comments` {
    private struct Talk {
        let office: Office
        let anna: Person
        let rita: Person
        let sent: Submission

        init() async throws {
            office = try Office()
            anna = try await office.person("Anna K")
            rita = try await office.person("Rita R", .reviewer)
            sent = try await office.submit(try await office.draft(by: anna), by: anna)
        }

        func comment(_ text: String, isVisible: Bool = true) async throws {
            _ = try await office.manual.moderation.comment(
                sent.id, text: text, isVisible: isVisible, by: rita.id, mail: office.mail)
        }

        func reply(_ text: String) async throws {
            try await office.manual.submissions.reply(
                sent.id, to: nil, field: nil, text: text, by: anna.id, mail: office.mail)
        }

        func due() async throws -> [OutboxMessage] { try await office.manual.outbox.due(office.clock.now) }

        /// As the postman does.
        func deliver() async throws {
            for message in try await due() { try await office.manual.outbox.sent(message.id) }
        }
    }

    @Test func `several comments make one letter, a quarter of an hour later`() async throws {
        let talk = try await Talk()
        try await talk.deliver()
        for number in 1...3 { try await talk.comment("Remark \(number)") }
        #expect(talk.office.mailbox.kinds.count { $0 == .commented } == 1)
        #expect(talk.office.mailbox.last?.recipient == talk.anna.email)
        #expect(try await talk.due().isEmpty)
        talk.office.clock.turn(CommentNotice.wait)
        #expect(try await talk.due().map(\.kind) == ["commented"])
        try await talk.deliver()
        try await talk.comment("Another day")
        #expect(talk.office.mailbox.kinds.count { $0 == .commented } == 2)
    }

    @Test func `what only reviewers see tells the author nothing`() async throws {
        let talk = try await Talk()
        try await talk.comment("Between us.", isVisible: false)
        #expect(!talk.office.mailbox.kinds.contains(.commented))
    }

    @Test func `a decision says it all: the letter that waits goes no more`() async throws {
        let talk = try await Talk()
        try await talk.deliver()
        try await talk.comment("Of how many?")
        try await talk.office.manual.moderation.requestChanges(
            talk.sent.id, seen: talk.sent.revision, words: "See my comment.", comments: [], by: talk.rita.id,
            mail: talk.office.mail)
        talk.office.clock.turn(CommentNotice.wait)
        #expect(try await talk.due().map(\.kind) == ["changes-requested"])
    }

    @Test func `an answer tells the reviewer, or who has spoken last while there is none`() async throws {
        let talk = try await Talk()
        try await talk.reply("Hello?")
        #expect(!talk.office.mailbox.kinds.contains(.replied), "there is nobody yet to tell")
        try await talk.comment("Of how many?")
        try await talk.reply("Of 900.")
        #expect(talk.office.mailbox.last?.kind == .replied)
        #expect(talk.office.mailbox.last?.recipient == talk.rita.email)
        try await talk.reply("Or 901.")
        #expect(talk.office.mailbox.kinds.count { $0 == .replied } == 1)
        let otto = try await talk.office.person("Otto A", .admin)
        try await talk.office.manual.moderation.assign(talk.sent.id, to: otto.id, by: otto.id)
        try await talk.reply("For you.")
        #expect(talk.office.mailbox.last?.recipient == otto.email)
    }
}
