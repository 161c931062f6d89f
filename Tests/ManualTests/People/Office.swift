import Foundation
import Media
import Synchronization

@testable import Manual

/// A manual with a clock that is turned by hand and a mailbox that keeps what people are told.
struct Office {
    static let password = "Korrekt hästbatteri 7"

    let manual: Manual
    let clock = Clock()
    let mailbox = Mailbox()

    init(file: String? = nil, room: MediaRoom? = nil) throws {
        let clock = clock
        manual = try Manual(
            database: file.map { try Database.open(file: $0) } ?? .inMemory(), migrations: Examples.migrations,
            labels: Examples.labels, room: room, now: { clock.now })
    }

    var mail: LetterWriter { mailbox.write }

    /// Somebody who has an account already.
    func person(_ name: String, _ role: Role = .expert, password: String? = nil) async throws -> Person {
        let address = name.lowercased().split(separator: " ").joined(separator: ".") + "@example.eu"
        let profile = Profile(email: address, name: name, organisation: "Town of \(name)", language: .english)
        return try await manual.people.add(profile, role: role, password: password)
    }

    /// A draft with which nothing is wrong.
    func draft(by person: Person, title: String = "Residents plan the market square") async throws -> Draft {
        let draft = try await manual.drafts.begin(by: person.id, language: .english)
        return try await fill(draft, by: person, title: title)
    }

    func fill(_ draft: Draft, by person: Person, title: String) async throws -> Draft {
        var draft = draft
        for (section, answers) in Typed.complete(title: title) {
            draft = try await manual.drafts.save(
                draft.id, section, answers, in: .english, against: draft.revision, by: .person(person.id)
            ).draft
        }
        return draft
    }

    func submit(_ draft: Draft, by person: Person) async throws -> Submission {
        let receipt = try await manual.submissions.submit(
            draft.id, key: manual.people.newSecret(), note: "", by: person.id, mail: mail)
        guard let own = try await manual.submissions.submission(receipt.submission, for: person.id) else {
            throw NotFound()
        }
        return own
    }

    /// A case that has gone the whole way.
    func published(by author: Person, _ reviewer: Person, title: String) async throws -> (id: Int64, slug: String) {
        let sent = try await submit(try await draft(by: author, title: title), by: author)
        let slug = try await manual.moderation.publish(
            sent.id, seen: sent.revision, words: "", by: reviewer.id, mail: mail)
        return (sent.caseId, slug)
    }

    final class Clock: Sendable {
        private let time = Mutex(Date(timeIntervalSince1970: 1_800_000_000))
        var now: Date { time.withLock { $0 } }
        func turn(_ seconds: TimeInterval) { time.withLock { $0 += seconds } }
    }

    final class Mailbox: Sendable {
        private let kept = Mutex<[Notice]>([])
        var notices: [Notice] { kept.withLock { $0 } }
        var last: Notice? { notices.last }
        var kinds: [Notice.Kind] { notices.map(\.kind) }

        var write: LetterWriter {
            { notice in
                self.kept.withLock { $0.append(notice) }
                return Letter(
                    subject: "\(notice.kind) \(notice.title ?? "")",
                    text: "Dear \(notice.name ?? "reader"), \(notice.token ?? "") \(notice.words ?? "")")
            }
        }
    }
}

/// What somebody types who fills in the whole form.
enum Typed {
    static func complete(title: String) -> [(DraftSection, Answers)] {
        [
            (
                .basics,
                [
                    "title": [title], "summary": ["The town asked who uses the square."], "topics": ["places"],
                    "steps": ["planning"], "keywords": ["square\nmarket"], "step_notes.planning": ["Ask first."],
                ]
            ),
            (
                .place,
                [
                    "country": ["PL"], "place": ["Łódź"], "scope": ["municipality"], "organiser": ["Town hall"],
                    "organiser_type": ["municipality"], "lat": ["51.77"], "lon": ["19.46"],
                ]
            ),
            (
                .done,
                [
                    "goal": ["A better square."], "what_was_done": ["We **asked** in the street."],
                    "start": ["2019-03"], "end": ["2019"], "status": ["finished"], "aim": ["feedback"],
                    "level": ["consultation"], "policy_stage": ["drafting"], "methods": ["survey"], "mode": ["both"],
                    "tools.0.tool": ["letter"], "tools.1.tool": ["online-survey"], "tools.1.product": ["LimeSurvey"],
                ]
            ),
            (
                .results,
                [
                    "results": ["200 answers."], "challenges": ["Few young people came to the meetings."],
                    "lessons": ["Go where they are."], "recommendations.0": ["Ask early."],
                    "recommendations.2": ["Ask again."], "outcome": ["reached"], "input_use": ["adopted-partly"],
                    "feedback_given": ["published-summary"],
                ]
            ),
            (.facts, ["participants": ["200"], "indicators.0.name": ["Stalls"], "indicators.0.after": ["12"]]),
            (
                .people,
                [
                    "sources.0.title": ["Report"], "sources.0.address": ["https://example.org/report"],
                    "sources.0.kind": ["document"], "sources.0.independent": ["no"], "partners.0.name": ["Traders"],
                    "updates.0.date": ["2021"], "updates.0.text": ["Still used."],
                ]
            ),
            (.check, ["agreed": ["yes"], "attribution": ["name"], "licence": ["cc-by-4.0"]]),
        ]
    }
}
