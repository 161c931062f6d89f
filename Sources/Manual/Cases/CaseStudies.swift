package import Foundation
internal import GRDB

/// The library of published cases: by address, by what they show, newest, near to each other.
package struct CaseStudies: Sendable {
    let database: Database
    let vocabularies: Vocabularies
    let search: CaseSearch
    let now: @Sendable () -> Date

    // MARK: One case

    package func published(at slug: String, in language: Language) async throws -> CaseStudy? {
        let (vocabularies, today) = (vocabularies, now())
        return try await database.read {
            try CaseStudy.load($0, slug: slug, in: language, vocabularies: vocabularies, today: today)
        }
    }

    /// The slug that a case has now, if `slug` is one that it had before.
    package func redirect(from slug: String) async throws -> String? {
        try await database.read { connection in
            try connection.value(
                of: String.self,
                """
                SELECT c.slug FROM caseSlug s JOIN caseStudy c ON c.entryId = s.caseId
                WHERE s.slug = ?1 AND c.slug <> ?1 AND c.status IN (\(CaseStatus.visible))
                """, arguments: [slug])
        }
    }

    /// Where the case of this slug, current or old, is in its life; `nil` when there never was one.
    package func status(of slug: String) async throws -> CaseStatus? {
        try await database.read { connection in
            try connection.value(
                of: String.self,
                "SELECT c.status FROM caseSlug s JOIN caseStudy c ON c.entryId = s.caseId WHERE s.slug = ?",
                arguments: [slug])
        }.flatMap(CaseStatus.init(rawValue:))
    }

    // MARK: Lists

    package func count() async throws -> Int {
        try await database.read { connection in
            try connection.value(
                of: Int.self, "SELECT count(*) FROM caseStudy WHERE status IN (\(CaseStatus.visible))") ?? 0
        }
    }

    package func latest(_ count: Int, in language: Language) async throws -> [CaseCard] {
        try await cards(
            "SELECT entryId FROM caseStudy WHERE status IN (\(CaseStatus.visible)) ORDER BY publishedAt DESC, entryId DESC LIMIT ?",
            [count], in: language)
    }

    package func featured(_ count: Int, in language: Language) async throws -> [CaseCard] {
        try await cards(
            "SELECT entryId FROM caseStudy WHERE status = 'featured' ORDER BY updatedAt DESC, entryId LIMIT ?", [count],
            in: language)
    }

    /// Cases that teach a step of the manual, the better proven first.
    package func illustrating(step: String, _ count: Int, in language: Language) async throws -> [CaseCard] {
        try await database.read { try CaseCard.best($0, .step, step, count, in: language) }
    }

    /// Cases that used a method, the better proven first.
    package func using(method: String, _ count: Int, in language: Language) async throws -> [CaseCard] {
        try await database.read { try CaseCard.best($0, .method, method, count, in: language) }
    }

    /// Cases most like this one: the same method weighs most, then topic, then what else they share.
    package func related(to slug: String, _ count: Int, in language: Language) async throws -> [CaseCard] {
        let search = search
        return try await database.read { connection in
            let id = try connection.value(
                of: Int64.self, "SELECT entryId FROM caseStudy WHERE slug = ?", arguments: [slug])
            guard let id else { return [] }
            let ids = try RelatedCases(search: search).ids(to: id, count, connection)
            return try CaseCard.load(connection, ids: ids, in: language)
        }
    }

    /// Countries that have cases, with how many; most first.
    package func countries() async throws -> [(code: String, count: Int)] {
        try await counts(of: .country)
    }

    /// How many cases each value of a filter has; most first.
    package func counts(of facet: Facet) async throws -> [(code: String, count: Int)] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT value, count(*) AS count FROM caseFacet WHERE facet = ?
                GROUP BY value ORDER BY count DESC, value
                """, arguments: [facet.rawValue]
            ).map { (code: $0["value"], count: $0["count"]) }
        }
    }

    /// Address and last change of every visible case: for the sitemap and feeds.
    package func addresses() async throws -> [(slug: String, updatedAt: Date)] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT slug, coalesce(updatedAt, publishedAt) AS updatedAt FROM caseStudy
                WHERE status IN (\(CaseStatus.visible)) ORDER BY entryId
                """
            ).map { (slug: $0["slug"], updatedAt: Timestamp.date($0["updatedAt"]) ?? .distantPast) }
        }
    }

    /// When cases were first published and last changed.
    package func dates(of ids: [Int64]) async throws -> [Int64: (published: Date, updated: Date)] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT entryId, coalesce(publishedAt, updatedAt) AS published, coalesce(updatedAt, publishedAt) AS updated
                FROM caseStudy WHERE entryId IN (SELECT value FROM json_each(?))
                """, arguments: [JSONList.text(ids)]
            ).reduce(into: [:]) { dates, row in
                guard let published = Timestamp.date(row["published"]), let updated = Timestamp.date(row["updated"])
                else { return }
                dates[row["entryId"]] = (published, updated)
            }
        }
    }

    // MARK: Finding

    package func find(_ query: CaseQuery) async throws -> CaseResults {
        let (vocabularies, search) = (vocabularies, search)
        let results = try await database.read { connection in
            try CaseFinder(query: query, vocabularies: vocabularies, search: search).results(connection)
        }
        let isNarrowed = !query.filters.isEmpty || query.years != nil || query.residents != nil
        if results.total == 0 && !isNarrowed { search.misses.note(query.words, analysis: search.analysis) }
        return results
    }

    /// What a half-typed search may become.
    package func completions(of typed: String, in language: Language) async throws -> [Completion] {
        let completions = CaseCompletions(search: search, vocabularies: vocabularies, language: language)
        return try await database.read { try completions.all(of: typed, $0) }
    }

    /// Writes down which searches found nothing since the last time.
    package func keepMisses() async throws {
        try await search.misses.keep(in: database, at: now())
    }

    /// Where the cases that a query finds stand, on all its pages; those without a place are left out.
    package func points(for query: CaseQuery) async throws -> [CasePoint] {
        let (vocabularies, search) = (vocabularies, search)
        return try await database.read { connection in
            let ids = try CaseFinder(query: query, vocabularies: vocabularies, search: search).all(connection)
            return try CasePoint.load(connection, ids: ids)
        }
    }

    /// The cases that a query finds and that were first published within a time, newest first.
    package func published(after start: Date, until end: Date, for query: CaseQuery) async throws -> [Int64] {
        let (vocabularies, search) = (vocabularies, search)
        return try await database.read { connection in
            let fresh = try connection.values(
                of: Int64.self,
                """
                SELECT entryId FROM caseStudy WHERE publishedAt > ? AND publishedAt <= ?
                    AND status IN (\(CaseStatus.visible)) ORDER BY publishedAt DESC, entryId DESC
                """, arguments: [Timestamp.text(start), Timestamp.text(end)])
            guard !fresh.isEmpty else { return [] }
            let found = try Set(CaseFinder(query: query, vocabularies: vocabularies, search: search).all(connection))
            return fresh.filter(found.contains)
        }
    }

    /// Cards of cases in the order of their ids; what is not visible is left out.
    package func cards(_ ids: [Int64], in language: Language) async throws -> [CaseCard] {
        try await database.read { try CaseCard.load($0, ids: ids, in: language) }
    }

    private func cards(
        _ sql: String, _ arguments: StatementArguments, in language: Language
    ) async throws -> [CaseCard] {
        try await database.read { connection in
            let ids = try connection.values(of: Int64.self, sql, arguments: arguments)
            return try CaseCard.load(connection, ids: ids, in: language)
        }
    }
}
