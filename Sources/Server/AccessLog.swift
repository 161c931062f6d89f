import Foundation
import HTTP
import Synchronization
import Website

/// One line of JSON a request on standard output, for journald or a file.
///
/// The loops only append to a buffer; a thread of its own writes it out, so that a slow disk or terminal stops nobody.
/// When it cannot keep up, lines are left out and counted rather than memory filled.
final class AccessLog: Sendable {
    private struct Pending {
        var bytes: [UInt8] = []
        var dropped = 0
    }

    /// Bytes that may wait to be written.
    private static let capacity = 4 << 20

    private let pending = Mutex(Pending())

    func add(_ entry: AccessEntry) {
        let refusal = entry.refusal.map { ",\"refusal\":\($0)" } ?? ""
        let line = """
            {"id":"\(entry.id)","client":"\(entry.client)","method":\(Self.quoted(entry.method)),\
            "path":\(Self.quoted(LoggedPath.text(entry.path))),"status":\(entry.status),"bytes":\(entry.bytes),\
            "microseconds":\(entry.microseconds)\(refusal)

            """
        pending.withLock { pending in
            guard pending.bytes.count + line.utf8.count < Self.capacity else { return pending.dropped += 1 }
            pending.bytes += line.utf8
        }
    }

    /// Writes out what has come in, for ever; the lines of one write share their second.
    func writeForever() async throws {
        while true {
            try await Task.sleep(for: .milliseconds(500))
            flush()
        }
    }

    func flush() {
        let taken = pending.withLock { pending in
            defer { pending = Pending() }
            return pending
        }
        if taken.bytes.isEmpty && taken.dropped == 0 { return }
        let end = Array(",\"time\":\"\(Date().formatted(.iso8601))\"}\n".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(taken.bytes.count + 4096)
        for line in taken.bytes.split(separator: UInt8(ascii: "\n")) { text += line + end }
        if taken.dropped > 0 { text += Array("{\"dropped\":\(taken.dropped)".utf8) + end }
        FileHandle.standardOutput.write(Data(text))
    }

    /// A JSON string of printable ASCII: whatever else a client sends, the log is one line that a terminal can show.
    private static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = [UInt8(ascii: "\"")]
        for byte in text.utf8.prefix(2000) {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0x20..<0x7F: bytes.append(byte)
            default: bytes += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
            }
        }
        return String(decoding: bytes + [UInt8(ascii: "\"")], as: UTF8.self)
    }
}
