import Foundation
import Testing

@testable import Manual

@Suite struct `Reading lines` {
    private func lines(of bytes: [UInt8]) async throws -> [String] {
        try await Examples.withFolder { folder in
            let path = folder.appending(path: "lines").path()
            try Data(bytes).write(to: URL(filePath: path))
            var reader = try LineReader(path: path)
            var lines: [String] = []
            while let line = try reader.next() {
                switch line {
                case .bytes(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
                case .tooLong: lines.append("too long")
                }
            }
            return lines
        }
    }

    @Test(arguments: [
        ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb", ["a", "", "b"]), ("a\r\nb", ["a\r", "b"]),
    ])
    func `gives each line once`(text: String, expected: [String]) async throws {
        #expect(try await lines(of: Array(text.utf8)) == expected)
    }

    @Test func `joins what the pieces of the file cut`() async throws {
        let long = String(repeating: "x", count: 200_000)
        #expect(try await lines(of: Array("\(long)\nshort\n\(long)".utf8)) == [long, "short", long])
    }

    @Test func `passes over a line that is too long`() async throws {
        let huge = [UInt8](repeating: 0x78, count: LineReader.maximumLine * 2)
        #expect(try await lines(of: huge + Array("\nnext".utf8)) == ["too long", "next"])
        #expect(try await lines(of: Array("before\n".utf8) + huge) == ["before", "too long"])
    }
}
