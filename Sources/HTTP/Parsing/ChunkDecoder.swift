/// Decodes the chunked coding (RFC 9112 §7.1) byte by byte where it is framing and in runs where it is data. Knows no
/// socket, keeps no data, may be fed in any pieces.
struct ChunkDecoder: Sendable {
    private enum State: Sendable {
        case size, extensions, quoted, quotedPair, sizeLineFeed
        case data(remaining: Int)
        case dataReturn, dataLineFeed
        case trailerStart, trailerName, trailerValue, trailerLineFeed, endLineFeed
        case done
    }

    private let limits: Limits
    private var state = State.size
    private var size = 0
    private var digits = 0
    private var line = 0
    private var hasSemicolon = false
    private var lastWasSemicolon = false
    private var overhead = 0
    private var data = 0
    private var trailers = 0

    init(limits: Limits) {
        self.limits = limits
    }

    var isDone: Bool {
        if case .done = state { return true }
        return false
    }

    /// Takes bytes up to the end of the body and gives every run of data to `receive`. Returns how many bytes belonged
    /// to the body; fewer than given only when it is done.
    mutating func decode(
        _ bytes: ArraySlice<UInt8>, _ receive: (ArraySlice<UInt8>) throws(Refusal) -> Void
    ) throws(Refusal) -> Int {
        var index = bytes.startIndex
        while index < bytes.endIndex, !isDone {
            if case .data(let remaining) = state {
                let run = bytes[index..<min(index + remaining, bytes.endIndex)]
                try receive(run)
                data += run.count
                index = run.endIndex
                state = run.count == remaining ? .dataReturn : .data(remaining: remaining - run.count)
            } else {
                overhead += 1
                // A stream of one-byte chunks makes the server work six bytes for each: bounded as in h2o and Go.
                if overhead > limits.chunkOverhead && overhead > data { throw .chunkOverhead }
                try step(bytes[index])
                index += 1
            }
        }
        return index - bytes.startIndex
    }

    private mutating func step(_ byte: UInt8) throws(Refusal) {
        switch state {
        case .size: try stepSize(byte)
        case .extensions, .quoted, .quotedPair: try stepExtension(byte)
        case .sizeLineFeed:
            guard byte == ASCII.lineFeed else { throw .malformedChunk }
            state = size == 0 ? .trailerStart : .data(remaining: size)
            size = 0
            digits = 0
            line = 0
        case .dataReturn:
            guard byte == ASCII.carriageReturn else { throw .malformedChunk }
            state = .dataLineFeed
        case .dataLineFeed:
            guard byte == ASCII.lineFeed else { throw .malformedChunk }
            state = .size
        case .trailerStart, .trailerName, .trailerValue, .trailerLineFeed, .endLineFeed: try stepTrailer(byte)
        case .data, .done: break
        }
    }

    /// §7.1: hexadecimal digits by hand. `Int("+A", radix: 16)` is 10, and a server that used it was smuggled past.
    private mutating func stepSize(_ byte: UInt8) throws(Refusal) {
        line += 1
        if let value = ASCII.hexValue(byte) {
            digits += 1
            guard line <= limits.chunkLine, size <= Int.max >> 4 else { throw .malformedChunk }
            size = size << 4 | Int(value)
        } else if digits == 0 {
            throw .malformedChunk
        } else if byte == ASCII.carriageReturn {
            state = .sizeLineFeed
        } else if byte == ASCII.semicolon || ASCII.isBlank(byte) {
            lastWasSemicolon = byte == ASCII.semicolon
            hasSemicolon = lastWasSemicolon
            state = .extensions
        } else {
            throw .malformedChunk
        }
    }

    /// §7.1.1: extensions are ignored, but neither their length nor what they hide is.
    private mutating func stepExtension(_ byte: UInt8) throws(Refusal) {
        line += 1
        guard line <= limits.chunkLine else { throw .chunkExtensionTooLong }
        switch state {
        case .quotedPair:
            guard ASCII.isFieldContent(byte) else { throw .malformedChunk }
            state = .quoted
        case .quoted:
            guard ASCII.isFieldContent(byte) else { throw .malformedChunk }
            if byte == ASCII.quote { state = .extensions }
            if byte == ASCII.backslash { state = .quotedPair }
        default:
            if byte == ASCII.carriageReturn {
                // Blanks alone after the size, and a semicolon that nothing follows, are no extension.
                guard hasSemicolon, !lastWasSemicolon else { throw .malformedChunk }
                state = .sizeLineFeed
            } else if byte == ASCII.semicolon {
                guard !lastWasSemicolon else { throw .malformedChunk }
                hasSemicolon = true
                lastWasSemicolon = true
            } else if byte == ASCII.quote {
                guard hasSemicolon, !lastWasSemicolon else { throw .malformedChunk }
                state = .quoted
            } else if ASCII.isBlank(byte) {
                break
            } else {
                guard hasSemicolon, ASCII.isToken(byte) || byte == ASCII.equals else { throw .malformedChunk }
                lastWasSemicolon = false
            }
        }
    }

    /// §7.1.2: validated, bounded, thrown away; never merged into the header.
    private mutating func stepTrailer(_ byte: UInt8) throws(Refusal) {
        trailers += 1
        guard trailers <= limits.trailers else { throw .trailersTooLarge }
        switch state {
        case .trailerStart where byte == ASCII.carriageReturn:
            state = .endLineFeed
        case .trailerStart, .trailerName:
            if case .trailerName = state, byte == ASCII.colon {
                state = .trailerValue
            } else {
                guard ASCII.isToken(byte) else { throw .malformedTrailer }
                state = .trailerName
            }
        case .trailerValue where byte == ASCII.carriageReturn:
            state = .trailerLineFeed
        case .trailerValue:
            guard ASCII.isFieldContent(byte) else { throw .malformedTrailer }
        default:
            guard byte == ASCII.lineFeed else { throw .malformedTrailer }
            if case .endLineFeed = state { state = .done } else { state = .trailerStart }
        }
    }
}
