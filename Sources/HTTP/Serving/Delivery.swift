import Glibc

/// Sends a loop's answers: small ones of a batch are gathered and go out in one write, large ones follow their head in
/// one vectored write, files are left to the kernel.
final class Delivery {
    private let clock: LoopClock
    private let deadlines: Deadlines
    private let log: (@Sendable (AccessEntry) -> Void)?
    /// Set when the server stops: every answer is then its connection's last.
    var isStopping = false
    /// The answers gathered for the connection at hand; empty between two.
    private var output: [UInt8] = []
    /// Contents that go out from where they lie, each with its place in `output`.
    private var contents: [(at: Int, piece: VectoredWrite.Piece)] = []
    private var contentSize = 0
    /// A file that follows what is gathered, and ends it.
    private var following: FileBody?

    /// Content up to this size is copied behind its head; beyond, one more vector is cheaper than the copy.
    private static let gathered = 4_096

    init(clock: LoopClock, deadlines: Deadlines, log: (@Sendable (AccessEntry) -> Void)?) {
        self.clock = clock
        self.deadlines = deadlines
        self.log = log
        output.reserveCapacity(65_536)
    }

    /// Whether enough is gathered to be written before more requests are read.
    var isFull: Bool {
        following != nil || output.count + contentSize >= 262_144 || contents.count >= VectoredWrite.most / 2 - 1
    }

    /// Puts the answer to a connection's exchange into its way out. `flush` sends it.
    func deliver(_ answer: Answer, on connection: Connection, refusal: Refusal? = nil) {
        let exchange = connection.exchange
        connection.exchange = nil
        connection.phase = .idle
        if exchange?.keepsAlive != true || isStopping { connection.isLast = true }
        let isHead = exchange?.method == .head
        let base = output.count
        let inline = answer.wire.count - answer.contentStart
        if !connection.isLast && exchange?.isVersion11 == true && !isHead && inline <= Delivery.gathered {
            output.append(contentsOf: answer.wire)
        } else {
            output.append(contentsOf: answer.wire[..<answer.headEnd])
            // RFC 9112 §9.3: a 1.0 client that asked to stay must be told that it may.
            let connectionField = connection.isLast ? "Connection: close\r\n\r\n" : "\r\n"
            let isOld = exchange?.isVersion11 == false && !connection.isLast
            output.append(contentsOf: (isOld ? "Connection: keep-alive\r\n\r\n" : connectionField).utf8)
            if !isHead && inline <= Delivery.gathered {
                output.append(contentsOf: answer.wire[answer.contentStart...])
            }
        }
        stampDate(at: base + answer.dateOffset)
        if !isHead, base == 0, let twin = answer.twin, !connection.hasMoreInput {
            following = twin
        } else if !isHead && inline > Delivery.gathered {
            let piece = VectoredWrite.Piece(bytes: answer.wire, range: answer.contentStart..<answer.wire.count)
            contents.append((at: output.count, piece: piece))
            contentSize += inline
        }
        if !isHead, let file = answer.file, file.size > 0 {
            following = file
        }
        if let log { write(answer, exchange, connection, refusal, to: log) }
    }

    /// An interim response (RFC 9110 §15.2).
    func `continue`() {
        output.append(contentsOf: "HTTP/1.1 100 Continue\r\n\r\n".utf8)
    }

    /// Sends what is gathered and waiting; the connection's phase tells the outcome.
    func flush(_ connection: Connection) {
        if connection.outbox.isEmpty {
            if output.isEmpty { return finish(connection) }
            let total = output.count + contentSize
            let pieces = contents.isEmpty ? [] : gatheredPieces
            // Followed by a file, a last packet that is not full waits for it.
            let flags = Int32(MSG_NOSIGNAL) | (following == nil ? 0 : Int32(MSG_MORE))
            let count =
                contents.isEmpty
                ? output.withUnsafeBytes { send(connection.descriptor, $0.baseAddress, $0.count, flags) }
                : VectoredWrite.send(pieces[...], to: connection.descriptor, hasMore: following != nil)
            if count == total {
                let file = following
                forget()
                guard let file else { return finish(connection) }
                connection.outbox.push(file)
                return resume(connection)
            }
            if count < 0 && errno != EAGAIN && errno != EINTR {
                forget()
                connection.phase = .closed
                return
            }
            pushGathered(to: connection)
            if count > 0 { connection.outbox.advance(by: count) }
        } else {
            pushGathered(to: connection)
        }
        resume(connection)
    }

    /// Goes on with what is waiting.
    func resume(_ connection: Connection) {
        let before = connection.outbox.moved
        switch connection.outbox.flush(to: connection.descriptor) {
        case .sent:
            connection.sendDeadline = .max
            if connection.phase == .idle { connection.deadline = clock.now + deadlines.keepAlive.nanoseconds }
            finish(connection)
        case .broken:
            connection.phase = .closed
        case .blocked:
            if connection.sendDeadline == .max {
                connection.sendStarted = clock.now
                connection.sendDeadline = clock.now + deadlines.write.nanoseconds
            }
            if connection.outbox.moved != before {
                connection.sendDeadline = deadlines.next(
                    after: clock.now, since: connection.sendStarted, moved: connection.outbox.moved,
                    grace: deadlines.write)
            }
        }
    }

    /// Sends an answer to someone who is turned away; what the socket does not take at once is lost.
    static func sendOnce(_ answer: Answer, date: DateStamp, to descriptor: Int32) {
        var bytes = Array(answer.wire[..<answer.headEnd])
        bytes.replaceSubrange(answer.dateOffset..<answer.dateOffset + date.bytes.count, with: date.bytes)
        bytes.append(contentsOf: "Connection: close\r\n\r\n".utf8)
        bytes.append(contentsOf: answer.wire[answer.contentStart...])
        _ = send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
        shutdown(descriptor, Int32(SHUT_WR))
    }

    private func finish(_ connection: Connection) {
        if isStopping && connection.phase == .idle { connection.isLast = true }
        guard connection.isLast else { return }
        if connection.hasUnreadInput || connection.unread != nil {
            // Closing with input unread resets the connection, and the reset may overtake the answer (RFC 9112 §9.6).
            shutdown(connection.descriptor, Int32(SHUT_WR))
            connection.unread = nil
            connection.phase = .lingering
            connection.deadline = clock.now + deadlines.linger.nanoseconds
        } else {
            connection.phase = .closed
        }
    }

    /// Heads and contents in their order.
    private var gatheredPieces: [VectoredWrite.Piece] {
        var pieces: [VectoredWrite.Piece] = []
        pieces.reserveCapacity(contents.count * 2 + 1)
        var start = 0
        for (at, content) in contents {
            if at > start { pieces.append(VectoredWrite.Piece(bytes: output, range: start..<at)) }
            pieces.append(content)
            start = at
        }
        if output.count > start { pieces.append(VectoredWrite.Piece(bytes: output, range: start..<output.count)) }
        return pieces
    }

    private func pushGathered(to connection: Connection) {
        guard !output.isEmpty else { return }
        connection.outbox.push(gatheredPieces)
        if let following { connection.outbox.push(following) }
        // The pieces hold the old array; the next answers get one of their own.
        output = []
        forget()
    }

    private func forget() {
        output.removeAll(keepingCapacity: true)
        contents.removeAll(keepingCapacity: true)
        contentSize = 0
        following = nil
    }

    private func stampDate(at offset: Int) {
        clock.date.bytes.withUnsafeBytes { date in
            output.withUnsafeMutableBytes { output in
                UnsafeMutableRawBufferPointer(rebasing: output[offset..<offset + date.count]).copyMemory(from: date)
            }
        }
    }

    private func write(
        _ answer: Answer, _ exchange: Exchange?, _ connection: Connection, _ refusal: Refusal?,
        to log: @Sendable (AccessEntry) -> Void
    ) {
        log(
            AccessEntry(
                method: exchange?.method.name ?? "-", path: exchange?.path ?? "-", status: answer.status,
                bytes: exchange?.method == .head ? 0 : answer.contentSize,
                microseconds: exchange.map { Int((Clock.monotonic() - $0.started) / 1000) } ?? 0,
                client: exchange?.client ?? connection.peer, id: RequestNumbers.name(exchange?.id ?? connection.token),
                refusal: refusal?.rawValue))
    }
}

extension Deadlines {
    /// Until when the next bytes must move: within `grace` of the last, and at the least rate on average.
    func next(after now: Int64, since started: Int64, moved: Int, grace: Duration) -> Int64 {
        let allowed = Int64(moved / max(leastRate, 1)) * 1_000_000_000
        return min(now + grace.nanoseconds, started + grace.nanoseconds + allowed)
    }
}
