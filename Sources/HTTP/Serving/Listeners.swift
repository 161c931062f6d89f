import Glibc

/// The sockets a server listens on, one a loop.
enum Listeners {
    /// Those that systemd hands down (sd_listen_fds(3)), or new ones.
    static func open(_ configuration: ServerConfiguration) throws(SystemError) -> [Listener] {
        let loops = max(1, configuration.loops)
        if let inherited = inheritedDescriptor() {
            // One queue for all loops: each waits on its own duplicate and one is woken.
            var listeners: [Listener] = []
            for _ in 0..<loops {
                let copy = fcntl(inherited, F_DUPFD_CLOEXEC, 0)
                guard copy >= 0 else { throw SystemError("duplicate of the inherited socket") }
                listeners.append(Listener(inherited: copy, isShared: loops > 1))
            }
            return listeners
        }
        var address = try ListenAddress(host: configuration.host, port: configuration.port)
        // Sharing a port is meant for handing over; a second server started by mistake must be told.
        if !configuration.handsOver && configuration.port != 0 { _ = try Listener(address, sharesPort: false) }
        var listeners = [try Listener(address, sharesPort: true)]
        address = try ListenAddress(host: configuration.host, port: listeners[0].port)
        while listeners.count < loops { listeners.append(try Listener(address, sharesPort: true)) }
        return listeners
    }

    private static func inheritedDescriptor() -> Int32? {
        guard let process = getenv("LISTEN_PID"), let count = getenv("LISTEN_FDS"),
            ASCII.decimal(String(cString: process).utf8) == Int(getpid()),
            let descriptors = ASCII.decimal(String(cString: count).utf8), descriptors >= 1
        else { return nil }
        return 3
    }
}
