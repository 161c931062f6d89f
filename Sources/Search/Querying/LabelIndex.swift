/// Which values of documents a question names by their labels, in whatever language.
///
/// Labels are not written into the index of texts: a document has the value, and the words of the label lead there. So
/// a label or synonym that is changed is found at once.
package struct LabelIndex: Sendable {
    private struct Label: Sendable {
        let value: Int
        let length: Int
    }

    private var values: [String] = []
    private var labels: [Label] = []
    /// Labels by the words and stems in them, with the place of the word in the label.
    private var places: [String: [(label: Int, place: Int)]] = [:]

    /// A word of a label counts with the share of the label that is asked for, if not less than this.
    private static let leastShare: Float = 0.3

    package init(_ named: [(value: String, labels: [(text: String, language: String)])], analysis: TextAnalysis) {
        for (value, texts) in named {
            values.append(value)
            for (text, language) in texts {
                let tokens = analysis.tokens(of: text, in: language).filter { $0.span == 1 }
                labels.append(Label(value: values.count - 1, length: tokens.count))
                for token in tokens {
                    for key in Set([token.word, "\(language)=\(token.stem)"]) {
                        places[key, default: []].append((labels.count - 1, token.position))
                    }
                }
            }
        }
    }

    /// The values that the words of a question name, for each word; `readings` has the keys of each.
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
                guard share >= Self.leastShare else { continue }
                let weight = share == 1 ? 0.95 : 0.6 * share
                best[labels[label].value] = max(best[labels[label].value] ?? 0, weight)
            }
            return best.sorted { $0.key < $1.key }.map {
                IndexQuery.Alternative(.value(values[$0.key]), weight: $0.value)
            }
        }
    }
}
