import HTTP

/// What every answer tells the browser not to do.
enum SecurityHeaders {
    /// No script but our own file, no frame, nothing from another host: the pages need none of it.
    static let policy = """
        default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; \
        font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
        """

    static func put(on response: inout Response) {
        // A stranger's file says of itself that it may do even less.
        if response.headers["Content-Security-Policy"] == nil {
            response.headers.set("Content-Security-Policy", policy)
        }
        response.headers.set("X-Content-Type-Options", "nosniff")
        response.headers.set("Referrer-Policy", "same-origin")
        response.headers.set("Cross-Origin-Opener-Policy", "same-origin")
        response.headers.set("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
    }
}
