/// Which values of documents and which other words a question names, in whatever language.
///
/// Labels are not written into the index of texts: a document has the value, and the words of the label lead there. So
/// a label or synonym that is changed is found at once.
package struct LabelIndex: Sendable {
    /// Something that has names: values of documents, other words for it, or both.
    package struct Named: Sendable {
        package typealias Name = (text: String, language: String)

        package let names: [Name]
        package let values: [String]
        let weight: Float
        /// The names mean the same: whoever asks for one is also given texts that have another.
        let areSynonyms: Bool

        package init(_ names: [Name], values: [String], weight: Float = 1, areSynonyms: Bool = false) {
            (self.names, self.values, self.weight, self.areSynonyms) = (names, values, weight, areSynonyms)
        }
    }

    private struct Label: Sendable {
        /// Which of `targets` it names.
        let target: Int
        let length: Int
        /// A word of a name of several is no name; a word of a label may be.
        let isWhole: Bool
    }

    /// Of the labels.
    private(set) var languages: Set<String> = []
    /// The words in labels.
    private(set) var words: [String] = []
    private var targets: [[IndexQuery.Alternative]] = []
    private var labels: [Label] = []
    /// Labels by the words and stems in them, with the place of the word in the label.
    private var places: [String: [(label: Int, place: Int)]] = [:]

    /// A word of a label counts with the share of the label that is asked for, if not less than this.
    private static let leastShare: Float = 0.3
    private static let synonymWeight: Float = 0.7

    package init(_ named: [Named], analysis: TextAnalysis) {
        for thing in named {
            var alternatives = thing.values.map { IndexQuery.Alternative(.value($0), weight: thing.weight) }
            for (text, language) in thing.names {
                let tokens = analysis.tokens(of: text, in: language).filter { $0.span == 1 }
                languages.insert(language)
                labels.append(
                    Label(target: targets.count, length: tokens.count, isWhole: thing.areSynonyms || thing.weight < 1))
                for token in tokens {
                    for key in Set([token.word, "\(language)=\(token.stem)"]) {
                        places[key, default: []].append((labels.count - 1, token.position))
                    }
                }
                if thing.areSynonyms { alternatives += Self.synonyms(tokens, language) }
            }
            targets.append(alternatives)
        }
        words = places.keys.filter { !$0.contains("=") }.sorted()
    }

    private static func synonyms(_ tokens: [Token], _ language: String) -> [IndexQuery.Alternative] {
        guard tokens.count == 1, let token = tokens.first else {
            return [.init(.phrase(tokens.map(\.word)), weight: synonymWeight)]
        }
        let stem = IndexQuery.Alternative(.form(.stem(token.stem, language: language)), weight: synonymWeight)
        return [.init(.word(token.word), weight: synonymWeight), stem]
    }

    /// Whether a word stands in any label.
    func has(_ keys: Set<String>) -> Bool { keys.contains { places[$0] != nil } }

    /// The values that words name by a whole label.
    func values(_ readings: [Set<String>]) -> [IndexQuery.Alternative] {
        alternatives(readings).flatMap(\.self).filter(\.isNamedValue)
    }

    /// What the words of a question name, for each word; `readings` has the keys of each.
    func alternatives(_ readings: [Set<String>]) -> [[IndexQuery.Alternative]] {
        var covered: [Int: Set<Int>] = [:]
        var named: [Set<Int>] = []
        for keys in readings {
            var own: Set<Int> = []
            for key in keys {
                for (label, place) in places[key] ?? [] {
                    covered[label, default: []].insert(place)
                    own.insert(label)
                }
            }
            named.append(own)
        }
        return named.map { own in
            var best: [Int: Float] = [:]
            for label in own {
                let share = Float(covered[label]?.count ?? 0) / Float(max(1, labels[label].length))
                guard share >= (labels[label].isWhole ? 1 : Self.leastShare) else { continue }
                let weight = share == 1 ? 0.95 : 0.6 * share
                best[labels[label].target] = max(best[labels[label].target] ?? 0, weight)
            }
            return best.sorted { $0.key < $1.key }.flatMap { target, weight in
                targets[target].map { IndexQuery.Alternative($0.match, weight: $0.weight * weight) }
            }
        }
    }
}

extension IndexQuery.Alternative {
    /// A value whose whole label was asked for.
    var isNamedValue: Bool { if case .value = match { weight >= 0.9 } else { false } }
}
