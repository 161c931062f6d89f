import HTTP
import Manual

/// The manual itself: its contents, its steps, their sections.
struct ChaptersController: Sendable {
    let manual: Manual
    let pages: Pages

    func index(_ visit: Visit) async throws -> Response {
        let steps = try await manual.chapters.steps(in: visit.reader)
        return try pages.answer(ManualPage(visit: visit, chapters: steps), on: visit)
    }

    func showStep(_ visit: Visit) async throws -> Response {
        guard let step = try await manual.chapters.step(visit["step"], in: visit.reader) else {
            throw Refusal.notFound
        }
        let steps = try await manual.chapters.steps(in: visit.reader)
        return try pages.answer(StepPage(visit: visit, step: step, chapters: steps), on: visit)
    }

    func showSection(_ visit: Visit) async throws -> Response {
        guard
            let section = try await manual.chapters.section(
                step: visit["step"], visit["section"], in: visit.reader)
        else { throw Refusal.notFound }
        let steps = try await manual.chapters.steps(in: visit.reader)
        return try pages.answer(SectionPage(visit: visit, section: section, chapters: steps), on: visit)
    }
}
