import Foundation
import HTTP
import Manual
import Testing
import Website

@Suite struct `Clearing the tray` {
    private let tray = "/en/moderate/?tray=held"
    private let action = "/en/moderate/tray/"

    private func held(_ office: ReviewOffice, _ title: String) async throws -> Submission {
        let sent = try await office.send(title)
        _ = await office.decide(sent, "hold", [("hold", "yes")])
        return sent
    }

    @Test func `refuses several at once, each with the reasons that its author is owed`() async throws {
        let office = try await ReviewOffice()
        let sent = [
            try await held(office, "Buy one"), try await held(office, "Buy two"), try await held(office, "Keep"),
        ]
        let page = await office.reviewer.get(tray)
        page.owesNothing("the tray")
        let chosen = sent.prefix(2).map { ("chosen", "\($0.id)-\($0.revision)") }
        let wrong = await office.reviewer.submit(page, to: action, chosen + [("go", "refuse")])
        #expect(wrong.status == 422)
        #expect(wrong.text.components(separatedBy: " checked").count == 3, "what was chosen is still chosen")
        let done = await office.reviewer.submit(
            page, to: action, chosen + [("go", "refuse"), ("bulk-words", "They sell pills.")])
        #expect(done.location == "/en/moderate/?tray=held&done=bulk-refused")
        let left = await office.reviewer.follow(done)
        #expect(!left.text.contains("Buy one") && left.text.contains("Keep"))
        let talk = try await office.household.manual.submissions.conversation(sent[0].id, for: office.contributor.id)
        #expect(talk.decisions.map(\.reasons) == [["spam"]])
        #expect(try await office.household.mail.last(to: "aino@example.eu").text.contains("They sell pills."))
        #expect(try await office.household.manual.people.person(office.contributor.id)?.isBlocked == false)
    }

    @Test func `gives several back to the queue, and leaves alone what others have moved`() async throws {
        let office = try await ReviewOffice()
        let (one, two) = (try await held(office, "One"), try await held(office, "Two"))
        let page = await office.reviewer.get(tray)
        let chosen = [one, two].map { ("chosen", "\($0.id)-\($0.revision)") }
        _ = await office.decide(
            two, "change-request", [("change-words", "Nearly there.")], as: office.colleague)
        let done = await office.reviewer.submit(
            page, to: action, chosen + [("go", "refuse"), ("bulk-words", "They sell pills.")])
        #expect(done.status == 303)
        let manual = office.household.manual
        #expect(try await manual.submissions.submission(one.id, for: office.contributor.id)?.status == .rejected)
        #expect(
            try await manual.submissions.submission(two.id, for: office.contributor.id)?.status == .changesRequested)
        let three = try await held(office, "Three")
        let again = await office.reviewer.get(tray)
        _ = await office.reviewer.submit(
            again, to: action, [("chosen", "\(three.id)-\(three.revision)"), ("go", "release")])
        #expect(await office.reviewer.get("/en/moderate/").text.contains("Three"))
        #expect(await office.reviewer.submit(again, to: action, [("go", "refuse"), ("bulk-words", "x")]).status == 422)
    }
}
