import HTTP
import Manual

/// What is made to be printed: the whole manual, one step of it, or the cases of a search, each on one page.
struct BookletsController: Sendable {
    let manual: Manual
    let pages: Pages

    func showManual(_ visit: Visit) async throws -> Response {
        let chapters = try await manual.chapters.steps(in: visit.reader)
        var steps: [BookletStepView] = []
        for chapter in chapters { steps.append(try await step(chapter.code, of: chapters, on: visit)) }
        return try pages.answer(ManualBookletPage(visit: visit, steps: steps, isWhole: true), on: visit)
    }

    func showStep(_ visit: Visit) async throws -> Response {
        let chapters = try await manual.chapters.steps(in: visit.reader)
        let step = try await step(visit["step"], of: chapters, on: visit)
        return try pages.answer(ManualBookletPage(visit: visit, steps: [step], isWhole: false), on: visit)
    }

    /// The cases that the same page of the list shows.
    func showCases(_ visit: Visit) async throws -> Response {
        let address = SearchForm.address(visit.request.query)
        let results = try await manual.cases.find(SearchForm.query(address, language: visit.reader))
        var studies: [CaseStudy] = []
        for hit in results.hits {
            if let study = try await manual.cases.published(at: hit.card.slug, in: visit.reader) {
                studies.append(study)
            }
        }
        let page = CaseBookletPage(
            visit: visit, address: address.at(page: results.page), results: results, studies: studies)
        return try pages.answer(page, on: visit)
    }

    private func step(_ code: String, of chapters: [StepSummary], on visit: Visit) async throws -> BookletStepView {
        guard let step = try await manual.chapters.step(code, in: visit.reader) else { throw Refusal.notFound }
        var sections: [BookletSectionView] = []
        for summary in step.sections {
            guard
                let section = try await manual.chapters.section(
                    step: code, summary.slug, in: visit.reader)
            else { continue }
            sections.append(
                BookletSectionView(
                    section: section, number: "\(step.ordinal).\(sections.count + 1)",
                    page: SectionPage(visit: visit, section: section, chapters: chapters)))
        }
        return BookletStepView(
            step: step, page: StepPage(visit: visit, step: step, chapters: chapters), sections: sections)
    }
}
