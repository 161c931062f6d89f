import ArgumentParser
import Dispatch
import Synchronization

/// The process's first thread stays with the command: signals to stop are taken there.
@main
enum Main {
    static func main() {
        ManualCommand.main()
    }
}

/// Waits on the first thread for work that is done by others, such as reading the whole database.
final class Waiting<Value: Sendable>: Sendable {
    private let outcome = Mutex<Result<Value, any Error>?>(nil)
    private let done = DispatchSemaphore(value: 0)

    static func run(_ work: @escaping @Sendable () async throws -> Value) throws -> Value? {
        let waiting = Waiting()
        Task {
            let outcome: Result<Value, any Error>
            do { outcome = .success(try await work()) } catch { outcome = .failure(error) }
            waiting.outcome.withLock { $0 = outcome }
            waiting.done.signal()
        }
        waiting.done.wait()
        return try waiting.outcome.withLock { $0 }?.get()
    }
}
