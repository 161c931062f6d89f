import Foundation
import Manual
import Media
import Synchronization
import Website

/// A site of a test's own, with people, their mail, and a clock that the test turns.
struct Household: Sendable {
    static let password = "correct horse battery staple"

    let manual: Manual
    let site: Site
    private let clock: Clock

    /// - Parameter room: where its files lie, if any are sent.
    init(room: MediaRoom? = nil) throws {
        let clock = Clock()
        self.clock = clock
        manual = try Manual.inMemory(
            migrations: Library.root + "/Migrations", labels: Library.root + "/Content/vocabularies", room: room,
            now: { clock.now })
        site = try Library.site(over: manual)
    }

    var mail: MailReader { MailReader(manual: manual) }

    func wait(_ seconds: TimeInterval) { clock.turn(by: seconds) }

    func add(
        _ email: String, role: Role = .expert, name: String = "Aino Virtanen", language: Language = .english,
        password: String? = Household.password
    ) async throws -> Person {
        try await manual.people.add(
            Profile(email: email, name: name, language: language), role: role, password: password)
    }

    /// A browser in which this person has signed in by password.
    func signedIn(_ email: String, password: String = Household.password) async -> Visitor {
        let visitor = Visitor(site)
        let page = await visitor.get("/en/account/sign-in/")
        _ = await visitor.submit(page, to: "/en/account/sign-in/", [("email", email), ("password", password)])
        return visitor
    }
}

/// A clock that stands still between turns.
private final class Clock: Sendable {
    private let time = Mutex(Date(timeIntervalSince1970: 1_795_000_000))

    var now: Date { time.withLock { $0 } }

    func turn(by seconds: TimeInterval) { time.withLock { $0 += seconds } }
}
