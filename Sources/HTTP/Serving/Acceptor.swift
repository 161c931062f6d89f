import CSystem
import Glibc

/// Accepts connections of one loop, within the limits, and stays alive when descriptors run out.
final class Acceptor {
    struct Arrival {
        let descriptor: Int32
        let peer: ClientAddress
        let counted: ClientAddress?
    }

    private var listener: Listener?
    private let count: ConnectionCount
    private let forwarding: Forwarding
    /// A descriptor kept back: given up for a moment, it lets one more connection be accepted and closed, which
    /// would otherwise stay in the queue and wake the loop without end (EMFILE).
    private var reserve: Int32

    /// Accepted at one wake, so that the connections there are get their turn.
    private static let batch = 256

    init(listener: Listener, count: ConnectionCount, forwarding: Forwarding) {
        self.listener = listener
        self.count = count
        self.forwarding = forwarding
        reserve = csystem_open_for_reading("/dev/null")
    }

    /// Gives every waiting connection to `arrive`, and those there is no room for to `turnAway`.
    func accept(_ arrive: (Arrival) -> Void, turnAway: (Int32, Refusal) -> Void) {
        guard let listener else { return }
        for _ in 0..<Acceptor.batch {
            var storage = sockaddr_storage()
            var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
            let descriptor = csystem_accept(listener.descriptor, &storage, &length)
            if descriptor < 0 {
                switch errno {
                case EINTR, ECONNABORTED, EPROTO: continue
                case EMFILE, ENFILE: if shed(listener) { continue } else { return }
                default: return
                }
            }
            let peer = ClientAddress(storage)
            let counted = forwarding.trusts(peer) ? nil : peer.neighbourhood
            do {
                try count.admit(counted)
                arrive(Arrival(descriptor: descriptor, peer: peer, counted: counted))
            } catch {
                turnAway(descriptor, error)
                Glibc.close(descriptor)
            }
        }
    }

    /// Stops listening; the socket closes with the last loop that holds it.
    func close() {
        listener = nil
    }

    func left(_ connection: Connection) {
        count.leave(connection.counted)
    }

    /// Accepts one connection with the reserve's descriptor and closes it.
    private func shed(_ listener: Listener) -> Bool {
        guard reserve >= 0 else {
            reserve = csystem_open_for_reading("/dev/null")
            return false
        }
        Glibc.close(reserve)
        let descriptor = csystem_accept(listener.descriptor, nil, nil)
        if descriptor >= 0 { Glibc.close(descriptor) }
        reserve = csystem_open_for_reading("/dev/null")
        return descriptor >= 0
    }

    deinit {
        if reserve >= 0 { Glibc.close(reserve) }
    }
}
