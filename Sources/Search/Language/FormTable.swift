/// A hash table from the bytes of a written word to its entry: looking up makes no String and allocates nothing.
struct FormTable: Sendable {
    private struct Form: Sendable {
        let hash: UInt
        let start: Int
        let end: Int
        let entry: LexiconEntry
    }

    private var slots = [Int32](repeating: -1, count: 256)
    private var forms: [Form] = []
    private var bytes: [UInt8] = []

    /// Eight of these in a lexicon: 65,536 forms of a language, about 8 MB.
    private static let maximum = 8_192

    func entry(_ written: UnsafeBufferPointer<UInt8>, hash: UInt) -> LexiconEntry? {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let form = forms[Int(slots[slot])]
            if form.hash == hash, bytes[form.start..<form.end].elementsEqual(written) { return form.entry }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// A full table is emptied first: nothing cleverer is needed.
    mutating func insert(_ written: UnsafeBufferPointer<UInt8>, hash: UInt, _ entry: LexiconEntry) {
        if forms.count == Self.maximum { self = FormTable() }
        let start = bytes.count
        bytes += written
        forms.append(Form(hash: hash, start: start, end: bytes.count, entry: entry))
        if forms.count * 2 > slots.count {
            slots = [Int32](repeating: -1, count: slots.count * 2)
            for index in forms.indices { place(index) }
        } else {
            place(forms.count - 1)
        }
    }

    private mutating func place(_ index: Int) {
        var slot = Int(truncatingIfNeeded: forms[index].hash) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(index)
    }
}
