import HTML
import HTTP
import Manual

/// A person's own page, and everything kept about them as a file.
struct AccountController: Sendable {
    let manual: Manual
    let pages: Pages

    func show(_ visit: Visit) async throws -> Response {
        let person = try visit.signedIn
        let current = visit.session.visitor?.session.id
        let format = visit.site.words.format(in: visit.language)
        let sessions = try await manual.people.sessions(of: person.id).map { session in
            SessionView(
                visit: visit, id: session.id, device: session.device, lastUsed: format.moment(session.lastUsedAt),
                isCurrent: session.id == current)
        }
        return try pages.answer(AccountPage(visit: visit, person: person, sessions: sessions), on: visit)
    }

    /// GDPR, Articles 15 and 20.
    func showData(_ visit: Visit) async throws -> Response {
        let bytes = try await manual.people.export(of: try visit.signedIn.id)
        var response = Response.bytes(bytes, contentType: "application/json")
        response.headers.set("Content-Disposition", "attachment; filename=\"eparticipation-manual-my-data.json\"")
        return response
    }
}

extension Visit {
    /// The person who has signed in. The guards let nobody else to where this is asked.
    var signedIn: Person {
        get throws {
            guard let person else { throw Refusal.signInFirst }
            return person
        }
    }
}
