import CSystem
import Glibc
package import Logging
import Synchronization

/// An HTTP/1.1 server: loops that each serve their own connections, one site that answers them.
///
/// `start` listens and returns; `run` serves until SIGTERM, SIGINT or `stop`, then lets what was begun finish within
/// `Deadlines.stop`. A second signal ends the process at once.
package final class Server: Sendable {
    private struct Running {
        var threads: [LoopThread] = []
        var mailboxes: [Mailbox] = []
        var port = 0
    }

    private let configuration: ServerConfiguration
    private let responder: any Responder
    private let logger: Logger
    private let accessLog: (@Sendable (AccessEntry) -> Void)?
    private let running = Mutex(Running())
    private let count: ConnectionCount
    /// Readable when every loop has ended.
    private let ended: Mailbox

    /// `accessLog` is called on the loops' threads: it must not block for long.
    package init(
        _ configuration: ServerConfiguration, responder: any Responder, logger: Logger,
        accessLog: (@Sendable (AccessEntry) -> Void)? = nil
    ) throws {
        var configuration = configuration
        configuration.limits.connections = DescriptorLimit.connections(wanted: configuration.limits.connections)
        self.configuration = configuration
        self.responder = responder
        self.logger = logger
        self.accessLog = accessLog
        count = ConnectionCount(limits: configuration.limits)
        ended = try Mailbox()
    }

    /// Connections at this moment.
    package var connectionCount: Int { count.total }

    /// Listens and starts the loops; gives the port.
    @discardableResult
    package func start() throws -> Int {
        csystem_ignore_broken_pipes()
        let listeners = try Listeners.open(configuration)
        var started = Running(port: listeners.first?.port ?? 0)
        let living = Living(listeners.count, ended: ended)
        for listener in listeners {
            let mailbox = try Mailbox()
            started.mailboxes.append(mailbox)
            let thread = try LoopThread { [configuration, responder, count, accessLog, logger] in
                do {
                    let loop = try EventLoop(
                        configuration: configuration, responder: responder, listener: listener, mailbox: mailbox,
                        count: count, log: accessLog)
                    loop.run()
                } catch {
                    logger.critical("a loop cannot serve: \(error)")
                }
                living.left()
            }
            started.threads.append(thread)
        }
        running.withLock { $0 = started }
        return started.port
    }

    /// Serves until told to stop; `started` is told the port. Call it on the process's first thread: the threads that it
    /// starts inherit its blocked signals.
    package func run(started: (Int) -> Void = { _ in }) throws {
        let signals = try StopSignals()
        if running.withLock({ $0.threads.isEmpty }) { try start() }
        started(running.withLock { $0.port })
        if signals.wait(or: ended.descriptor) {
            logger.info("stopping: finishing what was begun")
            stop()
            if signals.wait(or: ended.descriptor) {
                logger.warning("stopping at once")
                exit(1)
            }
        }
        waitUntilStopped()
    }

    /// Begins to stop; returns at once.
    package func stop() {
        for mailbox in running.withLock({ $0.mailboxes }) { mailbox.post(.stop) }
    }

    /// Returns when every loop has ended.
    package func waitUntilStopped() {
        let threads = running.withLock { running in
            defer { running.threads = [] }
            return running.threads
        }
        for thread in threads { thread.join() }
    }
}

/// Counts the loops that still run and tells when the last has ended.
private final class Living: Sendable {
    private let count: Mutex<Int>
    private let ended: Mailbox

    init(_ count: Int, ended: Mailbox) {
        self.count = Mutex(count)
        self.ended = ended
    }

    func left() {
        let isLast = count.withLock { count in
            count -= 1
            return count == 0
        }
        if isLast { ended.post(.stop) }
    }
}
