import Glibc

/// One thread's share of the server: its listener, its connections, its letters. Every connection is born, served and
/// closed here; only `Request` and `Answer` values cross to other threads and back.
final class EventLoop {
    private var poller: Poller
    private var connections = ConnectionTable()
    private let acceptor: Acceptor
    private let listener: Listener
    private let mailbox: Mailbox
    private let clock = LoopClock()
    private let delivery: Delivery
    private let reception: Reception
    private let configuration: ServerConfiguration
    private var nextSweep: Int64 = 0
    private var stopDeadline: Int64?

    private static let sweepSize = 1_024
    // Tokens of connections hold their tenant's number, from 1, in the upper half: these two are never among them.
    private static let listenerToken: UInt64 = 0
    private static let mailboxToken: UInt64 = 1

    init(
        configuration: ServerConfiguration, responder: any Responder, listener: Listener, mailbox: Mailbox,
        count: ConnectionCount, log: (@Sendable (AccessEntry) -> Void)?
    ) throws(SystemError) {
        self.configuration = configuration
        self.listener = listener
        self.mailbox = mailbox
        poller = try Poller()
        let forwarding = Forwarding(trusted: configuration.trustedProxies)
        acceptor = Acceptor(listener: listener, count: count, forwarding: forwarding)
        delivery = Delivery(clock: clock, deadlines: configuration.deadlines, log: log)
        reception = Reception(
            configuration: configuration, responder: responder, mailbox: mailbox, clock: clock, delivery: delivery,
            keepsLog: log != nil)
        try poller.add(
            listener.descriptor, listener.isShared ? [.readable, .exclusive] : .readable,
            token: EventLoop.listenerToken)
        try poller.add(mailbox.descriptor, .readable, token: EventLoop.mailboxToken)
    }

    /// Serves until told to stop and everything begun is finished, or its time is over.
    func run() {
        let tick = configuration.deadlines.sweepInterval
        while true {
            let count = poller.wait(milliseconds: Int32(clamping: max(0, nextSweep - clock.now) / 1_000_000 + 1))
            clock.update()
            for index in 0..<count { handle(poller.event(index)) }
            if clock.now >= nextSweep {
                nextSweep = clock.now + tick / Int64(connections.turns(of: EventLoop.sweepSize))
                sweep()
            }
            if let stopDeadline, connections.count == 0 || clock.now >= stopDeadline { return }
        }
    }

    private func handle(_ event: Poller.Event) {
        switch event.token {
        case EventLoop.listenerToken: _ = accept()
        case EventLoop.mailboxToken: mailbox.take().forEach(open)
        default:
            guard let connection = connections[event.token] else { return }
            if event.isBroken {
                connection.phase = .closed
            } else if event.isWritable && !connection.outbox.isEmpty {
                delivery.resume(connection)
                reception.proceed(connection)
            } else if event.isReadable {
                if connection.phase == .answering || !connection.outbox.isEmpty {
                    connection.holdsInput = true
                } else {
                    reception.receive(connection)
                    reception.proceed(connection)
                }
            }
            settle(connection)
        }
    }

    /// Whether there may be more.
    private func accept() -> Bool {
        acceptor.accept { arrival in
            let connection = connections.insert { token in
                Connection(
                    descriptor: arrival.descriptor, token: token, peer: arrival.peer, counted: arrival.counted)
            }
            connection.deadline = clock.now + configuration.deadlines.head.nanoseconds
            // On a busy server the request is mostly there by now: a short connection then never enters the poller.
            reception.receive(connection)
            reception.proceed(connection)
            settle(connection)
        } turnAway: { descriptor, refusal in
            let answer = RefusalAnswer(errorPage: nil).answer(refusal)
            Delivery.sendOnce(answer, date: clock.date, to: descriptor)
        }
    }

    private func open(_ letter: Letter) {
        switch letter {
        case .answer(let token, let answer):
            guard let connection = connections[token] else { return }
            reception.answer(answer, on: connection)
            reception.proceed(connection)
            settle(connection)
        case .stop:
            stop()
        }
    }

    /// Brings the system's view of a connection in line with its phase.
    private func settle(_ connection: Connection) {
        if connection.phase == .closed {
            connection.task?.cancel()
            // Its descriptor is the only one of its socket: closed, it leaves the poller by itself (epoll(7)).
            connections.remove(connection.token)
            acceptor.left(connection)
            return
        }
        var wanted: Poller.Interest = connection.outbox.isEmpty ? [] : .writable
        if connection.phase == .answering || !connection.outbox.isEmpty {
            // Input is let be only once some has come: most clients wait for their answer, and this saves two calls.
            if !connection.holdsInput { wanted.formUnion(connection.interest.intersection(.readable)) }
        } else {
            connection.holdsInput = false
            wanted.insert(.readable)
        }
        if connection.isWatched && wanted == connection.interest { return }
        connection.interest = wanted
        if connection.isWatched { return poller.change(connection.descriptor, to: wanted, token: connection.token) }
        do {
            try poller.add(connection.descriptor, wanted, token: connection.token)
            connection.isWatched = true
        } catch {
            connection.phase = .closed
            settle(connection)
        }
    }

    /// Ends what has waited too long, a part of the connections at a time: walking 10,000 at once takes half a
    /// millisecond of everybody's time, and each is looked at once a tick all the same.
    private func sweep() {
        for connection in connections.next(EventLoop.sweepSize) {
            if connection.sendDeadline <= clock.now {
                connection.phase = .closed
                settle(connection)
                continue
            }
            // Who is still reading an answer is not yet between two requests.
            let isReading = connection.phase == .idle && !connection.outbox.isEmpty
            if connection.deadline > clock.now || isReading { continue }
            switch connection.phase {
            case .head: reception.refuse(.headTooSlow, on: connection)
            case .body: reception.refuse(.bodyTooSlow, on: connection)
            case .answering: reception.refuse(.answerTooSlow, on: connection)
            case .idle, .lingering, .closed: connection.phase = .closed
            }
            if connection.phase != .closed { delivery.flush(connection) }
            settle(connection)
        }
    }

    /// Takes no more connections, lets those between two requests go, finishes the others.
    private func stop() {
        guard stopDeadline == nil else { return }
        stopDeadline = clock.now + configuration.deadlines.stop.nanoseconds
        delivery.isStopping = true
        // Who is in the queue was told that the connection stands.
        while accept() {}
        poller.remove(listener.descriptor)
        listener.stop()
        for connection in connections.all where connection.phase == .idle && connection.outbox.isEmpty {
            // A request may already lie in the socket.
            reception.receive(connection)
            if connection.phase == .idle && connection.outbox.isEmpty { connection.phase = .closed }
            settle(connection)
        }
    }
}
