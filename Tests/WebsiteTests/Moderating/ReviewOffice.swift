import Manual
import Testing
import Website

/// A site with a contributor and two reviewers, and cases that are sent in as a whole.
struct ReviewOffice: Sendable {
    let household: Household
    let contributor: Person
    let reviewer: Visitor
    let colleague: Visitor

    init(household: Household? = nil) async throws {
        self.household = try household ?? Household()
        let household = self.household
        contributor = try await household.add("aino@example.eu", name: "Aino Virtanen")
        _ = try await household.add("rita@example.eu", role: .reviewer, name: "Rita Reviewer")
        _ = try await household.add("bo@example.eu", role: .admin, name: "Bo Boss")
        reviewer = await household.signedIn("rita@example.eu")
        colleague = await household.signedIn("bo@example.eu")
    }

    private var manual: Manual { household.manual }
    private let mail: LetterWriter = { _ in Letter(subject: "Subject", text: "Text") }

    /// A complete case, sent in by the contributor.
    func send(
        _ title: String = "Residents plan the market square", results: String = "200 answers.", contact: Answers = [:]
    ) async throws -> Submission {
        let draft = try await manual.drafts.begin(by: contributor.id, language: .english)
        return try await send(try await fill(draft, title: title, results: results, contact: contact), note: "")
    }

    /// A change to a published case, sent in by the contributor.
    func change(_ slug: String, results: String, note: String) async throws -> Submission {
        let study = try #require(try await manual.cases.published(at: slug, in: .english))
        let draft = try await manual.submissions.propose(changeTo: study.id, by: contributor.id)
        return try await send(try await fill(draft, title: study.title.text, results: results), note: note)
    }

    /// A case that readers see, with its address.
    func publish(
        _ title: String = "Residents plan the market square", contact: Answers = [:]
    ) async throws -> String {
        let sent = try await send(title, contact: contact)
        let sight = await decide(sent, "acceptance", [("acceptance-words", "Thank you.")])
        #expect(sight.status == 303)
        let slug = try await manual.moderation.review(sent.id, in: .english, by: contributorsReviewer())?.submission
            .slug
        return try #require(slug)
    }

    private func contributorsReviewer() async throws -> Person.ID {
        try #require(try await manual.people.person(email: "rita@example.eu")).id
    }

    /// Fills in one form of the desk, as the page shows it.
    func decide(
        _ submission: Submission, _ act: String, _ form: [(String, String)], as visitor: Visitor? = nil
    ) async -> Sight {
        let visitor = visitor ?? reviewer
        let page = await visitor.get("/en/moderate/\(submission.id)/")
        return await visitor.submit(page, to: "/en/moderate/\(submission.id)/\(act)/", form)
    }

    private func send(_ draft: Draft, note: String) async throws -> Submission {
        let receipt = try await manual.submissions.submit(
            draft.id, key: manual.people.newSecret(), note: note, by: contributor.id, mail: mail)
        return try #require(try await manual.submissions.submission(receipt.submission, for: contributor.id))
    }

    private func fill(
        _ draft: Draft, title: String, results: String, contact: Answers = [:]
    ) async throws -> Draft {
        var draft = draft
        for (section, answers) in Self.answers(title: title, results: results) {
            draft = try await manual.drafts.save(
                draft.id, section, section == .people ? answers.merging(contact) { $1 } : answers, in: .english,
                against: draft.revision, by: .person(contributor.id)
            ).draft
        }
        return draft
    }

    private static func answers(title: String, results: String) -> [(DraftSection, Answers)] {
        [
            (
                .basics,
                ["title": [title], "summary": ["The town asked."], "topics": ["places"], "steps": ["planning"]]
            ),
            (
                .place,
                [
                    "country": ["PL"], "place": ["Łódź"], "scope": ["municipality"], "organiser": ["Town hall"],
                    "organiser_type": ["municipality"],
                ]
            ),
            (
                .done,
                [
                    "goal": ["A better square."], "what_was_done": ["We **asked** in the street."],
                    "start": ["2019-03"], "status": ["finished"], "aim": ["feedback"], "level": ["consultation"],
                    "policy_stage": ["drafting"], "methods": ["survey"], "mode": ["both"],
                ]
            ),
            (
                .results,
                [
                    "results": [results], "challenges": ["Few young people came to the meetings."],
                    "lessons": ["Go where they are."], "recommendations.0": ["Ask early."], "outcome": ["reached"],
                    "input_use": ["adopted-partly"], "feedback_given": ["published-summary"],
                ]
            ),
            (
                .people,
                [
                    "sources.0.title": ["Report"], "sources.0.address": ["https://example.org/report"],
                    "sources.0.kind": ["document"], "sources.0.independent": ["no"],
                ]
            ),
            (.check, ["agreed": ["yes"], "attribution": ["name"], "licence": ["cc-by-4.0"]]),
        ]
    }
}
