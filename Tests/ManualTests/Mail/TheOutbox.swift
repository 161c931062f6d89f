import Foundation
import GRDB
import Testing

@testable import Manual

@Suite struct `The outbox` {
    private struct Unwritable: Error {}

    private func office() async throws -> Office {
        let office = try Office()
        try await office.manual.people.sendSignInLink(
            to: "x@example.eu", language: .finnish, network: "192.0.2.1", mail: office.mail)
        return office
    }

    @Test func `gives what is due and forgets the words of what was sent`() async throws {
        let office = try await office()
        let outbox = office.manual.outbox
        let message = try #require(try await outbox.due(office.clock.now).first)
        #expect(message.kind == "no-account")
        #expect(message.recipient == "x@example.eu")
        #expect(message.language == .finnish)
        #expect(try await outbox.due(office.clock.now.addingTimeInterval(-1)).isEmpty)
        try await outbox.sent(message.id)
        #expect(try await outbox.due(office.clock.now).isEmpty)
        #expect(try await outbox.nextDue() == nil)
        let row = try office.manual.database.readNow { try Row.fetchOne($0, sql: "SELECT * FROM outboxMessage") }
        #expect(row?["recipient"] == nil && row?["text"] == nil && row?["subject"] == nil)
        #expect(row?["sentAt"] == "2027-01-15T08:00:00Z")
        // What came too late changes nothing.
        try await outbox.failed(message.id, error: "late")
        try await outbox.retry(message.id)
        #expect(try await outbox.due(.distantFuture).isEmpty)
    }

    @Test func `waits longer after each failure, then gives up and shows it`() async throws {
        let office = try await office()
        let outbox = office.manual.outbox
        for wait in [60.0, 300, 1_800, 7_200, 28_800, 86_400] {
            let message = try #require(try await outbox.due(office.clock.now).first)
            try await outbox.failed(message.id, error: "451 try later")
            #expect(try await outbox.nextDue() == office.clock.now.addingTimeInterval(wait))
            #expect(try await outbox.stuck().isEmpty)
            office.clock.turn(wait)
        }
        let message = try #require(try await outbox.due(office.clock.now).first)
        #expect(message.attempts == 6)
        try await outbox.failed(message.id, error: String(repeating: "é", count: 600))
        #expect(try await outbox.nextDue() == nil)
        #expect(try await outbox.stuck().map(\.id) == [message.id])
        #expect(try await outbox.stuck().first?.lastError?.count == 500)
        try await outbox.retry(message.id)
        #expect(try await outbox.due(office.clock.now).map(\.attempts) == [0])
        try await outbox.discard(message.id)
        #expect(try await outbox.due(office.clock.now).isEmpty)
    }

    @Test func `an act whose mail cannot be written has not happened`() async throws {
        let office = try Office()
        let anna = try await office.person("Anna K")
        let draft = try await office.draft(by: anna)
        await #expect(throws: Unwritable.self) {
            try await office.manual.submissions.submit(
                draft.id, key: "k", note: "", by: anna.id, mail: { _ in throw Unwritable() })
        }
        #expect(try await office.manual.submissions.submissions(of: anna.id).isEmpty)
        #expect(try await office.manual.moderation.queue().isEmpty)
        #expect(try await office.manual.outbox.due(.distantFuture).isEmpty)
        _ = try await office.submit(draft, by: anna)
        #expect(try await office.manual.outbox.due(.distantFuture).count == 1)
    }

    @Test func `a line break in a subject begins no header`() async throws {
        let office = try Office()
        try await office.manual.people.sendSignInLink(
            to: "x@example.eu", language: .english, network: "192.0.2.1",
            mail: { _ in Letter(subject: "Hello\r\nBcc: all@example.eu", text: "t", html: "<p>t</p>") })
        let message = try #require(try await office.manual.outbox.due(.distantFuture).first)
        #expect(message.subject == "Hello  Bcc: all@example.eu")
        #expect(message.html == "<p>t</p>")
    }
}
