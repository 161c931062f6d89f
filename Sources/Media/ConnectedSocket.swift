internal import Foundation

/// Where a server listens on this machine or another: a path, or a host with a port.
enum SocketPlace: Sendable, Equatable {
    case path(String)
    case host(String, port: String)

    init?(_ text: String) {
        if text.hasPrefix("/") {
            // sun_path (unix(7)) has 108 bytes, the last of them zero.
            guard text.utf8.count < 108 else { return nil }
            self = .path(text)
            return
        }
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]), port > 0 else {
            return nil
        }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
        guard !host.isEmpty else { return nil }
        self = .host(String(host), port: String(port))
    }
}

/// A connection that blocks, each step for so many seconds at most; closed with its value.
struct ConnectedSocket: ~Copyable {
    private let descriptor: Int32

    init?(to place: SocketPlace, seconds: Int) {
        let found: Int32? =
            switch place {
            case .path(let path): Self.connect(path: path, seconds: seconds)
            case .host(let host, let port): Self.connect(host: host, port: port, seconds: seconds)
            }
        guard let found else { return nil }
        descriptor = found
    }

    deinit { close(descriptor) }

    borrowing func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// What comes until the other side closes, or so many bytes.
    borrowing func receive(upTo limit: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1_024)
        while bytes.count < limit {
            let count = recv(descriptor, &piece, piece.count, 0)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { break }
            bytes += piece[..<count]
            if bytes.contains(0) { break }
        }
        return bytes
    }

    // MARK: Connecting

    private static func connect(path: String, seconds: Int) -> Int32? {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return nil }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        return withUnsafeBytes(of: &address) { buffer in
            buffer.withMemoryRebound(to: sockaddr.self) {
                open(AF_UNIX, $0.baseAddress, socklen_t(buffer.count), seconds: seconds)
            }
        }
    }

    private static func connect(host: String, port: String, seconds: Int) -> Int32? {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, port, &hints, &list) == 0 else { return nil }
        defer { freeaddrinfo(list) }
        var entry = list
        while let found = entry?.pointee {
            let descriptor = open(found.ai_family, found.ai_addr, found.ai_addrlen, seconds: seconds)
            if let descriptor { return descriptor }
            entry = found.ai_next
        }
        return nil
    }

    private static func open(
        _ family: Int32, _ address: UnsafePointer<sockaddr>?, _ length: socklen_t, seconds: Int
    ) -> Int32? {
        let descriptor = socket(family, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        // On Linux the time to send is also the time to connect (socket(7)).
        var time = timeval(tv_sec: seconds, tv_usec: 0)
        for option in [SO_SNDTIMEO, SO_RCVTIMEO] {
            setsockopt(descriptor, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
        }
        if Foundation.connect(descriptor, address, length) == 0 { return descriptor }
        close(descriptor)
        return nil
    }
}
