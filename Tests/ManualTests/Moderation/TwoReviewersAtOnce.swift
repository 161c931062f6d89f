import Foundation
import Testing

@testable import Manual

@Suite struct `Two reviewers at once` {
    @Test func `the second is told who was first`() async throws {
        let office = try Office()
        let anna = try await office.person("Anna K")
        let rita = try await office.person("Rita R", .reviewer), otto = try await office.person("Otto A", .admin)
        let sent = try await office.submit(try await office.draft(by: anna), by: anna)
        office.clock.turn(60)
        try await office.manual.moderation.refuse(
            sent.id, seen: sent.revision, reasons: ["incomplete", "no-source"], words: "No.", by: rita.id,
            mail: office.mail)
        let first = office.clock.now
        office.clock.turn(60)
        await #expect(throws: AlreadyDecided(by: "Rita R", at: first, status: .rejected)) {
            try await office.manual.moderation.publish(
                sent.id, seen: sent.revision, words: "", by: otto.id, mail: office.mail)
        }
        await #expect(throws: AlreadyDecided(by: "Rita R", at: first, status: .rejected)) {
            try await office.manual.submissions.withdraw(
                sent.id, seen: sent.revision, by: anna.id, mail: office.mail)
        }
        #expect(try await office.manual.cases.count() == 0)
        #expect(office.mailbox.kinds == [.received, .refused])
        #expect(office.mailbox.last?.reasons == ["incomplete", "no-source"])
    }

    @Test func `a page of an earlier round decides nothing in a later one`() async throws {
        let office = try Office()
        let anna = try await office.person("Anna K"), rita = try await office.person("Rita R", .reviewer)
        let moderation = office.manual.moderation
        let draft = try await office.draft(by: anna)
        let sent = try await office.submit(draft, by: anna)
        try await moderation.take(sent.id, seen: 1, by: rita.id)
        try await moderation.requestChanges(
            sent.id, seen: 2, words: "", comments: [NewComment(field: "goal", text: "Say whose.")], by: rita.id,
            mail: office.mail)
        #expect(office.mailbox.last?.remarks == [Notice.Remark(field: "goal", text: "Say whose.")])
        _ = try await office.submit(draft, by: anna)
        try await moderation.take(sent.id, seen: 4, by: rita.id)
        await #expect(throws: AlreadyDecided.self) {
            try await moderation.publish(sent.id, seen: 2, words: "", by: rita.id, mail: office.mail)
        }
        _ = try await moderation.publish(sent.id, seen: 5, words: "", by: rita.id, mail: office.mail)
    }

    /// On a file with its pool of readers, from many tasks: one decides, the others are told.
    @Test func `only one of many decides`() async throws {
        try await Examples.withFolder { folder in
            let office = try Office(file: folder.appending(path: "manual.sqlite").path())
            let anna = try await office.person("Anna K"), rita = try await office.person("Rita R", .reviewer)
            let sent = try await office.submit(try await office.draft(by: anna), by: anna)
            let outcomes = await withTaskGroup(of: String.self) { group in
                for number in 0..<12 {
                    group.addTask {
                        do {
                            if number % 2 == 0 {
                                _ = try await office.manual.moderation.publish(
                                    sent.id, seen: 1, words: "", by: rita.id, mail: office.mail)
                            } else {
                                try await office.manual.moderation.refuse(
                                    sent.id, seen: 1, reasons: ["other"], words: "No.", by: rita.id, mail: office.mail)
                            }
                            return "decided"
                        } catch is AlreadyDecided {
                            return "told"
                        } catch {
                            return "\(error)"
                        }
                    }
                }
                return await group.reduce(into: [String]()) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == "decided" } == 1)
            #expect(outcomes.count { $0 == "told" } == 11)
            #expect(office.mailbox.kinds.count == 2)
        }
    }

    @Test func `the same form pressed many times is one submission`() async throws {
        try await Examples.withFolder { folder in
            let office = try Office(file: folder.appending(path: "manual.sqlite").path())
            let anna = try await office.person("Anna K")
            let draft = try await office.draft(by: anna)
            let receipts = try await withThrowingTaskGroup(of: Receipt.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        try await office.manual.submissions.submit(
                            draft.id, key: "the key of the form", note: "", by: anna.id, mail: office.mail)
                    }
                }
                return try await group.reduce(into: [Receipt]()) { $0.append($1) }
            }
            #expect(Set(receipts.map(\.submission)).count == 1)
            #expect(receipts.count { !$0.isRepeat } == 1)
            #expect(try await office.manual.moderation.queue().count == 1)
            #expect(office.mailbox.kinds == [.received])
            // Another form is another try, and the draft has been sent.
            await #expect(throws: NotPossible(act: .resubmit, from: .submitted)) {
                try await office.manual.submissions.submit(
                    draft.id, key: "another", note: "", by: anna.id, mail: office.mail)
            }
            // Somebody else's key opens nothing.
            let bo = try await office.person("Bo L")
            await #expect(throws: NotFound()) {
                try await office.manual.submissions.submit(
                    draft.id, key: "the key of the form", note: "", by: bo.id, mail: office.mail)
            }
        }
    }
}
