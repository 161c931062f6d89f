import Glibc

/// Sends a loop's answers: small ones of a batch are gathered and go out in one write, large ones follow their head in
/// one vectored write, files are left to the kernel.
final class Delivery {
    private let clock: LoopClock
    private let deadlines: Deadlines
    private let log: (@Sendable (AccessEntry) -> Void)?
    /// The answers gathered for the connection at hand; empty between two.
    private var output: [UInt8] = []

    /// Content up to this size is copied behind its head; beyond, a second vector is cheaper [measured].
    private static let gathered = 32_768

    init(clock: LoopClock, deadlines: Deadlines, log: (@Sendable (AccessEntry) -> Void)?) {
        self.clock = clock
        self.deadlines = deadlines
        self.log = log
        output.reserveCapacity(65_536)
    }

    /// Whether enough is gathered to be written before more requests are read.
    var isFull: Bool { output.count >= 65_536 }

    /// Puts the answer to a connection's exchange into its way out. `flush` sends it.
    func deliver(_ answer: Answer, on connection: Connection, refusal: Refusal? = nil) {
        let exchange = connection.exchange
        connection.exchange = nil
        connection.phase = .idle
        if exchange?.keepsAlive != true { connection.isLast = true }
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
        if !isHead && inline > Delivery.gathered {
            pushOutput(to: connection)
            connection.outbox.push(.bytes(answer.wire, from: answer.contentStart))
        }
        if !isHead, let file = answer.file, file.size > 0 {
            pushOutput(to: connection)
            connection.outbox.push(.file(file))
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
            guard !output.isEmpty else { return finish(connection) }
            let count = output.withUnsafeBytes {
                send(connection.descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count == output.count {
                output.removeAll(keepingCapacity: true)
                return finish(connection)
            }
            if count < 0 && errno != EAGAIN && errno != EINTR {
                output.removeAll(keepingCapacity: true)
                connection.phase = .closed
                return
            }
            output.removeFirst(max(count, 0))
        }
        pushOutput(to: connection)
        resume(connection)
    }

    /// Goes on with what is waiting.
    func resume(_ connection: Connection) {
        let before = connection.outbox.moved
        switch connection.outbox.flush(to: connection.descriptor) {
        case .sent:
            if connection.phase == .sending { connection.phase = .idle }
            finish(connection)
        case .broken:
            connection.phase = .closed
        case .blocked:
            if connection.phase != .sending {
                connection.phase = .sending
                connection.paceStarted = clock.now
                connection.deadline = clock.now + deadlines.write.nanoseconds
            }
            if connection.outbox.moved != before {
                connection.deadline = deadlines.next(
                    after: clock.now, since: connection.paceStarted, moved: connection.outbox.moved,
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

    private func pushOutput(to connection: Connection) {
        guard !output.isEmpty else { return }
        connection.outbox.push(.bytes(output, from: 0))
        output = []
        output.reserveCapacity(65_536)
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
