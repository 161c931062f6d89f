import HTML
import HTTP
import Manual

/// What stands round every page: title, languages, the trail to where the reader is, and the addresses in header and footer.
struct Frame: View {
    /// The part of the main navigation that a page belongs to.
    enum Room: Sendable { case none, manual, cases, methods, about, contribute }

    let visit: Visit
    let title: String
    var description: String?
    var room: Room = .none
    var trail: [Link] = []
    var query = ""
    var isHidden = false
    var card: Card = .manual
    /// The page's own path without its language, when the page exists in every language of the site.
    var hasTranslations = true

    private func file(_ name: String) -> String { visit.site.files.address(of: name) }

    private func url(_ address: Address) -> String { address.path(in: visit.language) }

    /// The form for problems, about this page; a secret that stands in an address is told to nobody.
    var reportURL: String {
        guard visit["token"].isEmpty else { return url(.reportForm) }
        return url(.reportForm) + "?" + Parameters([("page", visit.request.path)]).encoded()
    }

    private var languages: [LanguageLink] {
        guard hasTranslations else { return [] }
        return visit.site.languages.map { LanguageLink(code: $0, visit: visit) }
    }

    static let fields: Fields<Frame> = [
        .text("language", \.visit.language),
        .text("title", \.title),
        .optionalText("description", \.description),
        .flag("isHidden", \.isHidden),
        .text("styles", { $0.file("manual.css") }),
        .text("script", { $0.file("manual.js") }),
        .text("icon", { $0.file("icon.svg") }),
        .text("smallIcon", { $0.file("favicon.ico") }),
        .text("touchIcon", { $0.file("touch-icon.png") }),
        .text("card", { $0.visit.site.origin + $0.file($0.card.file) }),
        .optionalText("canonical", { $0.isHidden ? nil : $0.visit.canonical }),
        .flag("hasLanguages", { $0.hasTranslations }),
        .list("languages", \.languages),
        .text("homeURL", { $0.url(.home) }),
        .text("manualURL", { $0.url(.manual) }),
        .text("casesURL", { $0.url(.cases) }),
        .text("completionsURL", { $0.url(.completions) }),
        .text("methodsURL", { $0.url(.methods) }),
        .text("aboutURL", { $0.url(.text(.about)) }),
        .text("accessibilityURL", { $0.url(.text(.accessibility)) }),
        .text("reportURL", \.reportURL),
        .text("privacyURL", { $0.url(.text(.privacy)) }),
        .flag("isManual", { $0.room == .manual }),
        .flag("isCases", { $0.room == .cases }),
        .flag("isMethods", { $0.room == .methods }),
        .flag("isAbout", { $0.room == .about }),
        .text("contributeURL", { $0.url(.contribute) }),
        .text("accountURL", { $0.url(.account) }),
        .text("signInURL", { $0.url(.signIn) }),
        .text("moderateURL", { $0.url(.moderate) }),
        .text("adminURL", { $0.url(.admin) }),
        .flag("isContribute", { $0.room == .contribute }),
        .flag("isSignedIn", { $0.visit.person != nil }),
        .optionalText("personName", \.visit.person?.name),
        .flag("mayReview", { $0.visit.person?.role.mayReview == true }),
        .text("editURL", { $0.url(.chapters) }),
        .flag("mayTranslate", { $0.visit.person?.role == .translator }),
        .flag("mayAdminister", { $0.visit.person?.role.mayAdminister == true }),
        .text("query", \.query),
        .flag("hasTrail", { !$0.trail.isEmpty }),
        .list("trail", \.trail),
    ]
}

/// One choice of the language switch: the same page in another language.
struct LanguageLink: View {
    let code: String
    let visit: Visit

    /// On the home page a choice is kept for the next visit to the front door.
    private var url: String {
        visit.request.path == visit.path(.home) ? "/?language=\(code)" : visit.target(in: code)
    }

    static let fields: Fields<LanguageLink> = [
        .text("code", \.code),
        .text("name", { $0.visit.words("language.own", in: $0.code) }),
        .text("url", \.url),
        .text("absolute", { $0.visit.site.origin + $0.visit.target(in: $0.code) }),
        .flag("isCurrent", { $0.code == $0.visit.language }),
    ]
}
