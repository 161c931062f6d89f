/// What a request carried after its head: nothing, bytes in memory, or a file without a name when there was much of it.
package enum Body: Sendable {
    case empty
    case bytes([UInt8])
    case file(SpooledFile)

    /// In bytes.
    package var size: Int {
        switch self {
        case .empty: 0
        case .bytes(let bytes): bytes.count
        case .file(let file): file.size
        }
    }

    /// The whole body in memory, nil when it is larger than `limit` or its file cannot be read.
    package func bytes(upTo limit: Int) -> [UInt8]? {
        guard size <= limit else { return nil }
        switch self {
        case .empty: return []
        case .bytes(let bytes): return bytes
        case .file(let file): return file.read(0..<file.size)
        }
    }
}
