import CSystem
import Glibc

/// SIGTERM and SIGINT as something to wait for. Made before other threads start, since they inherit the blocked signals.
struct StopSignals: ~Copyable {
    private let descriptor: Int32

    init() throws(SystemError) {
        descriptor = csystem_stop_signals()
        if descriptor < 0 { throw SystemError("signalfd") }
    }

    /// True when a signal came, false when `other` became readable first.
    func wait(or other: Int32) -> Bool {
        var waiting = [
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: other, events: Int16(POLLIN), revents: 0),
        ]
        while true {
            if poll(&waiting, 2, -1) < 0 && errno == EINTR { continue }
            if waiting[0].revents != 0 && csystem_take_signal(descriptor) != 0 { return true }
            if waiting[1].revents != 0 { return false }
        }
    }

    deinit {
        close(descriptor)
    }
}
