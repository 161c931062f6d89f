/// A word or stem for which one that is written nearly so is looked for.
struct Wanted {
    private let letters: [Unicode.Scalar]

    init(_ text: String) {
        letters = Array(text.unicodeScalars)
    }

    /// Letters that may be wrong: none in a short word, which would be near to too many.
    private var tolerance: Int { letters.count < 4 ? 0 : letters.count < 8 ? 1 : 2 }

    /// Numbers are meant as they stand.
    var isCorrectable: Bool { tolerance > 0 && letters.first?.properties.numericType == nil }

    /// What it may begin with: its own letter, or the second, where the first is one too many or in the other's place.
    private var starts: Set<Unicode.Scalar> { Set(letters.prefix(2)) }

    /// How far a word is; nil when it is too far.
    func distance(to text: String) -> Int? {
        guard let first = text.unicodeScalars.first, starts.contains(first) else { return nil }
        var edits = EditDistance(from: letters, most: tolerance)
        for letter in text.unicodeScalars {
            edits.append(letter)
            if edits.isFar { return nil }
        }
        return edits.distance
    }

    /// Keys that begin with `prefix` and go on with what is written nearly so, with how far that is.
    func forEach(
        in dictionary: DictionaryReader, after prefix: [UInt8] = [],
        _ body: (_ entry: DictionaryReader.Entry, _ distance: Int) -> Void
    ) {
        for start in starts {
            let start = prefix + Array(String(start).utf8)
            var cursor = dictionary.cursor(atOrAfter: start)
            var edits = EditDistance(from: letters, most: tolerance)
            // Where in the key each letter ends.
            var ends: [Int] = []
            while let shared = cursor.step(), cursor.withKey({ $0.starts(with: start) }) {
                while let end = ends.last, end > shared { ends.removeLast() }
                edits.keep(ends.count)
                cursor.withKey { key in
                    var position = ends.last ?? prefix.count
                    while position < key.count, !edits.isFar {
                        let (letter, length) = UTF8Reading.scalar(key, at: position)
                        edits.append(letter)
                        position += length
                        ends.append(position)
                    }
                }
                if !edits.isFar, let distance = edits.distance { body(cursor.entry, distance) }
            }
        }
    }
}
