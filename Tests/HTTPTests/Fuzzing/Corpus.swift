import Foundation

/// The inputs that fuzzing found worth keeping (Tests/Fuzz/corpus), one a line: visible ASCII as it is, every other byte
/// and the backslash as `\xNN`.
enum Corpus {
    static func inputs(of target: FuzzTarget) throws -> [[UInt8]] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Fuzz/corpus/\(target.rawValue)")
        return try String(contentsOf: file, encoding: .ascii).split(separator: "\n").map { bytes(of: $0.utf8) }
    }

    private static func bytes(of line: Substring.UTF8View) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = line[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                bytes.append(byte)
                continue
            }
            bytes.append(UInt8(String(rest.dropFirst().prefix(2)) ?? "", radix: 16) ?? byte)
            rest = rest.dropFirst(3)
        }
        return bytes
    }
}
