/// How a document came to its place: for whoever wonders.
package struct Explanation: Sendable, Equatable {
    /// One way in which the document has a word of the question.
    package struct Way: Sendable, Equatable {
        package let match: IndexQuery.Match
        /// The word of the text; none for a phrase or a value.
        package let word: String?
        /// How sure it is that this is meant.
        package let weight: Float
        /// How much the document says of it, by field, number and length; from 0 to 1.
        package let impact: Float
    }

    package struct Word: Sendable, Equatable {
        package let rarity: Float
        /// From 0 to 1, of all ways together.
        package let share: Float
        package let ways: [Way]

        package var score: Float { rarity * share }
    }

    package let words: [Word]
    /// What newness and evidence, and words that stand near to each other, raise the score to: 1 is nothing.
    package let merit: Float
    package let nearness: Float

    package var score: Float { words.reduce(0) { $0 + $1.score } * merit * nearness }
}

extension IndexSearch {
    func explanation(
        of entry: Ranking.Entry, _ groups: [IndexQuery.Group], _ resolved: [[ResolvedGroup]]
    ) -> Explanation? {
        guard case .relevance = query.order, !groups.isEmpty else { return nil }
        let reader = parts[entry.segment].reader
        let words = zip(groups, rarities(resolved)).map { group, rarity in
            let ways = group.alternatives.flatMap { self.ways(of: $0, entry.document, reader) }
            // As `ListCursor` adds them up: a word that is found in several ways counts by the best of them.
            var best: [String?: Float] = [:]
            var share: Float = 0
            for way in ways {
                guard let word = way.word else {
                    share += way.weight * way.impact * (1 - share)
                    continue
                }
                best[word] = max(best[word] ?? 0, way.weight * way.impact)
            }
            for part in best.values.sorted() { share += part * (1 - share) }
            return Explanation.Word(rarity: rarity, share: share, ways: ways)
        }
        let proximity = Proximity(resolved[entry.segment].filter { !$0.isOptional })
        return Explanation(
            words: words, merit: merit(entry.document, reader),
            nearness: query.groups.count > 1 && proximity.isOfUse ? nearness(proximity, entry.document) : 1)
    }

    private func ways(
        of alternative: IndexQuery.Alternative, _ document: Int, _ reader: SegmentReader
    ) -> [Explanation.Way] {
        ResolvedGroup([alternative], in: reader).lists.compactMap { list in
            list.source.impact(in: document).map { impact in
                Explanation.Way(
                    match: alternative.match, word: list.word.map { String(decoding: $0, as: UTF8.self) },
                    weight: list.weight, impact: Impact.shares[Int(impact)])
            }
        }
    }
}
