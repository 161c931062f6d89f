import Foundation
import Synchronization

/// A clamd of our own on a real socket: it reads INSTREAM as the real one does and answers by what it read.
final class FakeScanner: Sendable {
    static let harmful = "HARMFUL-TEST-STRING"

    let path: String
    private let listener: Int32
    private let bytesSeen = Atomic<Int>(0)

    var seen: Int { bytesSeen.load(ordering: .relaxed) }

    /// - Parameter answer: what is said in place of a verdict; nil for a verdict.
    init?(path: String, answer: String? = nil) {
        self.path = path
        listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(listener, $0, size) }
        }
        guard bound == 0, listen(listener, 8) == 0 else { return nil }
        Thread.detachNewThread { [self] in
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                serve(connection, answer)
                close(connection)
            }
        }
    }

    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
        unlink(path)
    }

    private func serve(_ connection: Int32, _ answer: String?) {
        guard String(decoding: read(connection, 10), as: UTF8.self) == "zINSTREAM\0" else { return }
        var content: [UInt8] = []
        while true {
            let head = read(connection, 4)
            guard head.count == 4 else { return }
            let length = head.reduce(0) { $0 << 8 | Int($1) }
            if length == 0 { break }
            content += read(connection, length)
        }
        bytesSeen.store(content.count, ordering: .relaxed)
        let isHarmful = content.firstRange(of: Array(Self.harmful.utf8)) != nil
        let text = answer ?? (isHarmful ? "stream: Test.Signature FOUND\0" : "stream: OK\0")
        _ = send(connection, text, text.utf8.count, Int32(MSG_NOSIGNAL))
    }

    private func read(_ connection: Int32, _ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let got = recv(connection, &bytes, count, Int32(MSG_WAITALL))
        return Array(bytes.prefix(max(0, got)))
    }
}
