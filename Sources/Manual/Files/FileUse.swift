internal import GRDB

/// Where files are used: drafts, submissions and versions each say so by a line.
enum FileUse {
    /// Whether nothing uses the file any more; what a reviewer took from a case is no use of it.
    static func none(of digest: String) -> String {
        """
        NOT EXISTS (SELECT 1 FROM draftFile WHERE digest = \(digest))
        AND NOT EXISTS (SELECT 1 FROM submissionFile WHERE digest = \(digest))
        AND NOT EXISTS (SELECT 1 FROM caseFile WHERE digest = \(digest))
        """
    }

    /// Reviewers may see the files of what was sent.
    static func submit(_ connection: Database.Connection, _ document: CaseDocument, as id: Int64) throws {
        for digest in try known(connection, in: document) {
            try connection.run("INSERT OR IGNORE INTO submissionFile VALUES (?, ?)", arguments: [id, digest])
        }
    }

    /// A draft that changes a published case begins with its files.
    static func take(_ connection: Database.Connection, _ document: CaseDocument, into draft: Draft) throws {
        for digest in try known(connection, in: document) {
            try connection.run(
                "INSERT OR IGNORE INTO draftFile VALUES (?, ?, ?)",
                arguments: [draft.id, digest, Timestamp.text(draft.savedAt)])
        }
    }

    /// The files that a document names and that can be had.
    static func known(_ connection: Database.Connection, in document: CaseDocument) throws -> Set<String> {
        guard !document.facts.files.isEmpty else { return [] }
        return Set(
            try connection.values(
                of: String.self,
                """
                SELECT digest FROM storedFile
                WHERE state = 'ready' AND digest IN (SELECT value FROM json_each(?))
                """, arguments: [JSONList.text(document.facts.files.map(\.digest))]))
    }

    static func removed(_ connection: Database.Connection, fromCase id: Int64) throws -> Set<String> {
        Set(
            try connection.values(
                of: String.self, "SELECT digest FROM fileRemoval WHERE caseId = ?", arguments: [id]))
    }
}

extension CaseDocument {
    /// Leaves out files, the words of each with it; the places are closed up.
    mutating func keepFiles(where isKept: (CaseFacts.File) -> Bool) {
        let kept = facts.files.indices.filter { isKept(facts.files[$0]) }
        guard kept.count < facts.files.count else { return }
        facts.files = kept.map { facts.files[$0] }
        let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
        for (language, all) in texts {
            texts[language] = all.reduce(into: [:]) { result, text in
                guard CaseText.List.ofFiles.contains(text.key.field) else {
                    result[text.key] = text.value
                    return
                }
                guard let place = places[text.key.ordinal] else { return }
                result[TextKey(text.key.field, place)] = text.value
            }
        }
    }
}
