import Glibc

/// One client's connection: what has been received and not yet used, which exchange it is in, what is still to be sent.
/// Belongs to one loop's thread and cannot leave it.
final class Connection {
    enum Phase {
        /// Between two requests.
        case idle
        /// Part of a head has come.
        case head
        /// A head has come, its body is on the way.
        case body
        /// The site is at work; input is left in the socket.
        case answering
        /// The last answer is out; input is thrown away until the peer has read it (RFC 9112 §9.6).
        case lingering
        case closed
    }

    /// Bytes of messages that are not whole yet, or must wait for their turn.
    struct Unread {
        var bytes: [UInt8]
        var parser: HeadParser
    }

    let descriptor: Int32
    let token: UInt64
    let peer: ClientAddress
    /// Under which address it is counted; nil when exempt.
    let counted: ClientAddress?

    var phase = Phase.idle
    var interest = Poller.Interest.readable
    /// Whether the poller knows it: not before it has to wait for the first time.
    var isWatched = false
    var holdsInput = false
    var deadline: Int64 = .max
    var unread: Unread?
    var incoming: IncomingBody?
    /// The request whose body is on the way.
    var pending: Request?
    var exchange: Exchange?
    var outbox = Outbox()
    var served = 0
    /// Nothing after the answer being given: the connection closes.
    var isLast = false
    /// Further requests have come with the one being answered.
    var hasMoreInput = false
    /// The peer may still be sending something that no one will read.
    var hasUnreadInput = false
    var drained = 0
    /// When the body began, for its least rate.
    var bodyStarted: Int64 = 0
    /// While the socket takes no more, whatever the phase: since when, and how long that may last.
    var sendStarted: Int64 = 0
    var sendDeadline: Int64 = .max
    var task: Task<Void, Never>?

    init(descriptor: Int32, token: UInt64, peer: ClientAddress, counted: ClientAddress?) {
        self.descriptor = descriptor
        self.token = token
        self.peer = peer
        self.counted = counted
    }

    /// Whether the next bytes may be used now.
    var takesInput: Bool {
        guard !isLast, outbox.isEmpty else { return false }
        switch phase {
        case .idle, .head, .body: return true
        case .answering, .lingering, .closed: return false
        }
    }

    deinit {
        task?.cancel()
        close(descriptor)
    }
}

/// One request and its answer, as far as sending and logging need to know it.
struct Exchange {
    let method: Method
    let isVersion11: Bool
    let keepsAlive: Bool
    let client: ClientAddress
    /// Nil when no log is kept.
    let path: String?
    let id: UInt64
    let started: Int64
}
