/// Makes the query that a question means: each word in every language that it can be in.
package struct QuestionReading: Sendable {
    let analysis: TextAnalysis
    let labels: LabelIndex
    /// The reader's own first.
    let languages: [String]

    package init(analysis: TextAnalysis, labels: LabelIndex, languages: [String]) {
        self.analysis = analysis
        self.labels = labels
        self.languages = languages.isEmpty ? [""] : languages
    }

    /// The groups of a question and what it excludes; empty when there is no word in it.
    package func query(_ question: Question) -> IndexQuery {
        var query = IndexQuery()
        var keys: [Set<String>] = []
        for term in question.terms {
            let words = words(of: term)
            if term.isExcluded {
                query.excluded += words.isEmpty ? [] : [IndexQuery.Group(excluding(words, isPhrase: term.isPhrase))]
            } else if term.isPhrase, words.count > 1 {
                query.groups.append(IndexQuery.Group([.init(.phrase(words.map(\.word)))]))
                keys.append([])
            } else if term.isAlternative, let last = query.groups.indices.last {
                query.groups[last].alternatives += words.flatMap(\.alternatives)
                keys[last].formUnion(words.flatMap(\.keys))
            } else {
                for word in words where !query.groups.contains(where: { $0.alternatives == word.alternatives }) {
                    query.groups.append(
                        IndexQuery.Group(word.alternatives, otherwise: term.isPhrase ? [] : word.beginnings))
                    keys.append(term.isPhrase ? [] : word.keys)
                }
            }
        }
        for (index, named) in labels.alternatives(keys).enumerated() { query.groups[index].alternatives += named }
        if query.groups.count > Question.maximumTerms {
            query.groups.removeLast(query.groups.count - Question.maximumTerms)
        }
        return query
    }

    // MARK: Words

    fileprivate struct Word {
        let word: String
        var alternatives: [IndexQuery.Alternative]
        /// Under which labels may name it.
        var keys: Set<String>

        /// Half-typed words; two letters are the beginning of too much.
        var beginnings: [IndexQuery.Alternative] {
            word.unicodeScalars.count >= 3 ? [.init(.beginning(word), weight: 0.5)] : []
        }
    }

    private static let (stemWeight, foreignStemWeight, partWeight): (Float, Float, Float) = (0.9, 0.75, 0.5)

    private func words(of term: Question.Term) -> [Word] {
        var words: [Word] = []
        for (number, language) in languages.enumerated() {
            let tokens = analysis.tokens(of: term.text, in: language)
            let weight = number == 0 ? Self.stemWeight : Self.foreignStemWeight
            for token in tokens where token.span == 1 {
                if token.position == words.count {
                    words.append(
                        Word(word: token.word, alternatives: [.init(.word(token.word))], keys: [token.word]))
                }
                guard token.position < words.count, !term.isPhrase else { continue }
                words[token.position].add(stem: token.stem, language, weight: weight)
            }
            // `e-participation` is also found as one word.
            for token in tokens where token.span > 1 && !term.isPhrase {
                for place in token.position..<token.position + token.span where place < words.count {
                    words[place].add(.init(.word(token.word)))
                    words[place].add(stem: token.stem, language, weight: weight)
                }
            }
        }
        return words
    }

    /// What is excluded is excluded in all its forms, but not by its beginning.
    private func excluding(_ words: [Word], isPhrase: Bool) -> [IndexQuery.Alternative] {
        isPhrase && words.count > 1 ? [.init(.phrase(words.map(\.word)))] : words.flatMap(\.alternatives)
    }
}

extension QuestionReading.Word {
    fileprivate mutating func add(stem: String, _ language: String, weight: Float) {
        keys.insert("\(language)=\(stem)")
        add(.init(.form(.stem(stem, language: language)), weight: weight))
        // Words that are their own stem have no entry among the forms.
        if stem != word { add(.init(.word(stem), weight: weight)) }
    }

    fileprivate mutating func add(_ alternative: IndexQuery.Alternative) {
        if !alternatives.contains(where: { $0.match == alternative.match }) { alternatives.append(alternative) }
    }
}
