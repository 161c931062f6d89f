/// How a segment stands in its file: parts one after the other, then a footer that says where each is.
enum SegmentFormat {
    /// Grows with every change of what is written here; an index of another version is made anew.
    static let version = 3
    static let magic: UInt64 = 0x4745_5345_4C50_4F45
    /// How much is summed and written at once.
    static let piece = 1 << 20

    enum Part: Int, CaseIterable {
        /// Postings and positions of each word, one word after the other.
        case lists
        case words, wordStarts, wordSigns
        /// What brings a word in another form to the words of this segment: stems and parts of compounds.
        case forms, formStarts
        /// Columns: one value a document.
        case ids, idOrder, started, updated, merits
        /// The values that documents have, the documents of each, and the values of each document.
        case values, sets, forwardStarts, forward
    }

    /// Parts as offset and length, three counts, version, sum, magic.
    static let footerLength = (Part.allCases.count * 2 + 6) * 8
}

/// Where each part of a segment stands and how many of each there are.
struct SegmentLayout {
    let parts: [Range<Int>]
    let documents: Int
    let words: Int
    let forms: Int

    subscript(_ part: SegmentFormat.Part) -> Range<Int> { parts[part.rawValue] }

    /// Nil when this is no whole segment of this version.
    init?(_ bytes: UnsafeRawBufferPointer, isVerified: Bool) {
        let body = bytes.count - SegmentFormat.footerLength
        guard body >= 0 else { return nil }
        let footer = bytes.part(body..<bytes.count)
        func field(_ index: Int) -> UInt64 { footer.number(index, as: UInt64.self) }
        let fields = SegmentFormat.Part.allCases.count * 2
        guard field(fields + 5) == SegmentFormat.magic, field(fields + 3) == UInt64(SegmentFormat.version) else {
            return nil
        }
        if isVerified {
            var checksum = Checksum()
            for start in stride(from: 0, to: body, by: SegmentFormat.piece) {
                checksum.add(bytes.part(start..<min(start + SegmentFormat.piece, body)))
            }
            checksum.add(footer.part(0..<(fields + 4) * 8))
            guard checksum.value == field(fields + 4) else { return nil }
        }
        var parts: [Range<Int>] = []
        for part in SegmentFormat.Part.allCases {
            guard let offset = Int(exactly: field(part.rawValue * 2)),
                let length = Int(exactly: field(part.rawValue * 2 + 1)), offset <= body, length <= body - offset
            else { return nil }
            parts.append(offset..<offset + length)
        }
        self.parts = parts
        guard let documents = Int(exactly: field(fields)), let words = Int(exactly: field(fields + 1)),
            let forms = Int(exactly: field(fields + 2)), documents <= body / 8
        else { return nil }
        (self.documents, self.words, self.forms) = (documents, words, forms)
    }
}
