/// What a word that nothing has may have been meant to be.
struct Spelling {
    struct Near {
        let match: IndexQuery.Match
        /// A word of it, to be told.
        let word: String
        let distance: Int
        let count: Int
    }

    /// The word, and what its endings leave of it: what was meant may stand in another form.
    private let word: Wanted
    private let stems: [(wanted: Wanted, language: String)]

    /// So many of each kind are taken, of those that are equally near.
    private static let kept = 3

    init(_ word: String, stems: [Form] = []) {
        self.word = Wanted(word)
        self.stems = stems.compactMap { form in
            guard case .stem(let stem, let language) = form, stem.unicodeScalars.count > 4 else { return nil }
            return (Wanted(stem), language)
        }
    }

    /// The nearest words and stems of the index, and words of `labels`; of these the most frequent.
    func nearest(in segments: [SegmentReader], labels: [String] = [], atLeast least: Int = 0) -> [Near] {
        guard word.isCorrectable else { return [] }
        let words = words(in: segments)
        let own = Set(words.map(\.word))
        let named = labels.compactMap { label -> Near? in
            guard !own.contains(label), let distance = word.distance(to: label) else { return nil }
            return Near(match: .word(label), word: label, distance: distance, count: 0)
        }
        let kinds = [words, forms(in: segments), named].map { $0.filter { $0.distance >= least } }
        guard let nearest = kinds.joined().map(\.distance).min() else { return [] }
        return kinds.flatMap { found in
            found.filter { $0.distance == nearest }.sorted(by: Self.isBefore).prefix(Self.kept)
        }.sorted(by: Self.isBefore)
    }

    private static func isBefore(_ one: Near, _ other: Near) -> Bool {
        (other.count, one.word) < (one.count, other.word)
    }

    private func words(in segments: [SegmentReader]) -> [Near] {
        var found: [[UInt8]: (distance: Int, count: Int)] = [:]
        for segment in segments {
            word.forEach(in: segment.words) { entry, distance in
                found[entry.key] = (distance, (found[entry.key]?.count ?? 0) + segment.postings(entry).count)
            }
        }
        return found.map { key, value in
            let word = String(decoding: key, as: UTF8.self)
            return Near(match: .word(word), word: word, distance: value.distance, count: value.count)
        }
    }

    private func forms(in segments: [SegmentReader]) -> [Near] {
        var found: [Form: (distance: Int, count: Int, word: String, most: Int)] = [:]
        for segment in segments {
            for (stem, language) in stems {
                let prefix = Array("\(language)=".utf8)
                stem.forEach(in: segment.forms, after: prefix) { entry, distance in
                    let other = String(decoding: entry.key.dropFirst(prefix.count), as: UTF8.self)
                    let form = Form.stem(other, language: language)
                    var known = found[form] ?? (distance, 0, other, 0)
                    for word in SegmentReader.ordinals(entry.payload).compactMap(segment.words.entry(at:)) {
                        let count = segment.postings(word).count
                        known.count += count
                        if count > known.most {
                            (known.word, known.most) = (String(decoding: word.key, as: UTF8.self), count)
                        }
                    }
                    found[form] = known
                }
            }
        }
        return found.map {
            Near(match: .form($0.key), word: $0.value.word, distance: $0.value.distance, count: $0.value.count)
        }
    }
}
