/// Text in the language asked for, or in the original one when there is no translation.
package struct LocalText: Sendable, Equatable {
    /// Who put the words into this language.
    package enum Origin: String, Sendable {
        case human, machine, reviewed
    }

    /// As it was written: plain for titles and other single lines, Markdown for prose.
    package let text: String
    /// Safe to print as it stands. Links into the manual still carry their own schemes (`ManualLink`).
    package let html: String
    /// The language these words are in, which need not be the one asked for.
    package let language: Language
    package let origin: Origin
    /// The original text has changed since this translation was made.
    package let isOutdated: Bool

    package init(
        text: String, html: String, language: Language, origin: Origin = .human, isOutdated: Bool = false
    ) {
        self.text = text
        self.html = html
        self.language = language
        self.origin = origin
        self.isOutdated = isOutdated
    }
}
