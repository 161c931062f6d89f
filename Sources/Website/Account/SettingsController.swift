import Foundation
import HTTP
import Manual

/// What a person says about themselves: name, organisation, language, and how their name stands by their cases.
struct SettingsController: Sendable {
    let manual: Manual
    let pages: Pages
    let letters: Letters

    func edit(_ visit: Visit) throws -> Response {
        try pages.answer(SettingsPage(visit: visit, person: try visit.signedIn), on: visit)
    }

    func update(_ visit: Visit) async throws -> Response {
        let person = try visit.signedIn
        let language = visit.form["language"].flatMap { visit.site.languages.contains($0) ? $0 : nil }
            .flatMap(Language.init(rawValue:))
        let attribution = visit.form["attribution"].flatMap(Attribution.init(rawValue:))
        do {
            guard let language, let attribution else { throw Refusal.badRequest }
            _ = try await manual.people.update(
                person.id, name: visit.form["name"] ?? "", organisation: visit.form["organisation"],
                language: language, attribution: attribution)
            return .redirect(to: visit.path(.account))
        } catch let problems as FieldProblems {
            var page = SettingsPage(visit: visit, person: person)
            page.problems = page.profileFields.sentences(problems, on: visit)
            return try pages.answer(page, on: visit, status: .unprocessableContent)
        }
    }

    /// Asks for mail at a new address; the link in it makes the change.
    func createAddress(_ visit: Visit) async throws -> Response {
        let person = try visit.signedIn
        do {
            try await manual.people.sendAddressChange(
                of: person.id, to: visit.form["email"] ?? "", network: visit.network, mail: letters.writer)
            return .redirect(to: visit.path(.mailSent))
        } catch let problems as FieldProblems {
            var page = SettingsPage(visit: visit, person: person)
            page.problems = page.addressFields.sentences(problems, on: visit)
            return try pages.answer(page, on: visit, status: .unprocessableContent)
        }
    }
}
