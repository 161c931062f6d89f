internal import Foundation

/// Takes the bytes of a segment, in memory or into a file that is only moved to its name when it is whole.
final class SegmentOutput {
    private let file: FileHandle?
    private var bytes: [UInt8] = []
    private var written = 0
    private var checksum = Checksum()

    /// In memory.
    init() { file = nil }

    init(file: FileHandle) { self.file = file }

    var length: Int { written + bytes.count }

    func append(_ more: [UInt8]) throws {
        bytes += more
        if file != nil, bytes.count >= SegmentFormat.piece * 4 { try flush(keepingRest: true) }
    }

    /// Adds sum and magic after the footer's other fields.
    func finish(footer: [UInt8]) throws -> Data {
        if file != nil { try flush(keepingRest: false) } else { sum(bytes) }
        var footer = footer
        footer.withUnsafeBytes { checksum.add($0) }
        footer.append(fixed: checksum.value)
        footer.append(fixed: SegmentFormat.magic)
        guard let file else { return Data(bytes + footer) }
        try file.write(contentsOf: footer)
        try file.synchronize()
        return Data()
    }

    private func flush(keepingRest: Bool) throws {
        let count = keepingRest ? bytes.count / SegmentFormat.piece * SegmentFormat.piece : bytes.count
        let ready = Array(bytes[..<count])
        sum(ready)
        try file?.write(contentsOf: ready)
        written += count
        bytes.removeFirst(count)
    }

    private func sum(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { all in
            for start in stride(from: 0, to: all.count, by: SegmentFormat.piece) {
                checksum.add(all.part(start..<min(start + SegmentFormat.piece, all.count)))
            }
        }
    }
}
