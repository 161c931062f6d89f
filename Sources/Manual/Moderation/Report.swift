package import Foundation
internal import GRDB

/// A problem that a reader has reported on a page, with what Regulation (EU) 2022/2065, Article 16, asks a notice to hold.
package struct Report: Sendable, Identifiable, Equatable {
    package let id: Int64
    package let page: String
    package let text: String
    package let name: String?
    package let email: String?
    package let legalGround: String?
    package let isGoodFaith: Bool
    package let language: Language
    package let at: Date
    package let handledAt: Date?
    package let handledBy: String?
    package let words: String?

    init(_ row: Row) {
        id = row["id"]
        page = row["page"]
        text = row["text"]
        name = row["name"]
        email = row["email"]
        legalGround = row["legalGround"]
        isGoodFaith = row["isGoodFaith"]
        language = Language(rawValue: row["language"]) ?? .english
        at = Timestamp.date(row["at"]) ?? .distantPast
        handledAt = (row["handledAt"] as String?).flatMap(Timestamp.date)
        handledBy = row["by"]
        words = row["words"]
    }
}

/// What the form of a report holds. Only page and text are asked for; a legal ground makes it a notice.
package struct ReportNotice: Sendable {
    package var page: String
    package var text: String
    package var name: String?
    package var email: String?
    package var legalGround: String?
    package var isGoodFaith = false
    package var language: Language

    package init(page: String, text: String, language: Language) {
        self.page = page
        self.text = text
        self.language = language
    }

    static let longestPage = 500
    static let longestText = 10_000

    func checked() throws -> (notice: ReportNotice, address: EmailAddress?) {
        var notice = self
        var problems: [FieldProblem] = []
        func check(_ field: String, _ text: String, _ longest: Int, isRequired: Bool = false) -> String {
            do {
                return try FreeWords.checked(text, field: field, longest: longest, isRequired: isRequired)
            } catch let refusal as FieldProblems {
                problems += refusal.all
            } catch {
                problems.append(FieldProblem(field, .unreadable))
            }
            return ""
        }
        func optional(_ field: String, _ text: String?, _ longest: Int) -> String? {
            let text = check(field, text ?? "", longest)
            return text.isEmpty ? nil : text
        }
        notice.page = check("page", page, Self.longestPage, isRequired: true)
        notice.text = check("text", text, Self.longestText, isRequired: true)
        notice.name = optional("name", name, Profile.longestName)
        notice.legalGround = optional("legal_ground", legalGround, Self.longestText)
        let given = optional("email", email, 254)
        let address = given.flatMap { EmailAddress($0) }
        if given != nil, address == nil { problems.append(FieldProblem("email", .badEmail)) }
        if notice.legalGround != nil, !isGoodFaith { problems.append(FieldProblem("good_faith", .consentMissing)) }
        guard problems.isEmpty else { throw FieldProblems(all: problems) }
        notice.email = address?.text
        return (notice, address)
    }
}

extension Moderation {
    /// Takes a report in and gives its number. Who left an address gets a receipt.
    package func report(
        _ notice: ReportNotice, network: String, mail: @escaping LetterWriter
    ) async throws -> Report.ID {
        let (given, address) = try notice.checked()
        let (limits, now) = (limits, now())
        return try await database.write { connection in
            try limits.count(connection, .reportFromNetwork, Limits.visitor(network), at: now)
            try connection.insert(
                into: "report",
                [
                    "page": given.page, "text": given.text, "name": given.name, "email": given.email,
                    "legalGround": given.legalGround, "isGoodFaith": given.isGoodFaith,
                    "language": given.language.rawValue, "at": Timestamp.text(now),
                ])
            let id = connection.lastInsertedRowID
            try LogLine.write(connection, .reported, detail: "\(id)", at: now)
            if let address {
                try limits.count(connection, .mailToAddress, address.key, at: now)
                try Self.answer(connection, .reportReceived, given, number: id, words: nil, mail, at: now)
            }
            return id
        }
    }

    package func reports(isOpen: Bool, by person: Person.ID) async throws -> [Report] {
        try await database.read { connection in
            _ = try Person.reviewing(connection, id: person)
            return try connection.rows(
                """
                SELECT r.*, p.name AS by FROM report r LEFT JOIN person p ON p.id = r.handledBy
                WHERE (r.handledAt IS NULL) = ? ORDER BY r.id LIMIT 500
                """, arguments: [isOpen]
            ).map(Report.init)
        }
    }

    /// Answers a report; `words` say what was decided and why (Article 16(5)).
    package func handle(
        report id: Report.ID, words: String, by person: Person.ID, mail: @escaping LetterWriter
    ) async throws {
        let words = try FreeWords.checked(words, field: "words", longest: Decision.longestWords, isRequired: true)
        let now = now()
        try await database.write { connection in
            let reviewer = try Person.reviewing(connection, id: person)
            let row = try connection.row(
                "SELECT r.*, p.name AS by FROM report r LEFT JOIN person p ON p.id = r.handledBy WHERE r.id = ?",
                arguments: [id])
            guard let report = row.map(Report.init) else { throw NotFound() }
            if let at = report.handledAt { throw AlreadyDecided(by: report.handledBy, at: at, status: .published) }
            try connection.run(
                "UPDATE report SET handledAt = ?, handledBy = ?, words = ? WHERE id = ? AND handledAt IS NULL",
                arguments: [Timestamp.text(now), reviewer.id, words, id])
            try LogLine.write(connection, .reportHandled, by: reviewer.id, detail: "\(id)", at: now)
            var notice = ReportNotice(page: report.page, text: report.text, language: report.language)
            (notice.name, notice.email) = (report.name, report.email)
            if report.email != nil {
                try Self.answer(connection, .reportHandled, notice, number: id, words: words, mail, at: now)
            }
        }
    }

    private static func answer(
        _ connection: Database.Connection, _ kind: Notice.Kind, _ report: ReportNotice, number: Int64, words: String?,
        _ mail: LetterWriter, at date: Date
    ) throws {
        var notice = Notice(kind, recipient: report.email ?? "", language: report.language)
        (notice.name, notice.number, notice.words, notice.title) = (report.name, number, words, report.page)
        try notice.send(connection, mail, at: date)
    }
}
