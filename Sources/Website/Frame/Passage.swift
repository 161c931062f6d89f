import HTML
import Manual

/// A piece of text whose language may differ from that of the page round it.
struct Passage: View {
    let text: Markup
    /// The text's language when it is not the page's; nil when it is (no `lang` needed).
    let language: String?

    static let fields: Fields<Passage> = [.markup("text", \.text), .optionalText("language", \.language)]
}

extension [Part] {
    /// Says in which language the text is, when a part of it is not in the page's.
    func notice(on visit: Visit) -> String? {
        lazy.compactMap { $0.passage.language.flatMap(Language.init) }.first.flatMap(visit.notice)
    }

    /// The parts with the terms of the glossary linked, each where the page uses it first.
    func withTerms(on visit: Visit) -> [Part] {
        var used: Set<String> = []
        return map { part in
            let language = part.passage.language ?? visit.language
            guard let terms = visit.site.terms[language] else { return part }
            let text = terms.link(part.passage.text, path: visit.path(.glossary), used: &used)
            return Part(
                id: part.id, title: part.title, passage: Passage(text: text, language: part.passage.language),
                isKey: part.isKey)
        }
    }
}

/// A headed part of a long text.
struct Part: View {
    let id: String
    let title: String
    let passage: Passage
    /// Set apart: what a hurried reader should not miss.
    var isKey = false

    static let fields: Fields<Part> = [
        .text("id", \.id), .text("title", \.title), .markup("text", \.passage.text),
        .optionalText("language", \.passage.language), .flag("isKey", \.isKey),
    ]
}
