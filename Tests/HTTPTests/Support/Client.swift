import Dispatch
import Glibc

/// A client that sends exactly the bytes it is given, and waits at most a minute for any: a
/// busy machine may take long to come to it. Waiting is done on another
/// thread: the pool's few threads are needed by the sites that answer.
final class Client {
    struct Reply {
        let status: Int
        let head: String
        let body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }

        subscript(name: String) -> String? {
            for line in head.split(separator: "\r\n") {
                let parts = line.split(separator: ":", maxSplits: 1)
                if parts.count == 2 && parts[0].lowercased() == name.lowercased() {
                    return String(parts[1].dropFirst())
                }
            }
            return nil
        }
    }

    private let descriptor: Int32
    private var received: [UInt8] = []
    private var timedOut = false

    init?(port: Int, receiveBuffer: Int32? = nil) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        if var receiveBuffer { setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, 4) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        if connected != 0 {
            close(descriptor)
            return nil
        }
    }

    func send(_ text: String) { send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count <= 0 { return }
            sent += count
        }
    }

    /// Tells the server that nothing more will come.
    func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Closes with a reset.
    func vanish() {
        var linger = Glibc.linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
        close(dup2(open("/dev/null", O_RDONLY), descriptor))
    }

    /// The next reply; nil when the server closed or nothing came in time. `bodyless` for replies to HEAD.
    func reply(bodyless: Bool = false) async -> Reply? {
        while true {
            if let end = received.firstRange(of: Array("\r\n\r\n".utf8)) {
                let head = String(decoding: received[..<end.lowerBound], as: UTF8.self)
                let status = head.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
                let partial = Reply(status: status, head: head, body: [])
                let length = bodyless || status < 200 || status == 304 ? 0 : Int(partial["Content-Length"] ?? "0") ?? 0
                while received.count < end.upperBound + length { if await !more() { return nil } }
                let body = Array(received[end.upperBound..<end.upperBound + length])
                received.removeFirst(end.upperBound + length)
                return Reply(status: status, head: head, body: body)
            }
            if await !more() { return nil }
        }
    }

    /// Everything up to the server's end.
    func rest() async -> String {
        while await more() {}
        return String(decoding: received, as: UTF8.self)
    }

    /// Whether the server closes without another byte.
    func isClosed() async -> Bool {
        let hasMore = await more()
        return !hasMore && received.isEmpty && !timedOut
    }

    private func more() async -> Bool {
        let (piece, error) = await withCheckedContinuation { continuation in
            DispatchQueue.global().async { [descriptor] in
                var piece = [UInt8](repeating: 0, count: 65_536)
                let count = recv(descriptor, &piece, piece.count, 0)
                continuation.resume(returning: (Array(piece.prefix(max(count, 0))), count < 0 ? errno : 0))
            }
        }
        timedOut = error == EAGAIN
        received += piece
        return !piece.isEmpty
    }

    deinit { close(descriptor) }
}
