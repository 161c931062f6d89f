import GRDB
import Testing

@testable import Manual

@Suite struct `The database is strict` {
    /// What nobody may write, whatever the code above it believes. `draft` is a version that waits.
    private let forbidden = [
        // Published versions stay.
        "UPDATE entryVersion SET author = 'x' WHERE publishedAt IS NOT NULL",
        "DELETE FROM entryVersion WHERE publishedAt IS NOT NULL",
        "UPDATE entryText SET text = 'x'",
        "DELETE FROM entryText",
        "UPDATE caseFact SET place = 'x'",
        "INSERT INTO caseKeyword SELECT id, 99, 'x' FROM entryVersion LIMIT 1",
        "REPLACE INTO caseKeyword SELECT versionId, ordinal, 'x' FROM caseKeyword",
        "DELETE FROM entrySource",
        // Codes are closed.
        "INSERT INTO entryTerm SELECT id, 'level', 1, 'level', 'persuasion' FROM draft",
        "INSERT INTO entryTerm SELECT id, 'level', 1, 'topics', 'budget' FROM draft",
        "INSERT INTO entryTerm SELECT id, 'flavour', 1, 'level', 'consultation' FROM draft",
        "INSERT INTO entryTerm SELECT id, 'level', 2, 'level', 'consultation' FROM draft",
        "INSERT INTO entryTerm SELECT id, 'topics', 4, 'topics', 'budget' FROM draft",
        "INSERT INTO entryTerm SELECT id, 'topics', 0, 'topics', 'budget' FROM draft",
        "UPDATE caseStudy SET status = 'lost'",
        "INSERT INTO casePartner (versionId, ordinal, name, type) SELECT id, 0, 'x', 'circus' FROM draft",
        "INSERT INTO casePartner (versionId, ordinal, name, typeVocabulary, type) SELECT id, 0, 'x', 'topics', 'budget' FROM draft",
        "INSERT INTO caseTool (versionId, ordinal, code) SELECT id, 0, 'chat' FROM draft",
        // Facts make sense.
        "INSERT INTO caseFact (versionId, lat) SELECT id, 58.4 FROM draft",
        "INSERT INTO caseFact (versionId, lat, lon) SELECT id, 91, 0 FROM draft",
        "INSERT INTO caseFact (versionId, started, ended) SELECT id, '2011', '2010-12' FROM draft",
        "INSERT INTO caseFact (versionId, started) SELECT id, 'spring' FROM draft",
        "INSERT INTO caseFact (versionId, participants) SELECT id, -1 FROM draft",
        "INSERT INTO caseFact (versionId, participants) SELECT id, 'many' FROM draft",
        "INSERT INTO caseFact (versionId, place) SELECT id, '' FROM draft",
        // Texts have a language and a source.
        "INSERT INTO entryText SELECT id, 'goal', 0, 'english', 'x', 'x', 'en', 1, 'human' FROM draft",
        "INSERT INTO entryText SELECT id, 'goal', 0, 'en', '', '', 'en', 1, 'human' FROM draft",
        "INSERT INTO entryText SELECT id, 'goal', 0, 'en', 'x', 'x', 'en', 1, 'oracle' FROM draft",
        "INSERT INTO entryText SELECT id, 'goal', 0, 'en', hex(zeroblob(40000)), '', 'en', 1, 'human' FROM draft",
        // Versions count, and only a titled one is shown.
        "INSERT INTO entryVersion (entryId, number, originalLanguage, createdAt, author, reason) SELECT entryId, 9, 'en', '2026-11-23T00:00:00Z', 'x', 'x' FROM draft",
        "UPDATE entryVersion SET publishedAt = '2026-11-23T00:00:00Z' WHERE id IN (SELECT id FROM draft)",
        "UPDATE entry SET publishedVersion = (SELECT number FROM draft) WHERE id = (SELECT entryId FROM draft)",
        // An address belongs to one case.
        "UPDATE caseStudy SET slug = 'odense-too-late' WHERE slug = 'lodz-ask-first'",
        "UPDATE caseStudy SET slug = 'Not A Slug' WHERE slug = 'lodz-ask-first'",
        "INSERT INTO caseSlug VALUES ('ghost', 999)",
        "DELETE FROM caseStudy",
    ]

    @Test func `it refuses what must not be`() throws {
        let manual = try Examples.manual()
        try manual.database.writeNow { connection in
            try connection.execute(
                sql: """
                    INSERT INTO entryVersion (entryId, number, originalLanguage, createdAt, author, reason)
                        SELECT entryId, 2, 'en', '2026-11-23T00:00:00Z', 'x', 'x' FROM caseStudy LIMIT 1;
                    CREATE TEMP VIEW draft AS SELECT id, entryId, number FROM entryVersion WHERE publishedAt IS NULL;
                    """)
            #expect(try Int.fetchOne(connection, sql: "SELECT count(*) FROM draft") == 1)
            for statement in forbidden {
                let error = #expect(throws: DatabaseError.self, "\(statement)") {
                    try connection.inSavepoint {
                        try connection.execute(sql: statement)
                        return .rollback
                    }
                }
                #expect(error?.resultCode == .SQLITE_CONSTRAINT, "\(statement): \(error?.message ?? "")")
            }
        }
    }

    @Test func `it takes what may be`() throws {
        let manual = try Examples.manual()
        try manual.database.writeNow { connection in
            try connection.execute(
                sql: """
                    INSERT INTO entryVersion (entryId, number, originalLanguage, createdAt, author, reason)
                        SELECT entryId, 2, 'en', '2026-11-23T00:00:00Z', 'x', 'x' FROM caseStudy LIMIT 1;
                    CREATE TEMP VIEW draft AS SELECT id, entryId, number FROM entryVersion WHERE publishedAt IS NULL;
                    INSERT INTO entryTerm SELECT id, 'level', 1, 'level', 'consultation' FROM draft;
                    INSERT INTO entryTerm SELECT id, 'topics', 3, 'topics', 'budget' FROM draft;
                    INSERT INTO caseFact (versionId, started, ended, lat, lon) SELECT id, '2010-03', '2010', 0, 0 FROM draft;
                    INSERT INTO entryText SELECT id, 'title', 0, 'en', 'x', 'x', 'en', 1, 'human' FROM draft;
                    UPDATE entryText SET text = 'y' WHERE versionId IN (SELECT id FROM draft);
                    UPDATE entryVersion SET publishedAt = '2026-11-23T00:00:00Z' WHERE id IN (SELECT id FROM draft);
                    UPDATE entry SET publishedVersion = 2 WHERE id = (SELECT entryId FROM caseStudy LIMIT 1);
                    """)
        }
    }

    @Test func `ids are never used again`() throws {
        let manual = try Examples.empty()
        let ids = try manual.database.writeNow { connection in
            try (0..<2).map { _ in
                try connection.execute(sql: "INSERT INTO entry (kind) VALUES ('case')")
                let id = connection.lastInsertedRowID
                try connection.execute(sql: "DELETE FROM entry")
                return id
            }
        }
        #expect(ids[1] == ids[0] + 1)
    }
}
