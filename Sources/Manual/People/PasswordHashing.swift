internal import Foundation
internal import Synchronization

/// Runs hashes beside the tasks that answer visitors, two at once: each takes 19 MiB and a core.
final class PasswordHashing: Sendable {
    static let atOnce = 2
    /// More who wait than this are sent away for a moment.
    static let mostWaiting = 64

    private let queue: OperationQueue
    private let waiting = Mutex(0)

    init() {
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = Self.atOnce
        queue.name = "passwords"
    }

    func hash(_ password: String) async throws -> String {
        try await run { try Password.hash(password) }
    }

    /// Without a hash the work is the same and the answer is no.
    func isRight(_ password: String, for hash: String?) async throws -> Bool {
        try await run { Password.isRight(password, for: hash ?? Password.nobodys) && hash != nil }
    }

    private func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        let isWelcome = waiting.withLock { count in
            guard count < Self.mostWaiting else { return false }
            count += 1
            return true
        }
        guard isWelcome else { throw TooMany(until: Date(timeIntervalSinceNow: 5)) }
        defer { waiting.withLock { $0 -= 1 } }
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Result(catching: work)) }
        }
    }
}
