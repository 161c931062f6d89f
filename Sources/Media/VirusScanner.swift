internal import Foundation

/// A clamd that is asked whether a file is known to be harmful, by its socket (clamd(8), INSTREAM).
package struct VirusScanner: Sendable {
    package enum Verdict: Sendable, Equatable {
        case clean
        case infected(String)
        /// It could not be asked, or did not say: the file waits.
        case unreachable(String)
    }

    private let place: SocketPlace
    private let seconds: Int

    /// - Parameters:
    ///   - address: the path of a socket, or `host:port`.
    ///   - seconds: how long each step may take.
    package init?(address: String, seconds: Int = 15) {
        guard let place = SocketPlace(address) else { return nil }
        self.place = place
        self.seconds = seconds
    }

    package func scan(file path: String) async -> Verdict {
        await withCheckedContinuation { continuation in
            // Waits for another server: not on the threads that answer visitors.
            DispatchQueue.global(qos: .utility).async { continuation.resume(returning: ask(about: path)) }
        }
    }

    private func ask(about path: String) -> Verdict {
        guard let file = FileHandle(forReadingAtPath: path) else { return .unreachable("the file cannot be read") }
        defer { try? file.close() }
        guard let socket = ConnectedSocket(to: place, seconds: seconds) else { return .unreachable("no connection") }
        guard socket.send(Array("zINSTREAM\0".utf8)) else { return .unreachable("the connection broke") }
        while true {
            guard let data = try? file.read(upToCount: 65_536) else { break }
            if data.isEmpty { break }
            // A scanner that has seen enough may answer and close before the end.
            guard socket.send(Self.length(data.count) + data) else { break }
        }
        _ = socket.send(Self.length(0))
        return Self.verdict(String(decoding: socket.receive(upTo: 4_096), as: UTF8.self))
    }

    private static func length(_ count: Int) -> [UInt8] {
        let number = UInt32(clamping: count)
        return stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
    }

    /// `stream: OK`, `stream: Win.Test.EICAR_HDB-1 FOUND`, or an error. Only a plain OK lets a file pass.
    private static func verdict(_ reply: String) -> Verdict {
        let text = reply.prefix { $0 != "\0" && $0 != "\n" }
        guard text.hasPrefix("stream: ") else { return .unreachable("no answer: \(text)") }
        if text == "stream: OK" { return .clean }
        if text.hasSuffix(" FOUND") { return .infected(String(text.dropFirst(8).dropLast(6))) }
        return .unreachable(String(text))
    }
}
