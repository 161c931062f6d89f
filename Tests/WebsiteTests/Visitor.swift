import Foundation
import HTTP
import Synchronization
import Website

/// A browser without a network: asks the site, reads what comes, keeps cookies and fills in forms.
struct Visitor: Sendable {
    let site: Site
    private let jar = CookieJar()

    /// A visitor of the shared site.
    init() throws { site = try Library.site.get() }

    init(_ site: Site) { self.site = site }

    func get(_ target: String, headers: [(String, String)] = []) async -> Sight {
        await ask("GET", target, headers: headers)
    }

    func ask(
        _ method: String, _ target: String, headers: [(String, String)] = [], body: [UInt8] = []
    ) async -> Sight {
        let cookies = jar.line.map { [("Cookie", $0)] } ?? []
        let sight = Sight(
            await site.respond(
                to: Request(
                    method, target, headers: [("Host", Library.host)] + cookies + headers, body: body,
                    scheme: "https", id: "test-1")))
        jar.keep(sight.headers.all("Set-Cookie"))
        return sight
    }

    // MARK: Forms

    /// Sends fields as a browser would from a page of this site.
    func post(_ target: String, _ form: [(String, String)], headers: [(String, String)] = []) async -> Sight {
        let own = [
            ("Content-Type", "application/x-www-form-urlencoded"), ("Origin", "https://" + Library.host),
            ("Sec-Fetch-Site", "same-origin"),
        ]
        return await ask("POST", target, headers: own + headers, body: Array(Parameters(form).encoded().utf8))
    }

    /// Fills in the form of a page that leads to `action`: what is hidden in it goes along, its token too.
    func submit(_ sight: Sight, to action: String, _ form: [(String, String)] = []) async -> Sight {
        await post(action, sight.hiddenFields(ofFormTo: action) + form)
    }

    /// Goes on as long as it is led on.
    func follow(_ sight: Sight) async -> Sight {
        var sight = sight
        for _ in 0..<5 {
            guard (300..<400).contains(sight.status), let location = sight.location else { return sight }
            sight = await get(location)
        }
        return sight
    }

    /// Whether the browser holds a cookie of this name.
    func has(cookie name: String) -> Bool { jar.holds(name) }

    /// What happens when a browser is closed and its cookies are cleared.
    func forgetCookies() { jar.empty() }
}

/// The cookies of one browser.
private final class CookieJar: Sendable {
    private let cookies = Mutex<[String: String]>([:])

    var line: String? {
        cookies.withLock { cookies in
            cookies.isEmpty ? nil : cookies.map { "\($0)=\($1)" }.sorted().joined(separator: "; ")
        }
    }

    func holds(_ name: String) -> Bool { cookies.withLock { $0[name] != nil } }

    func empty() { cookies.withLock { $0 = [:] } }

    func keep(_ lines: [String]) {
        for line in lines {
            let parts = line.components(separatedBy: "; ")
            let pair = parts[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard pair.count == 2 else { continue }
            cookies.withLock { $0[pair[0]] = parts.contains("Max-Age=0") ? nil : pair[1] }
        }
    }
}
