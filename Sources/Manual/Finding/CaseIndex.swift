internal import GRDB
internal import Search

/// Notes which cases readers would find otherwise than before: the search index reads them again.
struct CaseIndex {
    let vocabularies: Vocabularies

    /// After anything about the case that readers see has changed, in the same transaction.
    func update(_ connection: Database.Connection, caseId: Int64) throws {
        try connection.run("DELETE FROM searchChange WHERE caseId = ?", arguments: [caseId])
        try connection.insert(into: "searchChange", ["caseId": caseId])
        try connection.run("DELETE FROM caseFacet WHERE caseId = ?", arguments: [caseId])
        guard let document = try CaseDocument.published(connection, caseId: caseId) else { return }
        for (facet, values) in Facet.values(of: document, vocabularies: vocabularies) {
            for value in values {
                try connection.insert(
                    into: "caseFacet", ["facet": facet.rawValue, "value": value, "caseId": caseId])
            }
        }
    }
}
