import CSystem
import Glibc

/// Bytes that lie in several arrays, sent in one call without being put together.
enum VectoredWrite {
    struct Piece {
        let bytes: [UInt8]
        let range: Range<Int>
    }

    /// Pieces sent at once at most.
    static let most = 64

    /// How many bytes the system took, or -1 with `errno`. `hasMore`: a file follows, so a last packet that is not full
    /// waits for it.
    static func send(_ pieces: ArraySlice<Piece>, to descriptor: Int32, hasMore: Bool = false) -> Int {
        let flags = Int32(MSG_NOSIGNAL) | (hasMore ? Int32(MSG_MORE) : 0)
        let pieces = pieces.prefix(most)
        return withUnsafeTemporaryAllocation(of: iovec.self, capacity: max(pieces.count, 1)) { vectors in
            gather(pieces, into: vectors, at: 0) {
                var message = msghdr()
                message.msg_iov = vectors.baseAddress
                message.msg_iovlen = pieces.count
                return sendmsg(descriptor, &message, flags)
            }
        }
    }

    /// One nested call a piece: an array's address is good only within its closure.
    private static func gather(
        _ pieces: ArraySlice<Piece>, into vectors: UnsafeMutableBufferPointer<iovec>, at index: Int, _ send: () -> Int
    ) -> Int {
        guard let piece = pieces.first else { return send() }
        return piece.bytes.withUnsafeBytes { bytes in
            let part = UnsafeRawBufferPointer(rebasing: bytes[piece.range])
            vectors.initializeElement(
                at: index, to: iovec(iov_base: UnsafeMutableRawPointer(mutating: part.baseAddress), iov_len: part.count)
            )
            return gather(pieces.dropFirst(), into: vectors, at: index + 1, send)
        }
    }
}
