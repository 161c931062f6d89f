import Foundation
import Glibc

/// A client that sends exactly the bytes it is given, and waits at most a minute for any: a
/// busy machine may take long to come to it. Waiting is done on another
/// thread: the pool's few threads are needed by the sites that answer.
final class Client {
    struct Reply: Sendable {
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
    private var hasVanished = false
    private var input: Input

    init?(port: Int, receiveBuffer: Int32? = nil) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        input = Input(descriptor: descriptor)
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
        // What fails once everything is set is taken down by `deinit`, which closes the socket.
        if connected != 0 { return nil }
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

    /// Sends one byte every 20 ms, beginning again at the end, until cancelled or the server has closed.
    func dribble(_ text: String) -> Task<Void, Never> {
        // A descriptor of its own: when the task ends, the client's number may be another test's socket.
        let own = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        return Task {
            defer { close(own) }
            while true {
                for byte in text.utf8 {
                    let isSent = withUnsafeBytes(of: byte) {
                        Glibc.send(own, $0.baseAddress, 1, Int32(MSG_NOSIGNAL)) == 1
                    }
                    guard isSent, (try? await Task.sleep(for: .milliseconds(20))) != nil else { return }
                }
            }
        }
    }

    /// Tells the server that nothing more will come.
    func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Closes with a reset.
    func vanish() {
        var linger = Glibc.linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
        close(descriptor)
        hasVanished = true
    }

    /// The next reply; nil when the server closed or nothing came in time. `bodyless` for replies to HEAD.
    func reply(bodyless: Bool = false) async -> Reply? {
        await wait { input in
            while true {
                if let end = input.bytes.firstRange(of: Array("\r\n\r\n".utf8)) {
                    let head = String(decoding: input.bytes[..<end.lowerBound], as: UTF8.self)
                    let status = head.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
                    let empty = Reply(status: status, head: head, body: [])
                    let hasBody = !bodyless && status >= 200 && status != 304
                    let length = hasBody ? Int(empty["Content-Length"] ?? "0") ?? 0 : 0
                    while input.bytes.count < end.upperBound + length { if !input.more() { return nil } }
                    let body = Array(input.bytes[end.upperBound..<end.upperBound + length])
                    input.bytes.removeFirst(end.upperBound + length)
                    return Reply(status: status, head: head, body: body)
                }
                if !input.more() { return nil }
            }
        }
    }

    /// Everything up to the server's end.
    func rest() async -> String {
        await wait { input in
            while input.more() {}
            return String(decoding: input.bytes, as: UTF8.self)
        }
    }

    /// Whether the server closes without another byte.
    func isClosed() async -> Bool {
        await wait { input in !input.more() && input.bytes.isEmpty && !input.timedOut }
    }

    private func wait<Result: Sendable>(_ work: @escaping @Sendable (inout Input) -> Result) async -> Result {
        let (result, after) = await withCheckedContinuation { continuation in
            Thread.detachNewThread { [input] in
                var input = input
                let result = work(&input)
                continuation.resume(returning: (result, input))
            }
        }
        input = after
        return result
    }

    /// What has come and was not yet taken.
    private struct Input: Sendable {
        let descriptor: Int32
        var bytes: [UInt8] = []
        var timedOut = false

        mutating func more() -> Bool {
            var piece = [UInt8](repeating: 0, count: 65_536)
            let count = recv(descriptor, &piece, piece.count, 0)
            timedOut = count < 0 && errno == EAGAIN
            bytes += piece.prefix(max(count, 0))
            return count > 0
        }
    }

    /// The number may be another test's socket by now.
    deinit { if !hasVanished { close(descriptor) } }
}
