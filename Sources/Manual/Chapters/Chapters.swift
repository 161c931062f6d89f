internal import GRDB

/// The manual itself: five steps, their questions and their sections.
package struct Chapters: Sendable {
    let database: Database

    /// The steps in their order, each with its sections.
    package func steps(in language: Language) async throws -> [StepSummary] {
        try await database.read { try StepSummary.all($0, in: language) }
    }

    package func step(_ code: String, in language: Language) async throws -> StepChapter? {
        try await database.read { try StepChapter.load($0, code: code, in: language) }
    }

    package func section(step: String, _ slug: String, in language: Language) async throws -> SectionChapter? {
        try await database.read { try SectionChapter.load($0, step: step, slug: slug, in: language) }
    }
}
