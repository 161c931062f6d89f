import CSystem
import Glibc

/// Accepts connections of one loop, within the limits, and stays alive when descriptors run out.
final class Acceptor {
    struct Arrival {
        let descriptor: Int32
        let peer: ClientAddress
        let counted: ClientAddress?
    }

    private let listener: Listener
    private let count: ConnectionCount
    private let forwarding: Forwarding
    /// A descriptor kept back: given up for a moment, it lets one more connection be accepted and closed, which
    /// would otherwise stay in the queue and wake the loop without end (EMFILE).
    private var reserve: Int32

    /// Accepted, and mostly answered, at one wake, so that the connections there are get their turn.
    private static let batch = 32

    init(listener: Listener, count: ConnectionCount, forwarding: Forwarding) {
        self.listener = listener
        self.count = count
        self.forwarding = forwarding
        reserve = csystem_open_for_reading("/dev/null")
    }

    /// Gives waiting connections to `arrive`, and those there is no room for to `turnAway`. True when a full batch was
    /// taken, so that more may wait.
    func accept(_ arrive: (Arrival) -> Void, turnAway: (Int32, Refusal) -> Void) -> Bool {
        for _ in 0..<Acceptor.batch {
            var storage = sockaddr_storage()
            var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
            let descriptor = csystem_accept(listener.descriptor, &storage, &length)
            if descriptor < 0 {
                switch errno {
                case EINTR, ECONNABORTED, EPROTO: continue
                case EMFILE, ENFILE: if shed() { continue } else { return false }
                default: return false
                }
            }
            let peer = ClientAddress(storage)
            let counted = forwarding.trusts(peer) ? nil : peer.neighbourhood
            do {
                try count.admit(counted)
                arrive(Arrival(descriptor: descriptor, peer: peer, counted: counted))
            } catch {
                turnAway(descriptor, error)
                close(descriptor)
            }
        }
        return true
    }

    func left(_ connection: Connection) {
        count.leave(connection.counted)
    }

    /// Accepts one connection with the reserve's descriptor and closes it.
    private func shed() -> Bool {
        guard reserve >= 0 else {
            reserve = csystem_open_for_reading("/dev/null")
            return false
        }
        close(reserve)
        let descriptor = csystem_accept(listener.descriptor, nil, nil)
        if descriptor >= 0 { close(descriptor) }
        reserve = csystem_open_for_reading("/dev/null")
        return descriptor >= 0
    }

    deinit {
        if reserve >= 0 { close(reserve) }
    }
}
