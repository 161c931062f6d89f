internal import Foundation

/// Some documents, indexed, never changed: bytes in memory or in a file that the system maps into memory.
final class Segment: Sendable {
    private let data: Data
    private let parts: [Range<Int>]
    let documentCount: Int
    private let wordCount: Int
    private let formCount: Int
    /// In the order of the ordinals that stand in the forward lists.
    let values: [ValueSet]
    let valueOrdinals: [String: Int]

    /// Nil when the bytes are no whole segment. Those from a disk are to be verified by their sum.
    init?(_ data: Data, isVerified: Bool) {
        guard let layout = data.withUnsafeBytes({ SegmentLayout($0, isVerified: isVerified) }) else { return nil }
        self.data = data
        parts = layout.parts
        (documentCount, wordCount, formCount) = (layout.documents, layout.words, layout.forms)
        values = data.withUnsafeBytes { bytes in
            var reader = ByteReader(bytes.part(layout[.values]))
            var values: [ValueSet] = []
            while !reader.isAtEnd {
                let name = String(decoding: reader.bytes(reader.varint()), as: UTF8.self)
                values.append(ValueSet(value: name, count: reader.varint(), offset: reader.varint()))
            }
            return values
        }
        valueOrdinals = values.enumerated().reduce(into: [:]) { $0[$1.element.value] = $1.offset }
    }

    var byteCount: Int { data.count }

    /// The reader is of use only inside of `body`.
    func read<Value>(_ body: (SegmentReader) throws -> Value) rethrows -> Value {
        try data.withUnsafeBytes { bytes in
            try body(
                SegmentReader(
                    parts: parts.map { bytes.part($0) }, documentCount: documentCount, wordCount: wordCount,
                    formCount: formCount, values: values, valueOrdinals: valueOrdinals))
        }
    }
}
