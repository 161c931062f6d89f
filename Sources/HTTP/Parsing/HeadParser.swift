import Glibc

/// Reads a request head line by line (RFC 9112 §2.2): knows no socket, keeps no bytes, and takes up where it stopped
/// when more have come. Every line is judged as soon as it is whole.
struct HeadParser: Sendable {
    enum Answer {
        case needsMore
        /// A whole head; this many bytes of the buffer belong to it, blank line and skipped empty lines included.
        case head(length: Int)
    }

    let limits: Limits
    let recognised: [Method]?
    private(set) var layout = HeadLayout()

    /// Offsets from the message's first byte: the line being read, and how far it was searched for its end.
    private var line = 0
    private var searched = 0
    private var emptyLines = 0
    private var hasRequestLine = false

    init(limits: Limits, recognised: [Method]?) {
        self.limits = limits
        self.recognised = recognised
    }

    mutating func reset() {
        layout.reset()
        line = 0
        searched = 0
        emptyLines = 0
        hasRequestLine = false
    }

    /// `bytes[start..<end]` is the message from its first byte to the last that has come.
    mutating func parse(_ bytes: [UInt8], from start: Int, to end: Int) throws(Refusal) -> Answer {
        try bytes.withUnsafeBufferPointer { buffer throws(Refusal) in
            try parse(UnsafeBufferPointer(rebasing: buffer[start..<end]))
        }
    }

    private mutating func parse(_ message: UnsafeBufferPointer<UInt8>) throws(Refusal) -> Answer {
        while let lineFeed = nextLineFeed(in: message) {
            guard lineFeed > line, message[lineFeed - 1] == ASCII.carriageReturn else { throw .bareLineFeed }
            let content = line..<lineFeed - 1
            let next = lineFeed + 1
            guard next <= limits.head else { throw .headTooLarge }
            searched = next
            defer { line = next }
            if !hasRequestLine {
                if content.isEmpty {
                    emptyLines += 1
                    if emptyLines > limits.emptyLines { throw .tooManyEmptyLines }
                    continue
                }
                guard content.count <= limits.requestLine else { throw .targetTooLong }
                // §3.2: a CR inside a line would end it for some other reader.
                if message[content].contains(ASCII.carriageReturn) { throw .bareCarriageReturn }
                let reader = RequestLine(limits: limits, recognised: recognised)
                try reader.read(message[content], into: &layout)
                hasRequestLine = true
            } else if content.isEmpty {
                return .head(length: next)
            } else {
                guard content.count <= limits.fieldLine else { throw .fieldTooLarge }
                guard layout.fields.count < limits.fields else { throw .tooManyFields }
                try FieldLine(bytes: message).read(content, into: &layout)
            }
        }
        searched = message.count
        try judgeUnfinishedLine(message.count - line)
        return .needsMore
    }

    private func nextLineFeed(in message: UnsafeBufferPointer<UInt8>) -> Int? {
        guard searched < message.count, let base = message.baseAddress,
            let found = memchr(base + searched, Int32(ASCII.lineFeed), message.count - searched)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    private func judgeUnfinishedLine(_ length: Int) throws(Refusal) {
        if !hasRequestLine && length > limits.requestLine + 1 { throw .targetTooLong }
        if hasRequestLine && length > limits.fieldLine + 1 { throw .fieldTooLarge }
        if searched >= limits.head { throw .headTooLarge }
    }
}
