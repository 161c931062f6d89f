internal import Foundation
internal import GRDB

/// Takes a person out of the manual (Regulation (EU) 2016/679, Article 17), and cases where that is wished.
///
/// Versions, credits, comments and the log refer to people by number; with the line in `person` the name is gone from all
/// of them. What else could hold it is removed here.
struct Erasing {
    let vocabularies: Vocabularies
    let date: Date

    func erase(person: Person, cases: CaseFate, _ connection: Database.Connection) throws {
        let own = try Authorship.cases(connection, of: person.id)
        let waiting = try connection.values(
            of: Int64.self,
            """
            SELECT DISTINCT s.caseId FROM submission s JOIN entry e ON e.id = s.caseId
            WHERE s.personId = ? AND e.publishedVersion IS NULL
            """, arguments: [person.id])
        // What nobody but the author and the reviewers has seen goes in any case.
        for id in waiting + (cases == .remove ? own : []) { try erase(caseStudy: id, connection) }
        try connection.run("DELETE FROM submission WHERE personId = ?", arguments: [person.id])
        let key = person.email.lowercased()
        try connection.run(
            "DELETE FROM caseContact WHERE lower(email) = ? OR name = ?", arguments: [key, person.name])
        try connection.run(
            "DELETE FROM outboxMessage WHERE personId = ? OR lower(recipient) = ?", arguments: [person.id, key])
        try connection.run(
            "DELETE FROM mailedLink WHERE personId = ? OR lower(email) = ?", arguments: [person.id, key])
        try connection.run(
            "UPDATE report SET name = NULL, email = NULL WHERE lower(email) = ?", arguments: [key])
        try anonymise(person, connection)
        try People.sparingLastAdmin {
            try connection.run("DELETE FROM person WHERE id = ?", arguments: [person.id])
        }
        try remember("person", person.id, connection)
    }

    /// Its versions go; its number and address stay, so that neither is ever given to another case.
    func erase(caseStudy id: Int64, _ connection: Database.Connection) throws {
        try remember("case", id, connection)
        try connection.run("DELETE FROM draft WHERE caseId = ?", arguments: [id])
        try connection.run("DELETE FROM submission WHERE caseId = ?", arguments: [id])
        try connection.run("DELETE FROM decision WHERE caseId = ?", arguments: [id])
        try connection.run("DELETE FROM fileRemoval WHERE caseId = ?", arguments: [id])
        try connection.run("DELETE FROM caseContact WHERE caseId = ?", arguments: [id])
        try connection.run("UPDATE entry SET publishedVersion = NULL WHERE id = ?", arguments: [id])
        try connection.run("DELETE FROM entryVersion WHERE entryId = ?", arguments: [id])
        try connection.run("UPDATE caseStudy SET status = 'withdrawn' WHERE entryId = ?", arguments: [id])
        try CaseIndex(vocabularies: vocabularies).update(connection, caseId: id)
        try LogLine.write(connection, .erased, caseId: id, to: .withdrawn, at: date)
    }

    /// Where others wrote the name or the address into their own words.
    private func anonymise(_ person: Person, _ connection: Database.Connection) throws {
        // A single short name is too often a part of another word.
        let isTelling = person.name.contains(" ") || person.name.unicodeScalars.count >= 6
        for word in [person.email] + (isTelling ? [person.name] : []) {
            for (table, column) in [
                ("submissionComment", "text"), ("decision", "words"), ("report", "text"), ("report", "words"),
                ("versionCredit", "reason"), ("submissionRound", "note"), ("fileRemoval", "words"),
            ] {
                try connection.run(
                    "UPDATE \(table) SET \(column) = replace(\(column), ?1, ?2) WHERE instr(\(column), ?1) > 0",
                    arguments: [word, Self.anonymous])
            }
        }
    }

    static let anonymous = "anonymous contributor"

    private func remember(_ kind: String, _ id: Int64, _ connection: Database.Connection) throws {
        try connection.run(
            "INSERT OR IGNORE INTO erasure VALUES (?, ?, ?)", arguments: [kind, id, Timestamp.text(date)])
    }
}

/// What becomes of a person's published cases.
package enum CaseFate: String, Sendable {
    case keepAnonymous = "keep-anonymous"
    case remove
}
