import HTTP

/// Finds the line of the sitemap for a request.
struct Router: Sendable {
    enum Finding: Sendable {
        case route(Route, captured: [String: String])
        /// The same address with a slash at its end is a page.
        case slashMissing
        case wrongMethod(allowed: [HTTP.Method])
        case nothing
    }

    let routes: [Route]
    let languages: [String]

    func find(_ method: HTTP.Method, path: String, segments: [String]) -> Finding {
        let words = segments.last == "" ? Array(segments.dropLast()) : segments
        let hasSlash = path.utf8.last == UInt8(ascii: "/")
        var allowed: [HTTP.Method] = []
        var isWithoutSlash = false
        for route in routes {
            guard let captured = route.match(words), isKnown(captured["language"]) else { continue }
            guard route.endsInSlash == hasSlash || words.isEmpty else {
                isWithoutSlash = isWithoutSlash || route.endsInSlash
                continue
            }
            if route.method == method || (method == .head && route.method == .get) {
                return .route(route, captured: captured)
            }
            allowed.append(route.method)
        }
        if !allowed.isEmpty { return .wrongMethod(allowed: allowed) }
        return isWithoutSlash ? .slashMissing : .nothing
    }

    /// Asked before a body is read, by the path as it was sent.
    func takesFiles(at path: String) -> Bool {
        let words = path.split(separator: "/").map(String.init)
        return routes.contains { $0.takesFiles && $0.match(words) != nil }
    }

    private func isKnown(_ language: String?) -> Bool {
        guard let language else { return true }
        return languages.contains(language)
    }
}
