import Testing

@testable import Manual

@Suite struct `Reporting a problem` {
    @Test func `goes to the reviewers, with receipt and answer for who left an address`() async throws {
        let office = try Office()
        let rita = try await office.person("Rita R", .reviewer)
        let moderation = office.manual.moderation
        var notice = ReportNotice(page: "/en/cases/square/", text: "That photo is mine.", language: .finnish)
        _ = try await moderation.report(notice, network: "192.0.2.1", mail: office.mail)
        #expect(office.mailbox.notices.isEmpty)
        (notice.name, notice.email, notice.legalGround) = ("Bo", "bo@example.eu", "Copyright")
        await #expect(throws: FieldProblems(all: [FieldProblem("good_faith", .consentMissing)])) {
            try await moderation.report(notice, network: "192.0.2.1", mail: office.mail)
        }
        notice.isGoodFaith = true
        let number = try await moderation.report(notice, network: "192.0.2.1", mail: office.mail)
        #expect(office.mailbox.last?.kind == .reportReceived)
        #expect(office.mailbox.last?.number == number)
        #expect(try await moderation.reports(isOpen: true, by: rita.id).map(\.legalGround) == [nil, "Copyright"])
        try await moderation.handle(report: number, words: "It was taken down.", by: rita.id, mail: office.mail)
        #expect(office.mailbox.last?.kind == .reportHandled)
        #expect(office.mailbox.last?.words == "It was taken down.")
        await #expect(throws: AlreadyDecided.self) {
            try await moderation.handle(report: number, words: "Again.", by: rita.id, mail: office.mail)
        }
        #expect(try await moderation.reports(isOpen: false, by: rita.id).map(\.handledBy) == ["Rita R"])
    }

    @Test func `is bounded in size and number`() async throws {
        let office = try Office()
        var bad = ReportNotice(page: " ", text: "a\u{0}b", language: .english)
        bad.email = "no address"
        await #expect(
            throws: FieldProblems(all: [
                FieldProblem("page", .required), FieldProblem("text", .unreadable), FieldProblem("email", .badEmail),
            ])
        ) { try await office.manual.moderation.report(bad, network: "192.0.2.1", mail: office.mail) }
        let good = ReportNotice(page: "/en/", text: "x", language: .english)
        for _ in 0..<10 {
            _ = try await office.manual.moderation.report(good, network: "192.0.2.1", mail: office.mail)
        }
        await #expect(throws: TooMany.self) {
            try await office.manual.moderation.report(good, network: "192.0.2.1", mail: office.mail)
        }
        _ = try await office.manual.moderation.report(good, network: "192.0.2.2", mail: office.mail)
    }
}
