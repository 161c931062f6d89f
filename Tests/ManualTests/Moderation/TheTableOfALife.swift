import GRDB
import Testing

@testable import Manual

@Suite struct `The table of a case's life` {
    /// Domain V16, written out: what may be done from each status. Everything else may not.
    static let allowed: [CaseStatus: [CaseAct: CaseStatus]] = [
        .draft: [.edit: .draft, .submit: .submitted],
        .submitted: [
            .take: .underReview, .requestChanges: .changesRequested, .publish: .published, .refuse: .rejected,
            .withdraw: .withdrawn,
        ],
        .resubmitted: [
            .take: .underReview, .requestChanges: .changesRequested, .publish: .published, .refuse: .rejected,
            .withdraw: .withdrawn,
        ],
        .underReview: [
            .requestChanges: .changesRequested, .publish: .published, .refuse: .rejected, .withdraw: .withdrawn,
        ],
        .changesRequested: [.edit: .changesRequested, .resubmit: .resubmitted, .withdraw: .withdrawn],
        .rejected: [.edit: .rejected, .resubmit: .resubmitted],
        .withdrawn: [.edit: .withdrawn, .resubmit: .resubmitted, .restore: .published],
        .published: [
            .feature: .featured, .markOutdated: .outdated, .archive: .archived, .withdraw: .withdrawn,
        ],
        .featured: [
            .unfeature: .published, .markOutdated: .outdated, .archive: .archived, .withdraw: .withdrawn,
        ],
        .outdated: [.archive: .archived, .withdraw: .withdrawn, .restore: .published],
        .archived: [.restore: .published],
    ]

    @Test(arguments: CaseStatus.allCases, CaseAct.allCases)
    func `allows what it says and nothing else`(status: CaseStatus, act: CaseAct) {
        #expect(status.after(act) == Self.allowed[status]?[act])
        #expect(status.acts.contains(act) == (Self.allowed[status]?[act] != nil))
    }

    static let ofSubmissions: [CaseStatus] = [
        .submitted, .resubmitted, .underReview, .changesRequested, .published, .rejected, .withdrawn,
    ]

    /// Every status a submission can be in × every act on it, in the database.
    @Test(arguments: ofSubmissions, [CaseAct.take, .requestChanges, .publish, .refuse, .withdraw, .resubmit, .edit])
    func `holds in the database for submissions`(status: CaseStatus, act: CaseAct) async throws {
        let office = try Office()
        let anna = try await office.person("Anna K"), rita = try await office.person("Rita R", .reviewer)
        let draft = try await office.draft(by: anna)
        let sent = try await office.submit(draft, by: anna)
        try await office.manual.database.write { connection in
            try connection.execute(
                sql: "UPDATE submission SET status = ?", arguments: [status.rawValue])
            try connection.execute(
                sql: "UPDATE caseStudy SET status = ? WHERE ? <> 'published'",
                arguments: [status.rawValue, status.rawValue])
        }
        let lines = try office.manual.database.readNow { try Int.fetchOne($0, sql: "SELECT count(*) FROM logLine") }
        func run() async throws {
            let (moderation, submissions, mail) = (office.manual.moderation, office.manual.submissions, office.mail)
            switch act {
            case .take: try await moderation.take(sent.id, seen: 1, by: rita.id)
            case .requestChanges:
                try await moderation.requestChanges(
                    sent.id, seen: 1, words: "More.", comments: [], by: rita.id, mail: mail)
            case .publish: _ = try await moderation.publish(sent.id, seen: 1, words: "", by: rita.id, mail: mail)
            case .refuse:
                try await moderation.refuse(
                    sent.id, seen: 1, reasons: ["incomplete"], words: "No.", by: rita.id, mail: mail)
            case .withdraw: try await submissions.withdraw(sent.id, seen: 1, by: anna.id, mail: mail)
            case .resubmit:
                _ = try await submissions.submit(draft.id, key: "again", note: "", by: anna.id, mail: mail)
            default:
                _ = try await office.manual.drafts.save(
                    draft.id, .check, ["agreed": ["yes"]], in: .english, against: 99, by: .person(anna.id))
            }
        }
        // What readers have seen is taken back as a case, not as a submission.
        let isPublished = status == .published && act == .withdraw
        if let next = Self.allowed[status]?[act], !isPublished {
            try await run()
            let now = try await office.manual.submissions.submission(sent.id, for: anna.id)
            #expect(now?.status == next)
            #expect(now?.revision == (act == .edit ? 1 : 2))
            let visible = try await office.manual.cases.count()
            #expect(visible == (act == .publish ? 1 : 0))
        } else {
            await #expect(throws: NotPossible(act: act, from: status)) { try await run() }
            #expect(try await office.manual.submissions.submission(sent.id, for: anna.id)?.status == status)
            let after = try office.manual.database.readNow { try Int.fetchOne($0, sql: "SELECT count(*) FROM logLine") }
            #expect(after == lines)
        }
    }

    static let ofCases: [CaseStatus] = [.published, .featured, .outdated, .archived, .withdrawn]
    static let onCases: [CaseAct] = [.feature, .unfeature, .markOutdated, .archive, .withdraw, .restore]

    @Test(arguments: ofCases, onCases)
    func `holds in the database for published cases`(status: CaseStatus, act: CaseAct) async throws {
        let office = try Office()
        let anna = try await office.person("Anna K"), rita = try await office.person("Rita R", .reviewer)
        let (id, slug) = try await office.published(by: anna, rita, title: "Square")
        try await office.manual.database.write { connection in
            try connection.execute(sql: "UPDATE caseStudy SET status = ?", arguments: [status.rawValue])
        }
        func run() async throws {
            try await office.manual.moderation.act(
                act, on: id, seen: status, words: "Because.", by: rita.id, mail: office.mail)
        }
        let edition = office.manual.edition
        if let next = Self.allowed[status]?[act] {
            try await run()
            #expect(try await office.manual.cases.status(of: slug) == next)
            #expect(office.manual.edition == edition + 1)
            let found = try await office.manual.cases.find(CaseQuery(words: "square", language: .english)).total
            #expect(found == (next.isVisible ? 1 : 0))
            await #expect(throws: AlreadyDecided(by: "Rita R", at: office.clock.now, status: next)) { try await run() }
        } else {
            await #expect(throws: NotPossible(act: act, from: status)) { try await run() }
            #expect(try await office.manual.cases.status(of: slug) == status)
            #expect(office.manual.edition == edition)
        }
    }
}
