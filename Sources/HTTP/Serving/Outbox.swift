import CSystem
import Glibc

/// What is still to be sent on a connection, in order: bytes, then perhaps a part of a file.
struct Outbox {
    enum Outcome {
        /// Everything is with the system.
        case sent
        /// The socket takes no more for now.
        case blocked
        /// The peer is gone.
        case broken
    }

    private var pieces: [VectoredWrite.Piece] = []
    private var file: FileBody?
    /// Bytes handed to the system since the outbox was last empty.
    private(set) var moved = 0

    /// After so many bytes the other connections of the loop get their turn.
    static let turn = 4_194_304

    var isEmpty: Bool { pieces.isEmpty && file == nil }

    mutating func push(_ pieces: some Sequence<VectoredWrite.Piece>) {
        self.pieces.append(contentsOf: pieces)
    }

    /// The last thing pushed before the outbox is empty again.
    mutating func push(_ file: FileBody) {
        self.file = file
    }

    /// Sends until nothing is left, the socket blocks, or its turn is over.
    mutating func flush(to descriptor: Int32) -> Outcome {
        let started = moved
        while !isEmpty {
            if moved - started >= Outbox.turn { return .blocked }
            let count =
                pieces.isEmpty
                ? sendFile(to: descriptor) : VectoredWrite.send(pieces[...], to: descriptor, hasMore: file != nil)
            if count < 0 {
                if errno == EINTR { continue }
                return errno == EAGAIN || errno == EWOULDBLOCK ? .blocked : .broken
            }
            // The file has become shorter than its announced length: only closing tells the peer so.
            if count == 0 { return .broken }
            advance(by: count)
        }
        moved = 0
        return .sent
    }

    private func sendFile(to descriptor: Int32) -> Int {
        guard let file else { return 0 }
        var offset = off_t(file.offset)
        return sendfile(descriptor, file.descriptor, &offset, min(file.size, Outbox.turn))
    }

    /// Takes out what was sent, starting with the bytes.
    mutating func advance(by count: Int) {
        moved += count
        var left = count
        while let first = pieces.first {
            if left < first.range.count {
                let rest = first.range.lowerBound + left..<first.range.upperBound
                pieces[0] = VectoredWrite.Piece(bytes: first.bytes, range: rest)
                return
            }
            left -= first.range.count
            pieces.removeFirst()
            if left == 0 { return }
        }
        if let whole = file { file = left < whole.size ? whole.part(left..<whole.size) : nil }
    }
}
