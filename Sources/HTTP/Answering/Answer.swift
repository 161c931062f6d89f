/// A response as bytes for the wire: head, blank line and the content that is in memory, in one piece. Only the time of
/// sending is missing from `Date`, and whether the connection stays.
struct Answer: Sendable {
    let status: Int
    let wire: [UInt8]
    /// Where the 29 characters of the date stand; nil in an interim response.
    let dateOffset: Int
    /// Where the blank line that ends the head begins.
    let headEnd: Int
    /// Content that is in a file only.
    let file: FileBody?
    /// The content of `wire` once more, to be sent by the kernel.
    private(set) var twin: FileBody?

    var contentStart: Int { headEnd + 2 }
    var contentSize: Int { wire.count - contentStart + (file?.size ?? 0) }

    /// `length` is the Content-Length to state; it differs from the content's size in answers to HEAD. Nil states none,
    /// as 1xx, 204 and 304 must (RFC 9110 §8.6).
    init(status: Status, headers: Headers, content: ResponseBody, length: Int?) {
        self.status = status.code
        var wire: [UInt8] = []
        var file: FileBody?
        var bytes: [UInt8] = []
        switch content {
        case .empty: break
        case .bytes(let content): bytes = content
        case .file(let body): file = body
        }
        wire.reserveCapacity(bytes.count + 512)
        // RFC 9112 §4: the space before the reason stays when the reason is empty.
        wire.append(contentsOf: "HTTP/1.1 \(status.code) \(Answer.safe(reason: status.reason))\r\nDate: ".utf8)
        dateOffset = wire.count
        wire.append(contentsOf: "Sun, 06 Nov 1994 08:49:37 GMT\r\n".utf8)
        for (name, value) in headers where !Answer.isOwn(name) {
            wire.append(contentsOf: name.utf8)
            wire.append(contentsOf: ": ".utf8)
            wire.append(contentsOf: value.utf8)
            wire.append(contentsOf: "\r\n".utf8)
        }
        if let length { wire.append(contentsOf: "Content-Length: \(length)\r\n".utf8) }
        headEnd = wire.count
        wire.append(contentsOf: "\r\n".utf8)
        wire.append(contentsOf: bytes)
        self.wire = wire
        self.file = file
    }

    /// This answer with a twin of its content where that pays: for one that is sent many times.
    func twinned() -> Answer {
        var answer = self
        answer.twin = MemoryFile(wire[contentStart...]).map(FileBody.init)
        return answer
    }

    /// Fields that say how the message is framed or sent are the server's own; a page cannot contradict them.
    private static func isOwn(_ name: String) -> Bool {
        for own in ["Date", "Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive", "Trailer", "Upgrade"]
        where ASCII.equalIgnoringCase(name, own) {
            return true
        }
        return false
    }

    private static func safe(reason: String) -> String {
        reason.utf8.allSatisfy(ASCII.isFieldContent) ? reason : ""
    }
}
