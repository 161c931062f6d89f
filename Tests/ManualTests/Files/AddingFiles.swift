import Foundation
import Media
import Testing

@testable import Manual

/// An office that keeps files, in a folder of its own.
struct FileOffice {
    let office: Office
    let folder: URL

    static let report = Array("%PDF-1.4\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n".utf8)
    static let digest = SHA256.digest(report)

    static func run(_ body: (FileOffice) async throws -> Void) async throws {
        try await Examples.withFolder { folder in
            let room = MediaRoom(path: folder.appending(path: "files").path())
            try await body(FileOffice(office: try Office(room: room), folder: folder))
        }
    }

    static func file(_ bytes: [UInt8] = report, name: String = "report.pdf", place: Int? = nil) -> NewFile {
        NewFile(name: name, place: place, network: "192.0.2.1") { bytes }
    }

    /// A complete draft with a report that has its title.
    func draft(by person: Person) async throws -> Draft {
        let drafts = office.manual.drafts
        let id = try await office.draft(by: person).id
        #expect(try await office.manual.files.add(Self.file(), to: id, by: .person(person.id)) == .ready)
        let draft = try #require(try await drafts.draft(id, for: .person(person.id)))
        let words: Answers = [
            "files.0.sha256": [Self.digest], "files.0.name": ["report.pdf"], "files.0.alt": ["The report"],
            "files.0.credit": ["Town hall"], "files.0.licence": ["cc0"],
        ]
        return try await drafts.save(id, .files, words, in: .english, against: draft.revision, by: .person(person.id))
            .draft
    }

    func published() async throws -> (id: Int64, slug: String, author: Person, reviewer: Person) {
        let anna = try await office.person("Anna K"), rita = try await office.person("Rita R", .reviewer)
        let sent = try await office.submit(try await draft(by: anna), by: anna)
        let slug = try await office.manual.moderation.publish(
            sent.id, seen: sent.revision, words: "", by: rita.id, mail: office.mail)
        return (sent.caseId, slug, anna, rita)
    }
}

@Suite struct `Adding files to a draft` {
    @Test func `loses nothing that another tab has saved`() async throws {
        try await FileOffice.run { house in
            let anna = try await house.office.person("Anna K")
            let drafts = house.office.manual.drafts
            let opened = try await house.draft(by: anna)
            let other = FileOffice.report + Array("% 2\n%%EOF\n".utf8)
            _ = try await house.office.manual.files.add(
                FileOffice.file(other, name: "other.pdf"), to: opened.id, by: .person(anna.id))
            // The first tab still shows one file and says something new of it.
            let words: Answers = [
                "files.0.sha256": [FileOffice.digest], "files.0.name": ["report.pdf"], "files.0.credit": ["Town hall"],
                "files.0.licence": ["cc0"], "files.0.alt": ["The final report"],
            ]
            let saved = try await drafts.save(
                opened.id, .files, words, in: .english, against: opened.revision, by: .person(anna.id)
            ).draft
            #expect(saved.conflicts.isEmpty)
            #expect(saved.value("files.0.alt", in: .english) == "The final report")
            #expect(saved.value("files.1.name", in: .english) == "other.pdf")
        }
    }

    @Test func `is for whoever holds the draft, and not while it is being judged`() async throws {
        try await FileOffice.run { house in
            let anna = try await house.office.person("Anna K"), bo = try await house.office.person("Bo B")
            let draft = try await house.draft(by: anna)
            let files = house.office.manual.files
            await #expect(throws: NotFound()) {
                _ = try await files.add(FileOffice.file(), to: draft.id, by: .person(bo.id))
            }
            _ = try await house.office.submit(draft, by: anna)
            await #expect(throws: NotPossible.self) {
                _ = try await files.add(FileOffice.file(), to: draft.id, by: .person(anna.id))
            }
        }
    }

    @Test func `has a limit for strangers`() async throws {
        try await FileOffice.run { house in
            let anna = try await house.office.person("Anna K")
            let draft = try await house.draft(by: anna)
            await #expect(throws: TooMany.self) {
                for _ in 0..<100 {
                    _ = try await house.office.manual.files.add(
                        FileOffice.file(place: 0), to: draft.id, by: .person(anna.id))
                }
            }
        }
    }

    @Test func `what is refused leaves no line and no byte`() async throws {
        try await FileOffice.run { house in
            let anna = try await house.office.person("Anna K")
            let draft = try await house.office.draft(by: anna)
            for bytes in [[], Array("GIF89a".utf8), Array(FileOffice.report.dropLast(9))] {
                await #expect(throws: FileRefusal.self) {
                    _ = try await house.office.manual.files.add(
                        FileOffice.file(bytes), to: draft.id, by: .person(anna.id))
                }
            }
            let count = try house.office.manual.database.readNow {
                try $0.value(of: Int.self, "SELECT count(*) FROM storedFile")
            }
            #expect(count == 0)
            #expect(!FileManager.default.fileExists(atPath: house.folder.appending(path: "files").path()))
        }
    }
}

@Suite struct `A file of a published case` {
    private func lines(_ manual: Manual) async throws -> [[UInt8]] {
        var lines: [[UInt8]] = []
        _ = try await CaseExport(database: manual.database, vocabularies: manual.vocabularies).run { lines.append($0) }
        return lines
    }

    @Test func `goes along by its digest, and is attached where its bytes are`() async throws {
        try await FileOffice.run { house in
            _ = try await house.published()
            let manual = house.office.manual
            let line = try #require(try await lines(manual).first)
            let member =
                #""files":[{"sha256":"\#(FileOffice.digest)","name":"report.pdf","alt":"The report","credit":"Town hall","licence":"cc0"}]"#
            #expect(line.firstRange(of: Array(member.utf8)) != nil)
            let path = house.folder.appending(path: "cases.jsonl").path()
            try Data(line).write(to: URL(filePath: path))

            let same = try await manual.importLines(from: path, author: "Import", publish: true) { _ in }
            #expect((same.added, same.remarks) == (1, 0))
            #expect(try await lines(manual).count { $0.firstRange(of: Array(member.utf8)) != nil } == 2)

            let elsewhere = try Examples.empty()
            let other = try await elsewhere.importLines(from: path, author: "Import", publish: true) { problem in
                #expect(problem.sentence.contains("report.pdf"))
            }
            #expect((other.added, other.remarks) == (1, 1))
            #expect(try await lines(elsewhere).first?.firstRange(of: Array("\"files\"".utf8)) == nil)
        }
    }

    @Test func `stands in a change, in its differences, and in what a person may download`() async throws {
        try await FileOffice.run { house in
            let (id, _, anna, rita) = try await house.published()
            let manual = house.office.manual
            var draft = try await manual.submissions.propose(changeTo: id, by: anna.id)
            #expect(draft.value("files.0.sha256", in: .english) == FileOffice.digest)
            #expect(draft.value("files.0.alt", in: .english) == "The report")
            #expect(draft.files[FileOffice.digest]?.state == .ready)
            let newer = FileOffice.report + Array("% 2\n%%EOF\n".utf8)
            _ = try await manual.files.add(
                FileOffice.file(newer, name: "newer.pdf", place: 0), to: draft.id, by: .person(anna.id))
            draft = try #require(try await manual.drafts.draft(draft.id, for: .person(anna.id)))
            draft = try await manual.drafts.save(
                draft.id, .check, ["agreed": ["yes"], "attribution": ["name"]], in: .english,
                against: draft.revision, by: .person(anna.id)
            ).draft
            let sent = try await house.office.submit(draft, by: anna)
            let review = try #require(try await manual.moderation.review(sent.id, in: .english, by: rita.id))
            let told = review.differences.filter { DraftField.root(of: $0.field) == "files" }
            #expect(told.map(\.field) == ["files.0.sha256"])
            let text = told[0].segments.filter { $0.kind != .removed }.map(\.text).joined()
            #expect(text == "newer.pdf (\(SHA256.digest(newer).prefix(8)))")
            let data = String(decoding: try await manual.people.export(of: anna.id), as: UTF8.self)
            #expect(data.contains(FileOffice.digest) && data.contains(SHA256.digest(newer)))
        }
    }

    @Test func `is taken away by a reviewer once, with a reason that the author is told`() async throws {
        try await FileOffice.run { house in
            let (id, slug, anna, rita) = try await house.published()
            let manual = house.office.manual
            await #expect(throws: NotAllowed()) {
                try await manual.moderation.removeFile(
                    FileOffice.digest, fromCase: id, words: "Why", by: anna.id, mail: house.office.mail)
            }
            await #expect(throws: FieldProblems.self) {
                try await manual.moderation.removeFile(
                    FileOffice.digest, fromCase: id, words: " ", by: rita.id, mail: house.office.mail)
            }
            let edition = manual.edition
            for _ in 0..<2 {
                try await manual.moderation.removeFile(
                    FileOffice.digest, fromCase: id, words: "Anna K drew it without leave.", by: rita.id,
                    mail: house.office.mail)
            }
            #expect(manual.edition > edition)
            #expect(house.office.mailbox.kinds.filter { $0 == .fileRemoved }.count == 1)
            #expect(try await manual.files.published(FileOffice.digest) == nil)
            #expect(try await manual.cases.published(at: slug, in: .english)?.files.isEmpty == true)
            // Neither a change nor an upload brings it back.
            let draft = try await manual.submissions.propose(changeTo: id, by: anna.id)
            #expect(draft.places("files").isEmpty)
            _ = try await manual.files.add(FileOffice.file(), to: draft.id, by: .person(anna.id))
            let preview = try await manual.drafts.preview(
                of: try #require(try await manual.drafts.draft(draft.id, for: .person(anna.id))), in: .english)
            #expect(preview?.files.isEmpty == true)
            try await manual.people.delete(anna.id, cases: .keepAnonymous, by: anna.id, mail: house.office.mail)
            let removal = try await manual.moderation.moderated(slug, by: rita.id)?.removals.first
            #expect(removal?.words == "anonymous contributor drew it without leave.")
        }
    }
}
