internal import Foundation
internal import GRDB
internal import Search

/// The search index of the cases, kept up with the database: what a transaction has published, the next search finds.
///
/// The database is the truth and numbers the changes; the index is derived from it and can be thrown away at any time.
struct CaseSearch: Sendable {
    let analysis = TextAnalysis()
    private let current: CurrentLabels
    var labels: LabelIndex { current.index }
    let index: SearchIndex
    let titles = TitleOrder()
    let misses = SearchMisses()
    private let vocabularies: Vocabularies

    /// The index in a folder, or, for tests, in memory.
    init(folder: String?, database: Database, vocabularies: Vocabularies) throws {
        self.vocabularies = vocabularies
        current = CurrentLabels(vocabularies: vocabularies, analysis: analysis)
        // What else decides how a case stands in the index: the filters, and a method's family, which is one of its values.
        let families = vocabularies.terms(of: .methods).map { "\($0.code)<\($0.parent ?? "")" }.joined(separator: ",")
        let filters = Facet.allCases.map(\.rawValue).joined(separator: ",")
        let version = "1 \(TextAnalysis.version) " + SHA256.digest((families + filters).utf8)
        index = try folder.map { try SearchIndex(folder: $0, analysis: version) } ?? SearchIndex()
        // A database from a backup may be older than the index beside it.
        let newest = try database.readNow { try $0.value(of: Int64.self, "SELECT max(sequence) FROM searchChange") }
        if index.snapshot.sequence > newest ?? 0 { index.clear() }
    }

    /// The index as of this reading of the database.
    func snapshot(
        _ connection: Database.Connection, progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
    ) throws -> IndexSnapshot {
        let newest = try connection.value(of: Int64.self, "SELECT max(sequence) FROM searchChange") ?? 0
        let known = index.snapshot.sequence
        var (done, all) = (0, 0)
        if newest > known {
            all =
                try connection.value(
                    of: Int.self, "SELECT count(*) FROM searchChange WHERE sequence > ?", arguments: [known]) ?? 0
        }
        return try index.catchUp(to: newest) { after in
            let changes = try changes(connection, after: after)
            done += changes.documents.count + changes.removed.count
            progress(done, all)
            return changes
        }
    }

    private func changes(_ connection: Database.Connection, after: Int64) throws -> SearchIndex.Changes {
        let indexing = CaseIndexing(vocabularies: vocabularies, analysis: analysis)
        var changes = SearchIndex.Changes(documents: [], removed: [], sequence: after)
        for row in try connection.rows(
            "SELECT sequence, caseId FROM searchChange WHERE sequence > ? ORDER BY sequence LIMIT ?",
            arguments: [after, SearchIndex.batch])
        {
            let id: Int64 = row["caseId"]
            changes.sequence = row["sequence"]
            if let document = try CaseDocument.published(connection, caseId: id) {
                let updated = document.updated ?? document.published
                let seconds = updated.flatMap(Timestamp.date)?.timeIntervalSince1970 ?? 0
                changes.documents.append(indexing.indexed(document, id: id, updated: Int64(seconds)))
            } else {
                changes.removed.append(id)
            }
        }
        return changes
    }

    /// Brings what is in memory to the disk.
    func save() throws { try index.saveAll() }

    /// How words are read: in the reader's language and in all that cases are written in.
    func reading(in language: Language, _ snapshot: IndexSnapshot) -> QuestionReading {
        let written = snapshot.codes(of: Facet.language.rawValue).subtracting([language.rawValue]).sorted()
        return QuestionReading(analysis: analysis, labels: labels, languages: [language.rawValue] + written)
    }
}
