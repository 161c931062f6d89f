import Synchronization

/// How many connections there are, in all and by neighbourhood, over all loops of a server.
final class ConnectionCount: Sendable {
    private struct Counts {
        var total = 0
        var byAddress: [ClientAddress: Int] = [:]
    }

    private let counts = Mutex(Counts())
    private let limits: Limits

    init(limits: Limits) {
        self.limits = limits
    }

    /// Counts a new connection, or says why there is no room. `counted` is nil for peers that are exempt.
    func admit(_ counted: ClientAddress?) throws(Refusal) {
        let refusal: Refusal? = counts.withLock { counts in
            if counts.total >= limits.connections { return .tooManyConnections }
            if let counted {
                let held = counts.byAddress[counted, default: 0]
                if held >= limits.connectionsPerAddress { return .tooManyConnectionsOfAddress }
                counts.byAddress[counted] = held + 1
            }
            counts.total += 1
            return nil
        }
        if let refusal { throw refusal }
    }

    func leave(_ counted: ClientAddress?) {
        counts.withLock { counts in
            counts.total -= 1
            guard let counted, let held = counts.byAddress[counted] else { return }
            counts.byAddress[counted] = held > 1 ? held - 1 : nil
        }
    }

    var total: Int { counts.withLock { $0.total } }
}
