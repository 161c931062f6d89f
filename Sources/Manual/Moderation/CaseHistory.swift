package import Foundation
internal import GRDB

/// One published version of a case, as everybody may know it.
package struct CaseVersion: Sendable, Equatable {
    package enum Author: Sendable, Equatable {
        /// The name with its organisation, or the organisation alone, as consented.
        case named(String, organisation: String?)
        case organisation(String)
        /// Not to be named, or no longer there.
        case anonymous
        /// It came with an edition or an import.
        case manual
    }

    package let number: Int
    package let publishedAt: Date
    package let author: Author
    /// Why this version, in the contributor's words; may be empty.
    package let reason: String
}

/// The public history of cases.
extension Moderation {
    /// The newest first; none for a case that readers do not see.
    package func history(ofCase slug: String) async throws -> [CaseVersion] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT v.number, v.publishedAt, k.versionId AS credited, k.attribution, k.reason, p.name, p.organisation
                FROM caseStudy c JOIN entryVersion v ON v.entryId = c.entryId
                LEFT JOIN versionCredit k ON k.versionId = v.id LEFT JOIN person p ON p.id = k.personId
                WHERE c.slug = ? AND c.status IN (\(CaseStatus.visible)) AND v.publishedAt IS NOT NULL
                ORDER BY v.number DESC
                """, arguments: [slug]
            ).map { row in
                CaseVersion(
                    number: row["number"], publishedAt: Timestamp.date(row["publishedAt"]) ?? .distantPast,
                    author: row["credited"] == nil ? .manual : Self.author(row), reason: row["reason"] ?? "")
            }
        }
    }

    private static func author(_ row: Row) -> CaseVersion.Author {
        let (name, organisation): (String?, String?) = (row["name"], row["organisation"])
        return switch Attribution(rawValue: row["attribution"]) {
        case .name: name.map { .named($0, organisation: organisation) } ?? .anonymous
        case .organisation: organisation.map { .organisation($0) } ?? .anonymous
        default: .anonymous
        }
    }

    /// Between two published versions of a case that readers see; `nil` when there are no such versions.
    package func differences(inCase slug: String, from: Int, to: Int) async throws -> [FieldDifference]? {
        let vocabularies = vocabularies
        let pair: (CaseDocument, CaseDocument)? = try await database.read { connection in
            guard let old = try CaseDocument.published(connection, slug: slug, version: from),
                let new = try CaseDocument.published(connection, slug: slug, version: to)
            else { return nil }
            return (old, new)
        }
        return pair.map { FieldDifference.between($0, $1, vocabularies: vocabularies, hidesContact: true) }
    }
}

extension CaseDocument {
    /// Any published version of a visible case, without its contact, who belongs to no version.
    static func published(
        _ connection: Database.Connection, slug: String, version: Int
    ) throws -> CaseDocument? {
        let id = try connection.value(
            of: Int64.self,
            """
            SELECT v.id FROM caseStudy c JOIN entryVersion v ON v.entryId = c.entryId
            WHERE c.slug = ? AND c.status IN (\(CaseStatus.visible)) AND v.number = ? AND v.publishedAt IS NOT NULL
            """, arguments: [slug, version])
        guard let id else { return nil }
        let texts = try EntryTexts.load(connection, versionId: id)
        var document = CaseDocument(originalLanguage: texts.originalLanguage)
        document.facts = try CaseFacts.load(connection, versionId: id)
        document.texts = texts.all
        return document
    }
}
