import CSystem
import Glibc

/// A listening socket, closed with its last reference.
final class Listener: Sendable {
    let descriptor: Int32
    /// Several loops wait on it, as on one handed down by systemd.
    let isShared: Bool
    private let isInherited: Bool

    /// A socket that is listening already.
    init(inherited descriptor: Int32, isShared: Bool) {
        self.descriptor = descriptor
        self.isShared = isShared
        isInherited = true
        let flags = fcntl(descriptor, F_GETFL, 0)
        _ = fcntl(descriptor, F_SETFL, flags | O_NONBLOCK)
        Listener.sendAtOnce(descriptor)
    }

    /// With `sharesPort`, further sockets, in this process or the next, may listen on the same port.
    init(_ address: ListenAddress, sharesPort: Bool) throws(SystemError) {
        isShared = false
        isInherited = false
        descriptor = csystem_stream_socket(address.family)
        guard descriptor >= 0 else { throw SystemError("socket") }
        var on: Int32 = 1
        let size = socklen_t(MemoryLayout<Int32>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, size)
        if sharesPort { setsockopt(descriptor, SOL_SOCKET, SO_REUSEPORT, &on, size) }
        Listener.sendAtOnce(descriptor)
        let bound = address.withSocketAddress { bind(descriptor, $0, $1) }
        if bound != 0 { throw SystemError("bind to \(address)") }
        if listen(descriptor, 4096) != 0 { throw SystemError("listen on \(address)") }
    }

    /// From now on connections are refused; on an inherited socket they wait for the next process instead.
    func stop() {
        if !isInherited { shutdown(descriptor, Int32(SHUT_RDWR)) }
    }

    var port: Int { ListenAddress.port(of: descriptor) }

    /// Accepted sockets inherit it: an answer is written whole, so nothing is won by waiting for more (Nagle).
    private static func sendAtOnce(_ descriptor: Int32) {
        var on: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    }

    // Also taken down by an initializer that throws once everything is set.
    deinit {
        close(descriptor)
    }
}
