import CSystem
import Glibc

/// What is still to be sent on a connection, in order: bytes and parts of files.
struct Outbox {
    enum Segment {
        case bytes([UInt8], from: Int)
        case file(FileBody)
    }

    enum Outcome {
        /// Everything is with the system.
        case sent
        /// The socket takes no more for now.
        case blocked
        /// The peer is gone.
        case broken
    }

    private var segments: [Segment] = []
    /// Bytes handed to the system since the outbox was last empty.
    private(set) var moved = 0

    /// After so many bytes the other connections of the loop get their turn.
    static let turn = 4_194_304

    var isEmpty: Bool { segments.isEmpty }

    mutating func push(_ segment: Segment) {
        segments.append(segment)
    }

    /// Sends until nothing is left, the socket blocks, or its turn is over.
    mutating func flush(to descriptor: Int32) -> Outcome {
        let started = moved
        while let first = segments.first {
            let count: Int
            switch first {
            case .bytes(let bytes, let from): count = send(bytes, from, to: descriptor)
            case .file(let file): count = sendFile(file, to: descriptor)
            }
            if count < 0 {
                if errno == EINTR { continue }
                return errno == EAGAIN || errno == EWOULDBLOCK ? .blocked : .broken
            }
            // The file has become shorter than its announced length: only closing tells the peer so.
            if count == 0 { return .broken }
            moved += count
            advance(by: count)
            if moved - started >= Outbox.turn && !segments.isEmpty { return .blocked }
        }
        moved = 0
        segments = []
        return .sent
    }

    /// Sends the first segment and, when it is bytes as well, the second in the same call.
    private func send(_ bytes: [UInt8], _ from: Int, to descriptor: Int32) -> Int {
        bytes.withUnsafeBytes { first in
            let head = iovec(
                iov_base: UnsafeMutableRawPointer(mutating: first.baseAddress.map { $0 + from }),
                iov_len: first.count - from)
            guard segments.count > 1, case .bytes(let next, let nextFrom) = segments[1] else {
                // Followed by a file, the head waits for its first bytes: one packet in place of two.
                let flags = segments.count > 1 ? Int32(MSG_MORE) : 0
                return Glibc.send(descriptor, head.iov_base, head.iov_len, Int32(MSG_NOSIGNAL) | flags)
            }
            return next.withUnsafeBytes { second in
                let tail = iovec(
                    iov_base: UnsafeMutableRawPointer(mutating: second.baseAddress.map { $0 + nextFrom }),
                    iov_len: second.count - nextFrom)
                return withUnsafeTemporaryAllocation(of: iovec.self, capacity: 2) { vectors in
                    vectors.initializeElement(at: 0, to: head)
                    vectors.initializeElement(at: 1, to: tail)
                    var message = msghdr()
                    message.msg_iov = vectors.baseAddress
                    message.msg_iovlen = 2
                    return sendmsg(descriptor, &message, Int32(MSG_NOSIGNAL))
                }
            }
        }
    }

    private func sendFile(_ file: FileBody, to descriptor: Int32) -> Int {
        var offset = off_t(file.offset)
        return sendfile(descriptor, file.descriptor, &offset, min(file.size, Outbox.turn))
    }

    private mutating func advance(by count: Int) {
        var left = count
        while let first = segments.first {
            switch first {
            case .bytes(let bytes, let from):
                let size = bytes.count - from
                if left < size {
                    segments[0] = .bytes(bytes, from: from + left)
                    return
                }
                left -= size
            case .file(let file):
                if left < file.size {
                    segments[0] = .file(file.part(left..<file.size))
                    return
                }
                left -= file.size
            }
            segments.removeFirst()
            if left == 0 { return }
        }
    }
}
