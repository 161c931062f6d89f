/// A light stemmer made of a table of steps, `minimum: ending ending>other …`, for folded words.
///
/// In each step the longest ending that leaves at least `minimum` letters is taken off, or made into the other one.
/// Folded words have no accents, so whoever writes without them gets the same stem.
struct SuffixRules: Sendable {
    private struct Step: Sendable {
        let minimum: Int
        let longest: Int
        let endings: [[UInt8]: [UInt8]]
    }

    private let steps: [Step]

    init(_ table: String) {
        var steps: [(minimum: Int, endings: [[UInt8]: [UInt8]])] = []
        for word in table.split(whereSeparator: \.isWhitespace) {
            if word.hasSuffix(":"), let minimum = Int(word.dropLast()) {
                steps.append((minimum, [:]))
            } else if let last = steps.indices.last {
                let sides = word.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
                steps[last].endings[Array(sides[0].utf8)] = sides.count > 1 ? Array(sides[1].utf8) : []
            }
        }
        self.steps = steps.map {
            Step(minimum: $0.minimum, longest: $0.endings.keys.map(\.count).max() ?? 0, endings: $0.endings)
        }
    }

    func stem(_ word: [UInt8]) -> [UInt8] {
        var word = word
        for step in steps {
            // Letters are counted from the front; an ending may begin where enough of them stand before it.
            var start = max(UTF8Reading.offset(ofScalar: step.minimum, in: word), word.count - step.longest)
            while start < word.count {
                if let other = step.endings[Array(word[start...])] {
                    word.replaceSubrange(start..., with: other)
                    break
                }
                start += 1
            }
        }
        return word
    }
}
