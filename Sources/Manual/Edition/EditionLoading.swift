internal import Foundation
internal import GRDB

/// Brings the entries of an edition into the database. An entry whose files have not changed is left alone, and so is
/// one that was last changed in the manual itself; changed files make a new version.
struct EditionLoading {
    let vocabularies: Vocabularies
    let date: Date

    static let author = "eParticipation Manual"

    private enum Outcome { case added, changed, unchanged }

    func load(
        _ edition: Edition, into connection: Database.Connection, report: (Problem) -> Void,
        progress: (_ path: String, _ done: Int, _ of: Int) -> Void
    ) throws -> Tally {
        var tally = Tally()
        let paths = edition.paths()
        for (index, (kind, path)) in paths.enumerated() {
            do {
                let folder = try edition.read(path)
                var outcome = Outcome.unchanged
                var remarks: [Problem] = []
                try connection.inSavepoint {
                    (outcome, remarks) = try load(folder, kind, into: connection)
                    return .commit
                }
                remarks.forEach(report)
                tally.remarks += remarks.count
                switch outcome {
                case .added: tally.added += 1
                case .changed: tally.changed += 1
                case .unchanged: tally.unchanged += 1
                }
            } catch let problem as Problem {
                report(problem)
                tally.refused += 1
            } catch let refusal as Markdown.Refusal {
                report(Problem(file: path, field: nil, sentence: "A text cannot be shown: \(refusal)."))
                tally.refused += 1
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
                report(Problem(file: path, field: nil, sentence: "The database refused it: \(error.message ?? "")."))
                tally.refused += 1
            }
            progress(path, index + 1, paths.count)
        }
        return tally
    }

    private func load(
        _ folder: EditionFolder, _ kind: EntryKind, into connection: Database.Connection
    ) throws -> (Outcome, remarks: [Problem]) {
        let id = try entryId(of: folder, kind, in: connection)
        if let id {
            let known = try connection.value(
                of: String.self, "SELECT fileDigest FROM entryVersion WHERE entryId = ? ORDER BY number DESC LIMIT 1",
                arguments: [id])
            if known == nil || known == folder.digest { return (.unchanged, []) }
        }
        let outcome = id == nil ? Outcome.added : .changed
        let reason = id == nil ? "Edition" : "New edition"
        if kind == .caseStudy {
            return (outcome, try save(caseOf: folder, id: id, reason: reason, into: connection))
        }
        var saving = ChapterSaving(vocabularies: vocabularies, date: date, reason: reason)
        try saving.save(folder, kind, id: id, to: connection)
        return (outcome, saving.remarks)
    }

    private func save(
        caseOf folder: EditionFolder, id: Int64?, reason: String, into connection: Database.Connection
    ) throws -> [Problem] {
        var reader = CaseDocumentReader(vocabularies: vocabularies, place: folder.path)
        let document = try reader.read(EditionCase.tree(of: folder))
        let saving = CaseSaving(vocabularies: vocabularies, author: Self.author, reason: reason, date: date)
        if let id {
            try saving.saveVersion(document, of: id, publish: true, fileDigest: folder.digest, to: connection)
        } else {
            _ = try saving.add(document, publish: true, fileDigest: folder.digest, to: connection)
        }
        return reader.remarks.problems
    }

    private func entryId(
        of folder: EditionFolder, _ kind: EntryKind, in connection: Database.Connection
    ) throws -> Int64? {
        let parts = folder.path.split(separator: "/").map(String.init)
        let (sql, arguments): (String, StatementArguments) =
            switch kind {
            case .step: ("SELECT entryId FROM step WHERE code = ?", [folder.name])
            case .section:
                ("SELECT entryId FROM section WHERE step = ? AND slug = ?", [parts.dropLast().last, folder.name])
            case .method: ("SELECT entryId FROM method WHERE code = ?", [folder.name])
            case .caseStudy: ("SELECT caseId FROM caseSlug WHERE slug = ?", [folder.name])
            }
        return try connection.value(of: Int64.self, sql, arguments: arguments)
    }
}
