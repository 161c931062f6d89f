/// How much one client may ask of the server. Each limit names the status that answers its breach.
package struct Limits: Sendable {
    /// Bytes of a request line without its line end; RFC 9112 §3 recommends at least 8,000. Longer: 414.
    package var requestLine = 8_192
    /// Bytes of the whole head, request line and blank line included. Longer: 431.
    package var head = 16_384
    /// Bytes of one field line. Longer: 431.
    package var fieldLine = 8_192
    /// Field lines of a head. More: 431.
    package var fields = 100
    /// Bytes of a method. Longer: 501 (RFC 9112 §3).
    package var method = 32
    /// Empty lines skipped before a request line (RFC 9112 §2.2). More: 400.
    package var emptyLines = 5
    /// Bytes of one chunk-size line with its extensions (RFC 9112 §7.1.1). Longer: 400.
    package var chunkLine = 256
    /// Bytes a chunked body may spend on framing beyond its own size and this allowance; a stream of one-byte chunks
    /// costs six bytes a byte. More: 400.
    package var chunkOverhead = 16_384
    /// Bytes of trailers (RFC 9112 §7.1.2). More: 431.
    package var trailers = 4_096
    /// Requests answered on one connection before it is closed.
    package var requestsPerConnection = 1_000
    /// Connections at once, all loops together; also kept below the descriptor limit of the process. More: 503.
    package var connections = 20_000
    /// Connections at once from one address; trusted proxies are exempt. More: 429.
    package var connectionsPerAddress = 2_000
    /// Bytes read and thrown away after a final answer, so that it is not lost to a reset (RFC 9112 §9.6).
    package var drain = 262_144

    package init() {}
}
