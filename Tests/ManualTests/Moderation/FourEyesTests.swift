import Foundation
import Testing

@testable import Manual

@Suite struct `Four eyes` {
    private func review(_ office: Office, _ sent: Submission, by person: Person) async throws -> Review {
        try #require(try await office.manual.moderation.review(sent.id, in: .english, by: person.id))
    }

    @Test(arguments: [Role.reviewer, .admin])
    func `nobody accepts their own case while there is somebody to ask`(role: Role) async throws {
        let office = try Office()
        let rita = try await office.person("Rita R", role), bo = try await office.person("Bo L", .reviewer)
        let moderation = office.manual.moderation
        let sent = try await office.submit(try await office.draft(by: rita), by: rita)
        let own = try await review(office, sent, by: rita)
        #expect(own.fourEyes == .missing)
        #expect(!own.acts.contains(.publish) && own.acts.contains(.refuse))
        await #expect(throws: OwnCase()) {
            _ = try await moderation.publish(
                sent.id, seen: sent.revision, words: "", by: rita.id, mail: office.mail)
        }
        #expect(try await office.manual.submissions.submission(sent.id, for: rita.id)?.status == .submitted)
        #expect(try await review(office, sent, by: bo).fourEyes == .given)
        _ = try await moderation.publish(sent.id, seen: sent.revision, words: "", by: bo.id, mail: office.mail)
    }

    @Test func `nor a change of their own to a published case`() async throws {
        let office = try Office()
        let rita = try await office.person("Rita R", .reviewer), bo = try await office.person("Bo L", .reviewer)
        let (id, _) = try await office.published(by: rita, bo, title: "Old")
        let change = try await office.manual.submissions.propose(changeTo: id, by: rita.id)
        let sent = try await office.submit(try await office.fill(change, by: rita, title: "New"), by: rita)
        await #expect(throws: OwnCase()) {
            _ = try await office.manual.moderation.publish(
                sent.id, seen: sent.revision, words: "", by: rita.id, mail: office.mail)
        }
    }

    @Test func `an admin with nobody to ask may, and the log says so`() async throws {
        let office = try Office()
        let otto = try await office.person("Otto A", .admin), gone = try await office.person("Gone R", .reviewer)
        try await office.manual.people.block(gone.id, reason: "Left.", by: otto.id, mail: office.mail)
        let sent = try await office.submit(try await office.draft(by: otto), by: otto)
        #expect(try await review(office, sent, by: otto).fourEyes == .waived)
        _ = try await office.manual.moderation.publish(
            sent.id, seen: sent.revision, words: "", by: otto.id, mail: office.mail)
        let line = try #require(try await office.manual.moderation.log(by: otto.id).first { $0.act == .published })
        #expect(line.detail == "own-case")
    }

    @Test func `a reviewer with nobody to ask may not`() async throws {
        let office = try Office()
        let rita = try await office.person("Rita R", .reviewer)
        let sent = try await office.submit(try await office.draft(by: rita), by: rita)
        #expect(try await review(office, sent, by: rita).fourEyes == .missing)
        await #expect(throws: OwnCase()) {
            _ = try await office.manual.moderation.publish(
                sent.id, seen: sent.revision, words: "", by: rita.id, mail: office.mail)
        }
    }
}
