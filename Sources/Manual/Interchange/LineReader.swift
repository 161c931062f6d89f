internal import Foundation

/// The lines of a file one after another, never more than one of them in memory.
struct LineReader: ~Copyable {
    enum Line {
        case bytes([UInt8])
        /// Longer than any case can be; it was passed over.
        case tooLong
    }

    static let maximumLine = 8_388_608
    private static let piece = 65_536

    private let file: FileHandle
    private var buffer: [UInt8] = []
    private var isAtEnd = false

    init(path: String) throws {
        file = try FileHandle(forReadingFrom: URL(filePath: path))
    }

    deinit {
        try? file.close()
    }

    mutating func next() throws -> Line? {
        var searched = 0
        var isTooLong = false
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(buffer[..<end])
                buffer.removeFirst(end + 1)
                return isTooLong ? .tooLong : .bytes(line)
            }
            if buffer.count > Self.maximumLine {
                isTooLong = true
                buffer.removeAll(keepingCapacity: true)
            }
            searched = buffer.count
            if isAtEnd {
                defer { buffer = [] }
                if isTooLong { return .tooLong }
                return buffer.isEmpty ? nil : .bytes(buffer)
            }
            let data = try file.read(upToCount: Self.piece) ?? Data()
            if data.isEmpty { isAtEnd = true } else { buffer += data }
        }
    }
}
