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
    /// Unless it is to be taken as typed, a word that neither labels nor `snapshot` have may be corrected or taken apart.
    package func query(_ question: Question, isExact: Bool = false, in snapshot: IndexSnapshot? = nil) -> IndexQuery {
        var query = IndexQuery()
        let guessed = snapshot.map { self.guessed(question, $0) } ?? []
        var keys: [Set<String>] = []
        var isNear: Set<Int> = []
        for term in question.terms {
            var words = words(of: term, guessed: guessed)
            if let snapshot, !isExact, !term.isExcluded, !term.isPhrase, !term.isAlternative {
                words = words.flatMap { known($0, snapshot) }
            }
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
                    if !word.near.isEmpty { isNear.insert(query.groups.count) }
                    query.groups.append(
                        IndexQuery.Group(word.alternatives, otherwise: term.isPhrase ? [] : word.otherwise(isExact)))
                    keys.append(term.isPhrase ? [] : word.keys)
                }
            }
        }
        makeOptional(&query.groups, question)
        for (index, named) in labels.alternatives(keys).enumerated() {
            if isNear.contains(index), let last = query.groups[index].otherwise.indices.last {
                query.groups[index].otherwise[last] += named
            } else {
                query.groups[index].alternatives += named
            }
        }
        if query.groups.count > Question.maximumTerms {
            query.groups.removeLast(query.groups.count - Question.maximumTerms)
        }
        return query
    }

    /// In a sentence, words that stand in every text are not missed when a case does not have them.
    private func makeOptional(_ groups: inout [IndexQuery.Group], _ question: Question) {
        let isOptional = groups.map { group in
            group.alternatives.contains { alternative in
                if case .word(let word) = alternative.match { FunctionWords.all.contains(word) } else { false }
            }
        }
        guard groups.count > 2, isOptional.contains(false) else { return }
        for index in groups.indices where isOptional[index] {
            (groups[index].isOptional, groups[index].otherwise) = (true, [])
        }
    }

    // MARK: Words

    fileprivate struct Word {
        let word: String
        /// With its accents.
        let written: String
        /// Words of labels that are written nearly so, when nothing has the word itself.
        var near: [String] = []
        var alternatives: [IndexQuery.Alternative]
        /// Under which labels may name it.
        var keys: Set<String>

        /// Half-typed words and parts of compounds, then what is written nearly so. A few letters are in too much.
        func otherwise(_ isExact: Bool) -> [[IndexQuery.Alternative]] {
            let count = word.unicodeScalars.count
            var tiers: [[IndexQuery.Alternative]] = []
            if count >= 3 { tiers.append([.init(.beginning(word), weight: 0.5)]) }
            if count >= 5 { tiers.append([.init(.containing(word), weight: 0.5)]) }
            if !isExact { tiers.append([.init(.near(word, stems: stems, labels: near), weight: 0.6)]) }
            return tiers
        }

        private var stems: [Form] {
            alternatives.compactMap { if case .form(let form) = $0.match { form } else { nil } }
        }
    }

    private static let (stemWeight, foreignStemWeight): (Float, Float) = (0.9, 0.75)

    /// The languages that most of the words occur in as they were typed, if that are more than in the reader's own: the
    /// question is as likely in these.
    private func guessed(_ question: Question, _ snapshot: IndexSnapshot) -> Set<String> {
        let words = question.terms.flatMap { analysis.tokens(of: $0.text, in: "") }.filter { $0.span == 1 }
        var counts: [String: Int] = [:]
        for word in words { for language in snapshot.languages(of: word.word) { counts[language, default: 0] += 1 } }
        guard let most = counts.values.max(), most > counts[languages[0]] ?? 0 else { return [] }
        return Set(counts.filter { $0.value == most }.keys)
    }

    private func words(of term: Question.Term, guessed: Set<String> = []) -> [Word] {
        var words: [Word] = []
        for (number, language) in languages.enumerated() {
            let tokens = analysis.tokens(of: term.text, in: language)
            let isLikely = number == 0 || guessed.contains(language)
            let weight = isLikely ? Self.stemWeight : Self.foreignStemWeight
            for token in tokens where token.span == 1 {
                if token.position == words.count {
                    words.append(
                        Word(
                            word: token.word, written: Self.text(of: token, in: term.text),
                            alternatives: [.init(.word(token.word))], keys: [token.word]))
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
        for language in labels.languages.subtracting(languages) {
            for token in analysis.tokens(of: term.text, in: language)
            where token.span == 1 && token.position < words.count {
                words[token.position].keys.insert("\(language)=\(token.stem)")
            }
        }
        return words
    }

    private static func text(of token: Token, in text: String) -> String {
        String(decoding: Array(text.utf8)[token.range], as: UTF8.self).lowercased()
    }

    /// A word that nothing has as its parts, or with the words of labels that it may have been meant to be.
    private func known(_ word: Word, _ snapshot: IndexSnapshot) -> [Word] {
        guard !labels.has(word.keys), !snapshot.has(word.alternatives), !snapshot.has([.init(.beginning(word.word))])
        else { return [word] }
        if let parts = parts(of: word, snapshot) { return parts.flatMap { words(of: Question.Term($0)) } }
        var word = word
        word.near = Spelling(word.word).nearest(in: [], labels: labels.words).map(\.word)
        word.keys.formUnion(word.near)
        return [word]
    }

    /// The parts of a compound, each known in some language, one at least in a language that joins words. Short ones are in
    /// too much: a word with one wrong letter is taken for that rather than for a new compound of them.
    private func parts(of word: Word, _ snapshot: IndexSnapshot) -> [String]? {
        let all = languages + labels.languages.subtracting(languages).sorted()
        var joined: Set<String> = []
        let parts = Compound(word.written).parts { part in
            let known = all.filter { language in
                let tokens = analysis.tokens(of: part, in: language)
                guard tokens.count == 1, let token = tokens.first else { return false }
                return labels.has(["\(language)=\(token.stem)"]) || snapshot.has(token, in: language)
            }
            if known.contains(where: Compound.languages.contains) { joined.insert(part) }
            return !known.isEmpty
        }
        guard let shortest = parts.map(\.unicodeScalars.count).min(), parts.contains(where: joined.contains) else {
            return nil
        }
        return shortest > Compound.leastPart || !isNearlyKnown(word, snapshot) ? parts : nil
    }

    private func isNearlyKnown(_ word: Word, _ snapshot: IndexSnapshot) -> Bool {
        let near = snapshot.withParts { parts in
            Spelling(word.word).nearest(in: parts.map(\.reader), labels: labels.words)
        }
        return near.first?.distance == 1
    }

    /// What is excluded is excluded in all its forms, but not by its beginning.
    private func excluding(_ words: [Word], isPhrase: Bool) -> [IndexQuery.Alternative] {
        isPhrase && words.count > 1
            ? [.init(.phrase(words.map(\.word)))] : words.flatMap(\.alternatives) + labels.values(words.map(\.keys))
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
