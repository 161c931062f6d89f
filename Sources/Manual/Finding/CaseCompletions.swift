internal import GRDB
internal import Search

/// What a half-typed search may become: names of things, words of texts, titles of cases. Each finds something.
struct CaseCompletions {
    let search: CaseSearch
    let vocabularies: Vocabularies
    let language: Language

    private static let longest = 100
    private static let (names, words, titles) = (3, 5, 3)
    /// Words and titles that are looked at.
    private static let looked = 12

    func all(of typed: String, _ connection: Database.Connection) throws -> [Completion] {
        let tokens = search.analysis.tokens(of: typed, in: language.rawValue).filter { $0.span == 1 }
        guard typed.unicodeScalars.count <= Self.longest, let last = tokens.last, last.word.unicodeScalars.count > 1
        else { return [] }
        let snapshot = try search.snapshot(connection)
        let all =
            names(typed, snapshot) + words(typed, last, snapshot) + (try titles(typed, tokens, snapshot, connection))
        var seen: Set<String> = [Folding.fold(typed)]
        return all.filter { seen.insert(Folding.fold($0.text)).inserted }
    }

    // MARK: Names

    private func names(_ typed: String, _ snapshot: IndexSnapshot) -> [Completion] {
        let wanted = Folding.fold(typed)
        var (begin, have, foreign): ([Completion], [Completion], [Completion]) = ([], [], [])
        for named in CaseLabels(vocabularies: vocabularies).all
        where named.values.contains(where: { snapshot.has(value: $0) }) {
            for (text, code) in named.names {
                let folded = Folding.fold(text)
                let name = Completion(text: text, language: Language(rawValue: code) ?? language)
                if name.language == language {
                    if folded.hasPrefix(wanted) { begin.append(name) }
                    if folded.contains(" " + wanted) { have.append(name) }
                } else if folded.hasPrefix(wanted), foreign.count < Self.names {
                    foreign.append(name)
                }
            }
        }
        // Whoever types in another language is not to be told that there is nothing.
        let own = begin + have
        return own.isEmpty ? foreign : Array(own.prefix(Self.names))
    }

    // MARK: Words

    private func words(_ typed: String, _ last: Token, _ snapshot: IndexSnapshot) -> [Completion] {
        // After a blank another word begins, of which nothing is known yet.
        guard last.range.upperBound == typed.utf8.count else { return [] }
        let head = String(decoding: typed.utf8.prefix(last.range.lowerBound), as: UTF8.self)
        var stems: Set<String> = []
        // One form of a word is enough: the most frequent.
        let known = snapshot.words(beginning: last.word, first: language.rawValue, atMost: Self.looked).filter { word in
            stems.insert(search.analysis.tokens(of: word.written, in: language.rawValue).first?.stem ?? "").inserted
        }
        let isAlone = search.analysis.tokens(of: head, in: language.rawValue).isEmpty
        return known.lazy.filter { isAlone || finds(head + $0.written, snapshot) }.prefix(Self.words).map { word in
            let own = word.languages.contains(language.rawValue) ? language.rawValue : word.languages.min()
            return Completion(text: head + word.written, language: own.flatMap(Language.init(rawValue:)) ?? language)
        }
    }

    private func finds(_ words: String, _ snapshot: IndexSnapshot) -> Bool {
        var query = search.reading(in: language, snapshot).query(Question(words), isExact: true)
        query.limit = 1
        let results = snapshot.results(of: query)
        return results.total > 0 && !results.isWeakened
    }

    // MARK: Titles

    private func titles(
        _ typed: String, _ tokens: [Token], _ snapshot: IndexSnapshot, _ connection: Database.Connection
    ) throws -> [Completion] {
        var query = IndexQuery(limit: Self.looked)
        query.groups = tokens.map { IndexQuery.Group([.init(.beginning($0.word))]) }
        let cards = try CaseCard.load(connection, ids: snapshot.results(of: query).hits.map(\.id), in: language)
        let titles = cards.map(\.title).filter { title in
            let words = search.analysis.tokens(of: title.text, in: title.language.rawValue).map(\.word)
            return tokens.allSatisfy { token in words.contains { $0.hasPrefix(token.word) } }
        }
        return titles.prefix(Self.titles).map { Completion(text: $0.text, language: $0.language) }
    }
}

/// A whole search that begins with what was typed.
package struct Completion: Sendable, Equatable {
    package let text: String
    package let language: Language
}
