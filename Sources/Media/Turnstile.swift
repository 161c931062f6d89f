internal import Foundation

/// Lets a few in at a time, and never two for the same thing; the others wait in turn, each as long as it has time. So
/// files cannot take the machine from readers.
actor Turnstile {
    private struct Visitor {
        let ticket: Int
        let key: String
        let continuation: CheckedContinuation<Bool, Never>
    }

    private var free: Int
    private var inside: Set<String> = []
    private var waiting: [Visitor] = []
    private var tickets = 0

    init(places: Int) {
        free = places
    }

    /// Nil when no place came free in time.
    func pass<Value: Sendable>(
        for key: String, within time: Duration, _ work: @Sendable () async -> Value
    ) async -> Value? {
        guard await enter(key, within: time) else { return nil }
        defer { leave(key) }
        return await work()
    }

    private func enter(_ key: String, within time: Duration) async -> Bool {
        tickets += 1
        let ticket = tickets
        return await withCheckedContinuation { continuation in
            waiting.append(Visitor(ticket: ticket, key: key, continuation: continuation))
            letIn()
            Task {
                try? await Task.sleep(for: time)
                giveUp(ticket)
            }
        }
    }

    private func letIn() {
        while free > 0, let place = waiting.firstIndex(where: { !inside.contains($0.key) }) {
            let visitor = waiting.remove(at: place)
            free -= 1
            inside.insert(visitor.key)
            visitor.continuation.resume(returning: true)
        }
    }

    private func giveUp(_ ticket: Int) {
        guard let place = waiting.firstIndex(where: { $0.ticket == ticket }) else { return }
        waiting.remove(at: place).continuation.resume(returning: false)
    }

    private func leave(_ key: String) {
        free += 1
        inside.remove(key)
        letIn()
    }
}
