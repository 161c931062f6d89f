/// Judges the bytes of an upload: which of the kinds that we take they are, and whether they are whole. Nothing is decoded.
package enum Inspection {
    /// Bytes of one file.
    package static let largest = 10 << 20

    package static func kind(of bytes: [UInt8]) throws(FileRefusal) -> FileKind {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= largest else { throw .tooLarge }
        guard let kind = FileKind(startOf: bytes) else { throw .wrongType }
        guard kind.isPicture else {
            try judge(document: bytes)
            return kind
        }
        guard let size = PictureSize(of: bytes, kind: kind) else { throw .brokenPicture }
        guard size.isAllowed else { throw .tooManyPixels }
        return kind
    }

    /// ISO 32000-1, 7.5: a document ends with where its table of contents lies and an end mark; the dictionary before
    /// them names `Encrypt` when it cannot be read without a password.
    private static func judge(document bytes: [UInt8]) throws(FileRefusal) {
        let tail = Array(bytes.suffix(2_048))
        guard tail.firstRange(of: Array("%%EOF".utf8)) != nil, tail.firstRange(of: Array("startxref".utf8)) != nil
        else { throw .brokenDocument }
        let word = Array("/Encrypt".utf8)
        var rest = bytes[...]
        while let slash = rest.firstIndex(of: word[0]) {
            rest = rest[slash...]
            // `/EncryptMetadata` is another name; a name ends where something else begins.
            if rest.starts(with: word), rest.dropFirst(word.count).first.map(isNamePart) != true { throw .encrypted }
            rest = rest.dropFirst()
        }
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        default: false
        }
    }
}
