import Foundation
import Testing

/// A message as a mail program reads it: written from the standards, not from the code that writes messages.
struct Reading {
    let lines: [String]
    let headers: [(name: String, value: String)]
    let parts: [String]

    init(_ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        lines = text.components(separatedBy: "\r\n")
        let blank = try #require(lines.firstIndex(of: ""))
        var headers: [(name: String, value: String)] = []
        for line in lines[..<blank] {
            if line.hasPrefix(" "), let last = headers.popLast() {
                headers.append((last.name, last.value + line))
            } else {
                let pair = line.split(separator: ":", maxSplits: 1).map(String.init)
                headers.append((pair[0], pair.count > 1 ? pair[1].trimmingCharacters(in: .whitespaces) : ""))
            }
        }
        self.headers = headers
        let type = headers.first { $0.name == "Content-Type" }?.value ?? ""
        if let boundary = type.components(separatedBy: "boundary=\"").dropFirst().first?.dropLast() {
            let body = lines[blank...].joined(separator: "\r\n")
            let pieces = body.components(separatedBy: "\r\n--\(boundary)")
            #expect(pieces.last?.hasPrefix("--") == true)
            parts = pieces.dropFirst().dropLast().map { piece in
                piece.components(separatedBy: "\r\n\r\n").dropFirst().joined(separator: "\r\n\r\n")
            }
        } else {
            parts = [lines[(blank + 1)...].joined(separator: "\r\n")]
        }
    }

    subscript(name: String) -> String? { headers.first { $0.name == name }?.value }

    /// RFC 2047: blanks between encoded words are not part of the text.
    static func decodingWords(_ text: String) -> String {
        guard text.contains("=?UTF-8?B?") else { return text }
        let bytes = text.components(separatedBy: "=?UTF-8?B?").dropFirst().flatMap { word in
            Data(base64Encoded: word.components(separatedBy: "?=")[0]).map { [UInt8]($0) } ?? []
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// RFC 2045 §6.7.
    static func decodingText(_ text: String) throws -> String {
        let joined = text.replacing("=\r\n", with: "").replacing("\r\n", with: "\n")
        var bytes: [UInt8] = []
        var rest = Array(joined.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "=") else {
                bytes.append(byte)
                continue
            }
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            bytes.append(try #require(UInt8(digits, radix: 16), "=\(digits)"))
            rest = rest.dropFirst(2)
        }
        let decoded = String(decoding: bytes, as: UTF8.self)
        return decoded.hasSuffix("\n") ? decoded : decoded + "\n"
    }
}
