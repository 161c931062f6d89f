import Foundation
import GRDB
import Testing

@testable import Manual

@Suite struct `Leaving for good` {
    /// Somebody who has left traces everywhere: a published case, a change under way, drafts, sessions, links, mail,
    /// comments, a report, a contact, words of others that name them.
    private func busyPerson(_ office: Office, _ rita: Person) async throws -> (anna: Person, slug: String, id: Int64) {
        let anna = try await office.person("Anna Korhonen", password: Office.password)
        let (people, submissions, moderation) = (
            office.manual.people, office.manual.submissions, office.manual.moderation
        )
        let draft = try await office.draft(by: anna, title: "The square")
        _ = try await office.manual.drafts.save(
            draft.id, .people,
            Typed.complete(title: "")[5].1.merging([
                "contact.name": ["Anna Korhonen"], "contact.email": [anna.email], "contact.consent": ["yes"],
            ]) { $1 }, in: .english, against: draft.revision, by: .person(anna.id))
        let receipt = try await submissions.submit(
            draft.id, key: "k", note: "By Anna Korhonen", by: anna.id, mail: office.mail)
        _ = try await moderation.comment(
            receipt.submission, text: "Ask Anna Korhonen.", isVisible: false, by: rita.id, mail: office.mail)
        let slug = try await moderation.publish(
            receipt.submission, seen: 1, words: "Thank you, Anna Korhonen", by: rita.id, mail: office.mail)
        let id = try #require(try await submissions.cases(of: anna.id, in: .english).first).id
        _ = try await submissions.propose(changeTo: id, by: anna.id)
        _ = try await office.submit(try await office.draft(by: anna, title: "The park"), by: anna)
        _ = try await people.signIn(
            email: anna.email, password: Office.password, network: "192.0.2.1", device: "Firefox")
        try await people.sendPasswordReset(
            to: anna.email, language: .english, network: "192.0.2.1", mail: office.mail)
        var report = ReportNotice(page: "/", text: "I am Anna Korhonen", language: .english)
        (report.name, report.email) = ("Anna Korhonen", anna.email)
        _ = try await moderation.report(report, network: "192.0.2.1", mail: office.mail)
        try await moderation.act(
            .feature, on: id, seen: .published, words: "Anna Korhonen did well", by: rita.id, mail: office.mail)
        return (anna, slug, id)
    }

    /// Where in the whole database a word still stands, whatever the table.
    private func traces(of words: [String], _ office: Office) throws -> [String] {
        try office.manual.database.readNow { connection in
            try Tables.names(connection).flatMap { table in
                try Row.fetchAll(connection, sql: "SELECT * FROM \"\(table)\"").flatMap { row in
                    row.compactMap { column, value -> String? in
                        let bytes = Data.fromDatabaseValue(value).map { String(decoding: $0, as: UTF8.self) }
                        let text = (String.fromDatabaseValue(value) ?? bytes ?? "").lowercased()
                        return words.contains { text.contains($0.lowercased()) } ? "\(table).\(column): \(text)" : nil
                    }
                }
            }
        }
    }

    @Test(arguments: [CaseFate.keepAnonymous, .remove])
    func `leaves no trace of name and address in any table`(fate: CaseFate) async throws {
        let office = try Office()
        let rita = try await office.person("Rita R", .reviewer)
        let (anna, slug, _) = try await busyPerson(office, rita)
        let words = ["Korhonen", "anna.korhonen"]
        #expect(Set(try traces(of: words, office).map { $0.split(separator: ".")[0] }).count > 8)
        #expect(
            try await office.manual.moderation.history(ofCase: slug).map(\.author) == [
                .named("Anna Korhonen", organisation: "Town of Anna Korhonen")
            ])
        let edition = office.manual.edition
        try await office.manual.people.delete(anna.id, cases: fate, by: anna.id, mail: office.mail)
        #expect(office.manual.edition > edition)
        // The last mail waits; when it has gone, nothing is left.
        let goodbye = try #require(try await office.manual.outbox.due(.distantFuture).last)
        #expect(goodbye.kind == "account-deleted")
        for message in try await office.manual.outbox.due(.distantFuture) {
            try await office.manual.outbox.sent(message.id)
        }
        #expect(try traces(of: words, office) == [])
        #expect(try await office.manual.people.person(anna.id) == nil)
        let study = try await office.manual.cases.published(at: slug, in: .english)
        #expect((study == nil) == (fate == .remove))
        #expect(study?.contact == nil)
        if fate == .keepAnonymous {
            #expect(try await office.manual.moderation.history(ofCase: slug).map(\.author) == [.anonymous])
            #expect(try await office.manual.moderation.history(ofCase: slug)[0].reason == "By anonymous contributor")
        } else {
            #expect(try await office.manual.cases.status(of: slug) == .withdrawn)
            #expect(try await office.manual.cases.find(CaseQuery(words: "square", language: .english)).total == 0)
            let versions = try office.manual.database.readNow {
                try Int.fetchOne($0, sql: "SELECT count(*) FROM entryVersion")
            }
            #expect(versions == 0)
        }
        let check = try office.manual.database.readNow { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check") }
        #expect(check.isEmpty)
    }

    @Test func `leaves none in the bytes of the file either`() async throws {
        try await Examples.withFolder { folder in
            let file = folder.appending(path: "manual.sqlite").path()
            let office = try Office(file: file)
            let rita = try await office.person("Rita R", .reviewer)
            let (anna, _, _) = try await busyPerson(office, rita)
            func bytes() throws -> String {
                try DatabaseQueue(path: file).writeWithoutTransaction { connection in
                    try connection.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                }
                return String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
            }
            #expect(try bytes().contains("Korhonen"))
            try await office.manual.people.delete(anna.id, cases: .remove, by: anna.id, mail: office.mail)
            for message in try await office.manual.outbox.due(.distantFuture) {
                try await office.manual.outbox.sent(message.id)
            }
            #expect(try !bytes().contains("Korhonen"))
        }
    }

    @Test func `what has run out is removed by itself`() async throws {
        let office = try Office()
        let rita = try await office.person("Rita R", .reviewer)
        let (_, _, id) = try await busyPerson(office, rita)
        try await office.manual.moderation.handle(report: 1, words: "Done.", by: rita.id, mail: office.mail)
        for message in try await office.manual.outbox.due(.distantFuture) {
            try await office.manual.outbox.sent(message.id)
        }
        try await office.manual.database.write { connection in
            try connection.run("UPDATE caseContact SET expiresAt = '2027-02-01' WHERE caseId = ?", arguments: [id])
        }
        office.clock.turn(179 * 86_400)
        try await office.manual.people.tidy()
        let counts = try office.manual.database.readNow { try Tables.count($0) }
        let documents = try office.manual.database.readNow {
            try $0.values(of: String.self, "SELECT document FROM submissionRound")
        }
        #expect(documents.allSatisfy { !$0.contains("\"contact\"") }, "nor in what was sent in")
        for table in ["personSession", "mailedLink", "limitCount", "outboxMessage", "caseContact"] {
            #expect(counts[table] == 0, "\(table)")
        }
        #expect(try await office.manual.moderation.reports(isOpen: false, by: rita.id).first?.email != nil)
        office.clock.turn(86_400)
        try await office.manual.people.tidy()
        #expect(try await office.manual.moderation.reports(isOpen: false, by: rita.id).first?.email == nil)
    }

    @Test func `another case's published versions cannot be removed`() async throws {
        let office = try Office()
        let rita = try await office.person("Rita R", .reviewer), anna = try await office.person("Anna K")
        _ = try await office.published(by: anna, rita, title: "The square")
        try office.manual.database.writeNow { connection in
            try connection.run("UPDATE entry SET publishedVersion = NULL")
            #expect(throws: DatabaseError.self) { try connection.run("DELETE FROM entryVersion") }
        }
    }

    @Test func `an erased case cannot be restored, its address and number are not given again`() async throws {
        let office = try Office()
        let rita = try await office.person("Rita R", .reviewer)
        let (anna, slug, id) = try await busyPerson(office, rita)
        try await office.manual.people.delete(anna.id, cases: .remove, by: anna.id, mail: office.mail)
        await #expect(throws: NotFound()) {
            try await office.manual.moderation.restore(case: id, seen: .withdrawn, by: rita.id, mail: office.mail)
        }
        let bo = try await office.person("Bo L")
        let again = try await office.published(by: bo, rita, title: "The square")
        #expect(again.slug == slug + "-2")
        #expect(again.id > id)
        #expect(bo.id > anna.id)
    }

    @Test func `is done again after a backup has brought somebody back`() async throws {
        let office = try Office()
        let rita = try await office.person("Rita R", .reviewer)
        let (anna, slug, id) = try await busyPerson(office, rita)
        // What an earlier backup of this manual would still hold is this manual before anything was erased.
        let list = [
            Erasure(kind: .caseStudy, id: id, at: office.clock.now),
            Erasure(kind: .person, id: anna.id, at: office.clock.now),
            Erasure(kind: .person, id: 999, at: office.clock.now),
            Erasure(kind: .caseStudy, id: 999, at: office.clock.now),
        ]
        let told = office.mailbox.notices.count
        try await office.manual.people.reapply(list)
        #expect(try traces(of: ["Korhonen"], office) == [])
        #expect(try await office.manual.cases.status(of: slug) == .withdrawn)
        #expect(office.mailbox.notices.count == told)
        let known = try await office.manual.people.erasures()
        #expect(known.contains { $0.kind == .person && $0.id == anna.id })
        #expect(known.contains { $0.kind == .caseStudy && $0.id == id })
        try await office.manual.people.reapply(known)
    }

    @Test func `all that is kept can be taken along first`() async throws {
        let office = try Office()
        let rita = try await office.person("Rita R", .reviewer)
        let (anna, _, _) = try await busyPerson(office, rita)
        _ = try await office.person("Bo Lindqvist", password: "something else 12")
        let json = try await office.manual.people.export(of: anna.id)
        let tree = try JSONReader.read(json)
        for name in [
            "person", "sessions", "links", "drafts", "draftFields", "submissions", "decisions", "versions", "contacts",
            "reports", "mail", "log",
        ] {
            #expect(tree[name]?.items.isEmpty == false, "\(name)")
        }
        #expect(tree["submissions"]?.items.first?["document"]?["title"]?.string == "The square")
        let text = String(decoding: json, as: UTF8.self)
        #expect(!text.contains("argon2id") && !text.contains("Lindqvist") && !text.contains("Between us"))
        await #expect(throws: NotFound()) { try await office.manual.people.export(of: 999) }
    }

    @Test func `every table that names a person is one of those that are exported or wiped`() throws {
        // A new table with a person in it must be thought of here.
        let schema = try Migrations.schema(of: Examples.empty().database)
        let tables = schema.split(separator: ";\n").filter {
            $0.contains("REFERENCES person (id)") || $0.contains("email TEXT")
        }
        .compactMap { $0.firstMatch(of: /CREATE TABLE (\w+)/)?.1 }
        let known = PersonalData.tables.map(\.sql).joined()
        for table in tables { #expect(known.contains(table), "\(table)") }
    }
}
