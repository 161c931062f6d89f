import HTML
import Manual

/// Links the terms of the glossary where a text uses them, each once a page.
///
/// Works on the bytes of rendered HTML: what stands in tags, links and headings is left alone. A word of a text counts as
/// a word of a term when it begins with it and goes on for a few letters at most, so that inflected forms are found.
struct TermLinks: Sendable {
    private struct Term: Sendable {
        let code: String
        /// The beginnings of its words, in small letters.
        let words: [[UInt8]]
    }

    /// Terms by the first three letters of their first word, longest first.
    private let terms: [[UInt8]: [Term]]
    private let endings: Int

    /// Letters that a word of the text may have more than the term's.
    private static func endings(_ language: String) -> Int { language == "en" ? 1 : 5 }

    init(_ glossary: Glossary, language: Language) {
        let cut = language == .english ? 0 : 1
        let all = glossary.all(in: language).filter { $0.language == language }.flatMap { entry in
            ([entry.term] + entry.also).compactMap { name -> Term? in
                let words = Self.words(name.lowercased()).map { Array($0.dropLast($0.count > 5 ? cut : 0)) }
                // A short word alone means too many things to be linked wherever it stands.
                guard let first = words.first, first.count >= 4, words.count > 1 || first.count >= 7 else { return nil }
                return Term(code: entry.code, words: words)
            }
        }
        terms = Dictionary(grouping: all) { Array(($0.words.first ?? []).prefix(3)) }
            .mapValues { $0.sorted { $0.words.count > $1.words.count } }
        endings = Self.endings(language.rawValue)
    }

    /// The HTML with links to the glossary at `path`; `used` holds the terms that the page has linked already.
    func link(_ html: Markup, path: String, used: inout Set<String>) -> Markup {
        let bytes = Array(html.html.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 512)
        var position = 0
        var silent = 0
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<") {
                let end = (bytes[position...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
                silent += Self.silence(of: bytes[position..<end])
                result += bytes[position..<end]
                position = end
            } else if let end = Self.endOfWord(bytes, from: position) {
                if silent == 0, let (code, last) = match(bytes, at: position, end), used.insert(code).inserted {
                    result += "<a class=\"term\" href=\"\(path)#\(code)\">".utf8 + bytes[position..<last] + "</a>".utf8
                    position = last
                } else {
                    result += bytes[position..<end]
                    position = end
                }
            } else {
                result.append(bytes[position])
                position += 1
            }
        }
        return Markup(trusted: String(decoding: result, as: UTF8.self))
    }

    /// The term that begins with the word at `start..<end`, and where it ends.
    private func match(_ bytes: [UInt8], at start: Int, _ end: Int) -> (code: String, end: Int)? {
        guard let candidates = terms[Self.small(bytes[start..<min(start + 3, end)])] else { return nil }
        for term in candidates {
            var (from, to) = (start, end)
            var matched = 0
            for word in term.words {
                if matched > 0 {
                    guard to < bytes.count, bytes[to] == UInt8(ascii: " ") || bytes[to] == UInt8(ascii: "\n"),
                        let next = Self.endOfWord(bytes, from: to + 1)
                    else { break }
                    (from, to) = (to + 1, next)
                }
                guard to - from >= word.count, to - from <= word.count + endings,
                    Self.small(bytes[from..<from + word.count]) == word
                else { break }
                matched += 1
            }
            if matched == term.words.count { return (term.code, to) }
        }
        return nil
    }

    /// What a tag changes in the depth of links, headings and code, where nothing is linked.
    private static func silence(of tag: ArraySlice<UInt8>) -> Int {
        let isEnd = tag.dropFirst().first == UInt8(ascii: "/")
        let name = tag.dropFirst(isEnd ? 2 : 1).prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: " ") }
        guard
            [Array("a".utf8), Array("h2".utf8), Array("h3".utf8), Array("h4".utf8), Array("code".utf8)]
                .contains(Array(name))
        else { return 0 }
        return isEnd ? -1 : 1
    }

    /// Past the last letter of the word that begins at `start`; nil when none begins there.
    private static func endOfWord(_ bytes: [UInt8], from start: Int) -> Int? {
        guard start < bytes.count, isLetter(bytes[start]) else { return nil }
        return bytes[start...].firstIndex { !isLetter($0) } ?? bytes.count
    }

    private static func words(_ text: String) -> [[UInt8]] {
        text.utf8.split { !isLetter($0) }.map(Array.init)
    }

    /// Letters of ASCII, hyphens inside words, and every byte of other scripts' letters.
    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte == UInt8(ascii: "-")
            || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
    }

    private static func small(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 }
    }
}
