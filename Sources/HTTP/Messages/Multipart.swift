/// Takes a multipart body apart (RFC 2046 §5.1, RFC 7578). It reads windows of the body and keeps only where the parts
/// lie, so a large upload takes no memory.
struct Multipart {
    private let source: BodyPart
    private let body: Body
    private let delimiter: [UInt8]
    private let limits: MultipartLimits
    private let window: Int

    init(body: Body, boundary: String, limits: MultipartLimits, window: Int = 65_536) {
        self.body = body
        source = BodyPart(body, 0..<body.size)
        delimiter = Array("\r\n--\(boundary)".utf8)
        self.limits = limits
        self.window = window
    }

    /// RFC 2046 §5.1.1: 1 to 70 characters of a small set, no blank at the end.
    static func isBoundary(_ text: String) -> Bool {
        let others = Array("'()+_,-./:=? ".utf8)
        return (1...70).contains(text.utf8.count) && text.utf8.last != ASCII.space
            && text.utf8.allSatisfy { byte in
                ASCII.isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) || others.contains(byte)
            }
    }

    func read() throws(FormError) -> MultipartForm {
        var form = MultipartForm()
        var parts = 0
        var fieldBytes = 0
        // The first delimiter lacks the line end before it when nothing precedes it.
        let opening = try bytes(at: 0, delimiter.count - 2)
        var position =
            opening.elementsEqual(delimiter[2...]) ? delimiter.count - 2 : try end(ofDelimiterAt: find(from: 0))
        while let start = try nextPart(after: position) {
            parts += 1
            guard parts <= limits.parts else { throw .tooManyFields }
            let (head, contentStart) = try partHead(at: start)
            // The line end that ends the head also begins a delimiter when the content is empty.
            let contentEnd = try find(from: contentStart - 2)
            let content = BodyPart(body, contentStart..<max(contentStart, contentEnd))
            position = try end(ofDelimiterAt: contentEnd)
            if let fileName = head.fileName {
                guard content.size <= limits.file else { throw .tooLarge }
                form.files.append(
                    UploadedFile(
                        field: head.name, name: fileName, contentType: head.contentType ?? "text/plain",
                        content: content))
            } else {
                fieldBytes += content.size
                guard fieldBytes <= limits.fields else { throw .tooLarge }
                guard let bytes = content.bytes(upTo: limits.fields) else { throw .malformed }
                form.fields.add(head.name, String(decoding: bytes, as: UTF8.self))
            }
        }
        return form
    }

    /// What follows a delimiter: the next part's first byte, or nil after the close delimiter.
    private func nextPart(after delimiterEnd: Int) throws(FormError) -> Int? {
        let next = try bytes(at: delimiterEnd, 2)
        if next.elementsEqual("--".utf8) { return nil }
        guard next.elementsEqual("\r\n".utf8) else { throw .malformed }
        return delimiterEnd + 2
    }

    /// Blanks may pad a delimiter (RFC 2046 §5.1.1).
    private func end(ofDelimiterAt start: Int) throws(FormError) -> Int {
        var end = start + delimiter.count
        while let byte = try bytes(at: end, 1).first, ASCII.isBlank(byte) {
            end += 1
            guard end - start - delimiter.count <= 64 else { throw .malformed }
        }
        return end
    }

    private func partHead(at start: Int) throws(FormError) -> (PartHead, contentStart: Int) {
        let bytes = try bytes(at: start, limits.partHead)
        // A part without any field has a blank line at once; it has no name either.
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else {
            throw bytes.count == limits.partHead ? .tooLarge : .malformed
        }
        return (try PartHead(bytes[..<end.lowerBound], limits: limits), start + end.upperBound)
    }

    /// Where the next delimiter begins; there must be one.
    private func find(from start: Int) throws(FormError) -> Int {
        var position = start
        while position < source.size {
            let piece = try bytes(at: position, max(window, delimiter.count))
            var index = piece.startIndex
            while let candidate = piece[index...].firstIndex(of: ASCII.carriageReturn) {
                let rest = piece[candidate...]
                if rest.count < delimiter.count { break }
                if rest.starts(with: delimiter) { return position + candidate }
                index = candidate + 1
            }
            // The last bytes may begin a delimiter that ends in the next window.
            if position + piece.count >= source.size { break }
            position += piece.count - delimiter.count + 1
        }
        throw .malformed  // no close delimiter: the body was cut
    }

    /// Up to `count` bytes; fewer at the body's end.
    private func bytes(at start: Int, _ count: Int) throws(FormError) -> [UInt8] {
        guard start >= 0, start <= source.size, let bytes = source.read(start..<min(start + count, source.size)) else {
            throw .malformed
        }
        return bytes
    }
}
