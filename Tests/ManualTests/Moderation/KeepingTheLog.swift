import Foundation
import GRDB
import Testing

@testable import Manual

@Suite struct `Keeping the log` {
    @Test func `nothing changes or removes a line`() async throws {
        let office = try Office()
        _ = try await office.person("Anna K")
        for statement in [
            "UPDATE logLine SET act = 'nothing'", "DELETE FROM logLine", "UPDATE logLine SET actorId = NULL",
            "REPLACE INTO logLine SELECT * FROM logLine", "UPDATE erasure SET id = 2", "DELETE FROM erasure",
            "INSERT INTO logLine (at, act) VALUES ('2026-11-23T00:00:00Z', 'Anna Korhonen')",
            "INSERT INTO logLine (at, act, detail) VALUES ('2026-11-23T00:00:00Z', 'added', 'Anna <anna@example.eu>')",
        ] {
            try office.manual.database.writeNow { connection in
                try connection.run("INSERT OR IGNORE INTO erasure VALUES ('person', 1, '2026-11-23T00:00:00Z')")
                #expect(throws: DatabaseError.self, "\(statement)") { try connection.execute(sql: statement) }
            }
        }
    }

    @Test func `is narrowed by person, case, act and time`() async throws {
        let office = try Office()
        let admin = try await office.person("Root", .admin)
        let anna = try await office.person("Anna K"), bo = try await office.person("Bo L")
        let moderation = office.manual.moderation
        let start = office.clock.now
        office.clock.turn(3_600)
        let (id, _) = try await office.published(by: anna, admin, title: "Square")
        office.clock.turn(3_600)
        _ = try await office.submit(try await office.draft(by: bo, title: "Park"), by: bo)
        func acts(_ set: (inout LogFilter) -> Void) async throws -> [LogLine.Act] {
            var filter = LogFilter()
            set(&filter)
            return try await moderation.log(filter, by: admin.id).map(\.act)
        }
        #expect(try await acts { _ in } == [.submitted, .published, .submitted, .added, .added, .added])
        #expect(try await acts { $0.caseId = id } == [.published, .submitted])
        #expect(try await acts { $0.actor = bo.id } == [.submitted])
        #expect(try await acts { $0.person = anna.id } == [.published, .added])
        #expect(try await acts { $0.act = .submitted } == [.submitted, .submitted])
        #expect(try await acts { $0.to = start } == [.added, .added, .added])
        #expect(try await acts { $0.from = office.clock.now } == [.submitted])
        let lines = try await moderation.log(by: admin.id)
        #expect(lines[1].from == .submitted && lines[1].to == .published && lines[1].actorName == "Root")
        #expect(try await acts { ($0.limit, $0.before) = (1, lines[1].id) } == [.submitted])
    }

    @Test func `statistics count what is published and how long it waited`() async throws {
        let office = try Office()
        let anna = try await office.person("Anna K"), rita = try await office.person("Rita R", .reviewer)
        for (number, hours) in [1.0, 5, 100].enumerated() {
            let sent = try await office.submit(try await office.draft(by: anna, title: "Case \(number)"), by: anna)
            office.clock.turn(hours * 3_600)
            _ = try await office.manual.moderation.publish(
                sent.id, seen: 1, words: "", by: rita.id, mail: office.mail)
        }
        let waiting = try await office.submit(try await office.draft(by: anna, title: "Waiting"), by: anna)
        let statistics = try await office.manual.moderation.statistics(by: rita.id)
        #expect(statistics.medianWait == 18_000.0)
        #expect(statistics.waiting == 1)
        #expect(statistics.oldest == waiting.receivedAt)
        #expect(statistics.countries == [Statistics.Count(code: "PL", count: 3)])
        #expect(statistics.months == [Statistics.Count(code: "2027-01", count: 3)])
        #expect(!statistics.gaps.contains { $0.code == "PL" || $0.code == "survey" || $0.code == "planning" })
        #expect(statistics.gaps.contains(Statistics.Gap(facet: .country, code: "FI", count: 0)))
        #expect(statistics.gaps.contains(Statistics.Gap(facet: .step, code: "feedback", count: 0)))
        #expect(Statistics.median([4, 1, 2, 3]) == 2.5)
        #expect(Statistics.median([]) == nil)
    }
}
