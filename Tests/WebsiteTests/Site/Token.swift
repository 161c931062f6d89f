import Synchronization

/// Keeps the secret of a mail that a test has caused.
final class Token: Sendable {
    private let kept = Mutex<String?>(nil)

    var value: String? { kept.withLock { $0 } }

    func keep(_ token: String?) { kept.withLock { $0 = token } }
}
