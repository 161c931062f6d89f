import Glibc

/// Reads a range of a file without moving its position, so that several may read at once.
enum DescriptorReader {
    /// Nil on an error, or when the file ends before the range.
    static func read(_ descriptor: Int32, _ range: Range<Int>) -> [UInt8]? {
        var filled = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            while filled < range.count {
                let got = pread(
                    descriptor, buffer.baseAddress.map { $0 + filled }, range.count - filled, range.lowerBound + filled)
                if got < 0 && errno == EINTR { continue }
                guard got > 0 else { break }
                filled += got
            }
            count = filled
        }
        return filled == range.count ? bytes : nil
    }
}
