import CSystem
import Glibc

/// The system's readiness notification, epoll, level-triggered: tells which descriptors can be worked on.
struct Poller: ~Copyable {
    struct Event {
        let token: UInt64
        let isReadable: Bool
        let isWritable: Bool
        let isBroken: Bool
    }

    struct Interest: OptionSet {
        let rawValue: UInt32
        static let readable = Interest(rawValue: csystem_readable)
        static let writable = Interest(rawValue: csystem_writable)
        static let exclusive = Interest(rawValue: csystem_exclusive)
    }

    private let descriptor: Int32
    private var events = [epoll_event](repeating: epoll_event(), count: 512)

    init() throws(SystemError) {
        descriptor = csystem_epoll_create()
        if descriptor < 0 { throw SystemError("epoll_create1") }
    }

    func add(_ target: Int32, _ interest: Interest, token: UInt64) throws(SystemError) {
        if csystem_epoll_add(descriptor, target, interest.rawValue, token) != 0 { throw SystemError("epoll_ctl") }
    }

    func change(_ target: Int32, to interest: Interest, token: UInt64) {
        _ = csystem_epoll_modify(descriptor, target, interest.rawValue, token)
    }

    func remove(_ target: Int32) {
        _ = csystem_epoll_remove(descriptor, target)
    }

    /// Waits at most `milliseconds` and says how many events there are; a signal is none.
    mutating func wait(milliseconds: Int32) -> Int {
        max(0, Int(epoll_wait(descriptor, &events, Int32(events.count), milliseconds)))
    }

    /// One of the events that the last `wait` counted.
    func event(_ index: Int) -> Event {
        let event = events[index]
        return Event(
            token: csystem_event_token(event),
            isReadable: event.events & csystem_readable != 0,
            isWritable: event.events & csystem_writable != 0,
            isBroken: event.events & csystem_broken != 0)
    }

    deinit {
        close(descriptor)
    }
}
