import Glibc

/// Takes what clients send: bytes to heads, heads to ready answers or to requests for the site, bodies to their place.
final class Reception {
    private let configuration: ServerConfiguration
    private let responder: any Responder
    private let mailbox: Mailbox
    private let clock: LoopClock
    private let delivery: Delivery
    private let keepsLog: Bool
    private let forwarding: Forwarding
    private let hosts: PublicHosts
    private var numbers = RequestNumbers()
    /// Shared by all connections: only what is left of a message unfinished is kept with its connection.
    private var scratch = [UInt8](repeating: 0, count: 65_536)
    private var parser: HeadParser

    init(
        configuration: ServerConfiguration, responder: any Responder, mailbox: Mailbox, clock: LoopClock,
        delivery: Delivery, keepsLog: Bool
    ) {
        self.configuration = configuration
        self.responder = responder
        self.mailbox = mailbox
        self.clock = clock
        self.delivery = delivery
        self.keepsLog = keepsLog
        forwarding = Forwarding(trusted: configuration.trustedProxies)
        hosts = PublicHosts(configuration.publicHosts)
        parser = HeadParser(limits: configuration.limits, recognised: configuration.methods)
    }

    /// The socket has something: bytes, the peer's end, or an error.
    func receive(_ connection: Connection) {
        // A head needs no more than its limit at a time, so that what waits behind a slow answer stays small.
        let room = connection.phase == .body || connection.phase == .lingering ? scratch.count : 16_384
        let count = scratch.withUnsafeMutableBytes { recv(connection.descriptor, $0.baseAddress, room, 0) }
        if count <= 0 {
            if count < 0 && (errno == EAGAIN || errno == EINTR) { return }
            connection.phase = .closed
            return
        }
        if connection.phase == .lingering {
            connection.drained += count
            if connection.drained > configuration.limits.drain { connection.phase = .closed }
            return
        }
        if connection.unread == nil {
            let used = use(scratch, 0..<count, with: &parser, on: connection)
            if used < count && connection.phase != .closed && !connection.isLast {
                connection.unread = Connection.Unread(bytes: Array(scratch[used..<count]), parser: parser)
            }
            parser.reset()
        } else {
            connection.unread?.bytes.append(contentsOf: scratch[..<count])
            useUnread(connection)
        }
        delivery.flush(connection)
    }

    /// Takes up what had to wait, as far as it may be used now.
    func proceed(_ connection: Connection) {
        while connection.takesInput, connection.unread != nil {
            let before = connection.unread?.bytes.count
            useUnread(connection)
            delivery.flush(connection)
            if connection.unread?.bytes.count == before { return }
        }
    }

    /// The site's answer.
    func answer(_ answer: Answer, on connection: Connection) {
        guard connection.phase == .answering else { return }
        connection.task = nil
        delivery.deliver(answer, on: connection)
        rest(connection)
        delivery.flush(connection)
    }

    /// The server's own answer, after which the connection closes.
    func refuse(_ refusal: Refusal, on connection: Connection) {
        connection.task?.cancel()
        connection.task = nil
        connection.incoming = nil
        connection.pending = nil
        connection.isLast = true
        connection.hasUnreadInput = true
        let answer = RefusalAnswer(errorPage: configuration.errorPage).answer(refusal)
        delivery.deliver(answer, on: connection, refusal: refusal)
    }

    private func useUnread(_ connection: Connection) {
        guard var unread = connection.unread else { return }
        connection.unread = nil
        let used = use(unread.bytes, 0..<unread.bytes.count, with: &unread.parser, on: connection)
        if used < unread.bytes.count && connection.phase != .closed {
            unread.bytes.removeFirst(used)
            connection.unread = unread
        }
    }

    /// Uses what it can of `bytes[range]` and returns how far it came.
    private func use(
        _ bytes: [UInt8], _ range: Range<Int>, with parser: inout HeadParser, on connection: Connection
    ) -> Int {
        var position = range.lowerBound
        do {
            while position < range.upperBound, connection.takesInput, !delivery.isFull {
                if connection.phase == .body {
                    position += try useBody(bytes[position..<range.upperBound], on: connection)
                    continue
                }
                switch try parser.parse(bytes, from: position, to: range.upperBound) {
                case .needsMore:
                    if connection.phase == .idle {
                        connection.phase = .head
                        connection.deadline = clock.now + configuration.deadlines.head.nanoseconds
                    }
                    return position
                case .head(let length):
                    let start = position
                    position += length
                    try begin(
                        RequestHead(buffer: bytes, start: start, layout: parser.layout), on: connection,
                        hasMore: position < range.upperBound)
                    parser.reset()
                }
            }
        } catch {
            if connection.exchange == nil && parser.layout.method == .head {
                connection.exchange = Exchange(
                    method: .head, isVersion11: true, keepsAlive: false, client: connection.peer, path: nil,
                    id: numbers.next(), started: clock.now)
            }
            refuse(error, on: connection)
            return range.upperBound
        }
        return position
    }

    /// A head is whole.
    private func begin(_ head: consuming RequestHead, on connection: Connection, hasMore: Bool) throws(Refusal) {
        connection.served += 1
        forwarding.resolve(&head, peer: connection.peer)
        let keepsAlive =
            connection.served < configuration.limits.requestsPerConnection && head.wantsToStay
        connection.exchange = Exchange(
            method: head.method, isVersion11: head.isVersion11, keepsAlive: keepsAlive, client: head.client,
            path: keepsLog ? head.path : nil, id: numbers.next(), started: clock.now)
        connection.hasMoreInput = hasMore
        connection.hasUnreadInput = hasMore || head.wantsToStay
        try hosts.judge(head)
        let framing = try Framing(of: head)
        try head.judgeExpectation()
        if framing == .none {
            if head.layout.targetForm == .asterisk {
                delivery.deliver(ServerOptions.answer(configuration.methods), on: connection)
                return rest(connection)
            }
            if let ready = responder.ready(for: head) {
                delivery.deliver(ready.answer(for: head, now: clock.date.seconds), on: connection)
                return rest(connection)
            }
            return ask(Request(head, id: RequestNumbers.name(connection.exchange?.id ?? 0)), on: connection)
        }
        try head.judgeContentCoding()
        connection.incoming = try IncomingBody(
            framing, plan: responder.plan(for: head), limits: configuration.limits,
            spoolFolder: configuration.spoolFolder)
        connection.pending = Request(head, id: RequestNumbers.name(connection.exchange?.id ?? 0))
        connection.phase = .body
        connection.bodyStarted = clock.now
        connection.deadline = clock.now + configuration.deadlines.body.nanoseconds
        // RFC 9110 §10.1.1: at once, unless the body has begun to come anyway.
        if head.expectsContinue && !hasMore { delivery.continue() }
    }

    private func useBody(_ bytes: ArraySlice<UInt8>, on connection: Connection) throws(Refusal) -> Int {
        guard var incoming = connection.incoming.take() else { return bytes.count }
        let used = try incoming.receive(bytes)
        if incoming.isWhole {
            let body = try incoming.finish()
            guard var request = connection.pending else { return used }
            connection.pending = nil
            request.body = body
            connection.hasUnreadInput = used < bytes.count || connection.exchange?.keepsAlive == true
            ask(request, on: connection)
        } else {
            connection.deadline = configuration.deadlines.next(
                after: clock.now, since: connection.bodyStarted, moved: incoming.received,
                grace: configuration.deadlines.body)
            connection.incoming = consume incoming
        }
        return used
    }

    /// Asks the site, off the loop. Only values cross, and the answer comes back by letter.
    private func ask(_ request: Request, on connection: Connection) {
        connection.phase = .answering
        connection.deadline = clock.now + configuration.deadlines.answer.nanoseconds
        let token = connection.token
        connection.task = Task { [responder, mailbox] in
            let response = await responder.respond(to: request)
            let answer = Representation.answer(response, to: request, now: Clock.wall())
            mailbox.post(.answer(connection: token, answer))
        }
    }

    /// Between two requests.
    private func rest(_ connection: Connection) {
        connection.deadline = clock.now + configuration.deadlines.keepAlive.nanoseconds
    }
}
