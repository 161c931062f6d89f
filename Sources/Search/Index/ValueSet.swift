/// The documents that have one value (`country=FI`), as they stand in a segment.
struct ValueSet: Sendable {
    let value: String
    let facet: String
    let code: String
    let count: Int
    let offset: Int

    init(value: String, count: Int, offset: Int) {
        self.value = value
        let pieces = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        facet = pieces.first.map(String.init) ?? ""
        code = pieces.count > 1 ? String(pieces[1]) : ""
        (self.count, self.offset) = (count, offset)
    }

    /// Whether a bit a document takes less room than four bytes for each that has the value.
    static func isBitmap(count: Int, of all: Int) -> Bool { count * 32 > all }

    /// How many of these documents are in `bitmap`.
    func count(in bitmap: Bitmap, _ sets: UnsafeRawBufferPointer) -> Int {
        var total = 0
        if Self.isBitmap(count: count, of: bitmap.count) {
            let own = sets.part(offset..<offset + bitmap.words.count * 8)
            guard own.count == bitmap.words.count * 8 else { return 0 }
            bitmap.words.withUnsafeBufferPointer { words in
                for index in 0..<words.count {
                    let word = own.loadUnaligned(fromByteOffset: index &* 8, as: UInt64.self)
                    total &+= (word & words[index]).nonzeroBitCount
                }
            }
        } else {
            let own = sets.part(offset..<offset + count * 4)
            for index in 0..<count where bitmap.contains(Int(own.number(index, as: UInt32.self))) { total += 1 }
        }
        return total
    }

    func add(to bitmap: inout Bitmap, _ sets: UnsafeRawBufferPointer) {
        if Self.isBitmap(count: count, of: bitmap.count) {
            let own = sets.part(offset..<offset + bitmap.words.count * 8)
            bitmap.formUnion(
                Bitmap(words: bitmap.words.indices.map { own.number($0, as: UInt64.self) }, count: bitmap.count))
        } else {
            let own = sets.part(offset..<offset + count * 4)
            for index in 0..<count { bitmap.insert(Int(own.number(index, as: UInt32.self))) }
        }
    }

    func documents(of all: Int, _ sets: UnsafeRawBufferPointer) -> [UInt32] {
        var documents: [UInt32] = []
        documents.reserveCapacity(count)
        if Self.isBitmap(count: count, of: all) {
            var bitmap = Bitmap(count: all)
            add(to: &bitmap, sets)
            bitmap.forEach { documents.append(UInt32(truncatingIfNeeded: $0)) }
        } else {
            let own = sets.part(offset..<offset + count * 4)
            for index in 0..<count { documents.append(own.number(index, as: UInt32.self)) }
        }
        return documents
    }
}
