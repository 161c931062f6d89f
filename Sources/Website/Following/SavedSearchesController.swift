import HTTP
import Manual

/// A person's saved searches: kept under a name, and on wish with mail about new cases.
struct SavedSearchesController: Sendable {
    let manual: Manual
    let pages: Pages

    func index(_ visit: Visit) async throws -> Response {
        let searches = try await manual.savedSearches.all(of: try visit.signedIn.id)
        return try pages.answer(SavedSearchesPage(visit: visit, searches: searches), on: visit)
    }

    /// Asks for the name of a search, which stands in the address as in that of the list.
    func new(_ visit: Visit) throws -> Response {
        try pages.answer(form(visit, SearchForm.address(visit.request.query).unpaged), on: visit)
    }

    func create(_ visit: Visit) async throws -> Response {
        let address = SearchForm.address(Parameters(query: (visit.form["query"] ?? "").utf8)).unpaged
        do {
            try await manual.savedSearches.save(
                name: visit.form["name"] ?? "", query: Parameters(address.pairs).encoded(),
                mail: visit.form["mail"].flatMap(SavedSearch.Mail.init(rawValue:)) ?? .none,
                for: try visit.signedIn.id)
            return .redirect(to: visit.path(.searches))
        } catch let problems as FieldProblems {
            var page = form(visit, address)
            page.problems = page.fields.sentences(problems, on: visit)
            return try pages.answer(page, on: visit, status: .unprocessableContent)
        }
    }

    func update(_ visit: Visit) async throws -> Response {
        guard let id = Int64(visit["id"]) else { throw Refusal.notFound }
        guard let mail = visit.form["mail"].flatMap(SavedSearch.Mail.init(rawValue:)) else { throw Refusal.badRequest }
        try await manual.savedSearches.change(id, of: try visit.signedIn.id, mail: mail)
        return .redirect(to: visit.path(.searches))
    }

    func destroy(_ visit: Visit) async throws -> Response {
        guard let id = Int64(visit["id"]) else { throw Refusal.notFound }
        try await manual.savedSearches.remove(id, of: try visit.signedIn.id)
        return .redirect(to: visit.path(.searches))
    }

    private func form(_ visit: Visit, _ address: CaseAddress) -> FormPage {
        let chosen = SavedSearch.Mail(rawValue: visit.form["mail"] ?? "") ?? .none
        let mails = SavedSearch.Mail.allCases.map { mail in
            FormOption(
                value: mail.rawValue, label: visit.words("following.searches.mail.\(mail.rawValue)"),
                isChosen: mail == chosen)
        }
        return FormPage(
            visit: visit, title: visit.words("following.searches.newTitle"),
            lead: [visit.words("following.searches.newLead", ["search": address.summary(on: visit)])],
            action: visit.path(.searches),
            fields: [
                FormField(
                    name: "name", label: visit.words("following.searches.name"), kind: .line(type: "text"),
                    hint: visit.words("following.searches.nameHint"), value: visit.form["name"] ?? address.words),
                FormField(
                    name: "mail", label: visit.words("following.searches.mail"), kind: .choice(mails, many: false)),
            ],
            button: visit.words("following.searches.button"),
            hidden: [KeptField(name: "query", value: Parameters(address.pairs).encoded())],
            trail: [
                Link(title: visit.words("account.home.title"), url: visit.path(.account)),
                Link(title: visit.words("following.searches.title"), url: visit.path(.searches)),
            ])
    }
}

extension CaseAddress {
    /// What is searched for, in a line.
    func summary(on visit: Visit) -> String {
        let asked = words.isEmpty ? [] : [visit.words("following.searches.words", ["words": words])]
        let parts = asked + removals(on: visit).map(\.title)
        return parts.isEmpty ? visit.words("following.searches.all") : parts.joined(separator: ", ")
    }
}
