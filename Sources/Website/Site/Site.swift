import Foundation
import HTML
package import HTTP
package import Logging
package import Manual

/// The one entrance: a request comes in, the guards look at it in their written order, a line of the sitemap answers.
package struct Site: Responder, Sendable {
    package let sitemap: Sitemap
    package let facts: SiteFacts
    private let manual: Manual
    private let pages: Pages
    private let files: PublicFiles
    private let router: Router
    private let oldAddresses: OldAddresses
    private let cache: PageCache?
    private let newCases: NewCasesPost
    private let log: Logger

    /// - Parameters:
    ///   - origin: scheme and authority of the public address, without a slash at the end.
    ///   - cacheSize: how many bytes of rendered pages are kept; 0 keeps none.
    package init(
        manual: Manual, furnishing: Furnishing, origin: String, cacheSize: Int = 64 << 20, log: Logger
    ) throws {
        let (files, pages) = (furnishing.files, furnishing.pages)
        let facts = SiteFacts(
            origin: origin, languages: furnishing.words.languages, words: furnishing.words,
            vocabularies: manual.vocabularies, files: files,
            areas: manual.vocabularies.terms(of: .degurba).map(\.code),
            countries: manual.vocabularies.terms(of: .country).map(\.code),
            towns: furnishing.towns, terms: furnishing.terms)
        self.manual = manual
        self.newCases = NewCasesPost(manual: manual, letters: Letters(facts: facts, pages: pages))
        self.facts = facts
        self.files = files
        self.pages = pages
        self.sitemap = Sitemap(
            manual, texts: furnishing.texts, europe: furnishing.europe, pages: pages, facts: facts)
        self.router = Router(routes: sitemap.routes, languages: facts.languages)
        self.oldAddresses = furnishing.oldAddresses
        self.cache = furnishing.reload || cacheSize == 0 ? nil : PageCache(capacity: cacheSize)
        self.log = log
    }

    /// Puts mail into the outbox for everybody whose saved searches have found new cases.
    package func tellOfNewCases() async throws { try await newCases.send() }

    /// Bytes that a form may have: a draft's section with all its texts and room to spare.
    private static let formLimit = 4 << 20

    /// A form with a file. Larger than a file may be, so that who sends one too large is told so on a page that keeps
    /// the words.
    private static let uploadLimit = 32 << 20

    // MARK: On the loop's thread

    package func ready(for head: borrowing RequestHead) -> ReadyResponse? {
        guard head.method == .get || head.method == .head else { return nil }
        let target = head.target
        if target.utf8.starts(with: PublicFiles.prefix.utf8) { return files.answer(for: target) }
        // A page for somebody who has signed in has their name on it.
        if head.hasCookie(Session.cookie) { return nil }
        return cache?.answer(for: target, edition: manual.edition)
    }

    package func plan(for head: borrowing RequestHead) -> BodyPlan {
        guard head.method == .post else { return BodyPlan(limit: 64 << 10) }
        if router.takesFiles(at: head.path) { return BodyPlan(limit: Self.uploadLimit) }
        return BodyPlan(limit: Self.formLimit, spoolAbove: Self.formLimit)
    }

    /// The page for an answer that the server gives for itself, before the site is asked. In English: the request
    /// could not be read, so it names no language.
    package func errorPage(_ status: Status, number: Int) -> Response {
        let request = Request("GET", "/")
        let visit = visit(
            request, language: facts.languages.first { $0 == "en" } ?? "en", captured: [:], session: .none)
        var response = ErrorPages(pages: pages, log: log).page(status, on: visit, reference: "R\(number)")
        SecurityHeaders.put(on: &response)
        response.headers.set("Cache-Control", "no-store")
        return response
    }

    // MARK: Off the loop

    package func respond(to request: Request) async -> Response {
        let edition = manual.edition
        let (answer, visit, access) = await answer(to: request)
        var response = answer
        SecurityHeaders.put(on: &response)
        if access == .anyone, visit.person == nil, response.status == .ok, response.headers["Cache-Control"] == nil {
            // RFC 5861: a shared cache in front serves on while it asks again, and while we are down.
            response.headers.set(
                "Cache-Control", "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400")
            // The first visitor's copy can be asked about again, as those from the cache can.
            if response.headers["ETag"] == nil, case .bytes(let bytes) = response.body {
                response.headers.set("ETag", EntityTag(of: bytes).fieldValue)
            }
            if request.method == .get {
                cache?.keep(ReadyResponse(response: response), for: request.target, edition: edition)
            }
            return response
        }
        if response.headers["Cache-Control"] == nil { response.headers.set("Cache-Control", "private, no-store") }
        // A page that shows a form's token beside words from outside: its compressed length would tell (BREACH).
        response.compress = access == .anyone
        if access != .anyone, visit.session.isNew, response.headers["Content-Type"]?.hasPrefix("text/html") == true,
            let cookie = SetCookie(Session.visitCookie, visit.session.secret)
        {
            response.headers.add("Set-Cookie", cookie.fieldValue)
        }
        return response
    }

    private func answer(to request: Request) async -> (Response, Visit, Access?) {
        let errors = ErrorPages(pages: pages, log: log)
        var nobody = visit(request, language: language(of: request), captured: [:], session: .none)
        guard let segments = request.segments else {
            return (errors.answer(Refusal.badRequest, on: nobody), nobody, nil)
        }
        switch router.find(request.method, path: request.path, segments: segments) {
        case .route(let route, let captured):
            do {
                let language = captured["language"] ?? nobody.language
                let session = try await session(request, for: route)
                nobody = visit(request, language: language, captured: captured, session: session)
                let visit = request.method == .post && route.needsForm ? try received(request, nobody, route) : nobody
                nobody = visit
                try Guards(people: manual.people).pass(visit, route)
                return (try await route.answer(visit), visit, route.access)
            } catch {
                return (errors.answer(error, on: nobody), nobody, route.access == .anyone ? nil : route.access)
            }
        case .slashMissing:
            let query = request.query.isEmpty ? "" : "?" + request.query.encoded()
            return (errors.answer(Refusal.moved(to: request.path + "/" + query), on: nobody), nobody, nil)
        case .wrongMethod(let allowed):
            return (errors.answer(Refusal.wrongMethod(allowed: allowed), on: nobody), nobody, nil)
        case .nothing:
            let moved = oldAddresses.target(of: request.path, in: nobody.language)
            return (errors.answer(moved.map { Refusal.moved(to: $0) } ?? Refusal.notFound, on: nobody), nobody, nil)
        }
    }

    /// The visit with the form that was sent.
    private func received(_ request: Request, _ visit: Visit, _ route: Route) throws(FormError) -> Visit {
        guard route.takesFiles, request.contentType?.essence == "multipart/form-data" else {
            return visit.with(form: try request.form(limit: Self.formLimit))
        }
        var limits = MultipartLimits()
        (limits.fields, limits.file) = (Self.formLimit, Self.uploadLimit)
        let form = try request.multipart(limits)
        return visit.with(form: form.fields, uploads: form.files)
    }

    /// A shared page reads a session only where there is a cookie of one; other pages need a secret for their forms.
    private func session(_ request: Request, for route: Route) async throws -> Session {
        if route.access == .anyone, request.cookies["\(Session.cookie)"] == nil { return .none }
        return try await Session.read(request, people: manual.people)
    }

    private func visit(
        _ request: Request, language: String, captured: [String: String], session: Session
    ) -> Visit {
        Visit(
            request: request, site: facts, language: language, reader: Language(rawValue: language) ?? .english,
            session: session, form: Parameters(), uploads: [],
            formToken: session.secret.isEmpty ? "" : manual.people.formToken(for: session.secret), captured: captured)
    }

    /// The language the path begins with, or the visitor's own where the path has none.
    private func language(of request: Request) -> String {
        if let first = request.segments?.first, facts.languages.contains(first) { return first }
        return LanguageChoice.choose(from: facts.languages, request: request)
    }
}
