import HTTP

/// The front door: leads to the home page in the visitor's language, and remembers a choice made there.
struct LanguagesController: Sendable {
    let facts: SiteFacts

    func choose(_ visit: Visit) -> Response {
        let asked = visit.request.query["language"].flatMap { facts.languages.contains($0) ? $0 : nil }
        let language = asked ?? LanguageChoice.choose(from: facts.languages, request: visit.request)
        var response = Response.redirect(to: Address.home.path(in: language), status: .seeOther)
        response.headers.set("Cache-Control", "no-store")
        response.headers.set("Vary", "Accept-Language, Cookie")
        if let asked {
            // Strictly necessary for what the visitor asked for (ePrivacy Directive, Art. 5(3)): no consent needed.
            response.headers.add(
                "Set-Cookie", "\(LanguageChoice.cookie)=\(asked); Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax")
        }
        return response
    }
}
