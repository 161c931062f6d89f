import CSystem
import Glibc
import Synchronization

/// What other threads tell a loop.
enum Letter: Sendable {
    /// The site's answer for a connection, by its token; a connection that is gone by then drops it.
    case answer(connection: UInt64, Answer)
    /// Finish what was begun and end.
    case stop
}

/// Where letters wait for the loop. Its descriptor becomes readable when there are any.
final class Mailbox: Sendable {
    private let letters = Mutex<[Letter]>([])
    let descriptor: Int32

    init() throws(SystemError) {
        descriptor = csystem_eventfd()
        if descriptor < 0 { throw SystemError("eventfd") }
    }

    func post(_ letter: Letter) {
        let wasEmpty = letters.withLock { letters in
            letters.append(letter)
            return letters.count == 1
        }
        // The loop takes all letters at once, so only the first one needs to wake it.
        guard wasEmpty else { return }
        var one: UInt64 = 1
        _ = write(descriptor, &one, MemoryLayout<UInt64>.size)
    }

    func take() -> [Letter] {
        var count: UInt64 = 0
        _ = read(descriptor, &count, MemoryLayout<UInt64>.size)
        return letters.withLock { letters in
            let taken = letters
            letters = []
            return taken
        }
    }

    deinit {
        close(descriptor)
    }
}
