/// Which segments make up the index, which of their documents are dead, and how far it has read.
struct IndexManifest: Equatable {
    struct Entry: Equatable {
        let name: String
        let dead: [UInt64]
    }

    /// What the index was made for: another analysis of words makes another index.
    var analysis: String
    /// The number of the last change that stands in the segments.
    var sequence: Int64
    var entries: [Entry]

    static let name = "manifest"

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(fixed: SegmentFormat.magic)
        bytes.append(fixed: SegmentFormat.version)
        bytes.append(varint: analysis.utf8.count)
        bytes += analysis.utf8
        bytes.append(fixed: sequence)
        bytes.append(varint: entries.count)
        for entry in entries {
            bytes.append(varint: entry.name.utf8.count)
            bytes += entry.name.utf8
            bytes.append(varint: entry.dead.count)
            for word in entry.dead { bytes.append(fixed: word) }
        }
        var checksum = Checksum()
        bytes.withUnsafeBytes { checksum.add($0) }
        bytes.append(fixed: checksum.value)
        return bytes
    }

    init(analysis: String, sequence: Int64 = 0, entries: [Entry] = []) {
        (self.analysis, self.sequence, self.entries) = (analysis, sequence, entries)
    }

    /// Nil when the bytes are damaged or of another version.
    init?(_ bytes: [UInt8]) {
        guard bytes.count > 24 else { return nil }
        let manifest = bytes.withUnsafeBytes { all -> IndexManifest? in
            let body = all.part(0..<all.count - 8)
            var checksum = Checksum()
            checksum.add(body)
            guard checksum.value == all.part(body.count..<all.count).number(0, as: UInt64.self),
                body.number(0, as: UInt64.self) == SegmentFormat.magic,
                body.number(1, as: Int.self) == SegmentFormat.version
            else { return nil }
            var reader = ByteReader(body, at: 16)
            func text() -> String { String(decoding: reader.bytes(reader.varint()), as: UTF8.self) }
            func word() -> UInt64 { reader.bytes(8).number(0, as: UInt64.self) }
            let analysis = text()
            let sequence = Int64(bitPattern: word())
            let entries = (0..<min(reader.varint(), 10_000)).map { _ in
                let name = text()
                return Entry(name: name, dead: (0..<min(reader.varint(), body.count / 8)).map { _ in word() })
            }
            return IndexManifest(analysis: analysis, sequence: sequence, entries: entries)
        }
        guard let manifest else { return nil }
        self = manifest
    }
}
