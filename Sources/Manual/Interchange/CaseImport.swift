internal import Foundation
internal import GRDB

/// Reads JSON Lines, one case a line, in batches that bound both memory and what a crash can lose.
struct CaseImport {
    static let batch = 500
    /// Lines that are long are saved earlier.
    static let batchBytes = 16_777_216

    let database: Database
    let vocabularies: Vocabularies
    let author: String
    let publish: Bool
    let date: Date

    func run(path: String, report: @Sendable (Problem) -> Void) async throws -> Tally {
        var reader = try LineReader(path: path)
        var tally = Tally()
        var number = 0
        var documents: [(place: String, document: CaseDocument)] = []
        var pending = 0
        while let line = try reader.next() {
            number += 1
            let place = "line \(number)"
            do {
                guard case .bytes(let bytes) = line else {
                    throw Problem(file: place, field: nil, sentence: "The line is longer than any case can be.")
                }
                pending += bytes.count
                if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
                var reader = CaseDocumentReader(vocabularies: vocabularies, place: place)
                documents.append((place, try reader.read(try JSONReader.read(bytes))))
                reader.remarks.problems.forEach(report)
                tally.remarks += reader.remarks.problems.count
            } catch let problem as Problem {
                report(problem)
                tally.refused += 1
            } catch let refusal as JSONReader.Refusal {
                report(Problem(file: place, field: nil, sentence: "The line is \(refusal)."))
                tally.refused += 1
            }
            if documents.count == Self.batch || pending > Self.batchBytes {
                try await save(documents, &tally, report)
                documents.removeAll(keepingCapacity: true)
                pending = 0
            }
        }
        if !documents.isEmpty { try await save(documents, &tally, report) }
        return tally
    }

    private func save(
        _ documents: [(place: String, document: CaseDocument)], _ tally: inout Tally,
        _ report: @Sendable (Problem) -> Void
    ) async throws {
        let saving = CaseSaving(vocabularies: vocabularies, author: author, reason: "Import", date: date)
        let publish = publish
        let body: @Sendable (Database.Connection) throws -> [Problem] = { connection in
            var problems: [Problem] = []
            for (place, document) in documents {
                do {
                    let known = try FileUse.known(connection, in: document)
                    for file in document.facts.files where !known.contains(file.digest) {
                        let name = (file.name ?? file.digest).shortened
                        problems.append(
                            Problem(
                                file: place, field: "files",
                                sentence: "The bytes of “\(name)” are not here; the file was left out.",
                                isWarning: true))
                    }
                    try connection.inSavepoint {
                        _ = try saving.add(document, publish: publish, to: connection)
                        return .commit
                    }
                } catch let refusal as Markdown.Refusal {
                    problems.append(Problem(file: place, field: nil, sentence: "A text cannot be shown: \(refusal)."))
                } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
                    let reason = error.message ?? "a rule of the schema"
                    problems.append(Problem(file: place, field: nil, sentence: "The database refused it: \(reason)."))
                }
            }
            return problems
        }
        let problems = publish ? try await database.publish(body) : try await database.write(body)
        problems.forEach(report)
        let refused = problems.count { !$0.isWarning }
        tally.remarks += problems.count - refused
        tally.refused += refused
        tally.added += documents.count - refused
    }
}
