internal import Foundation

/// Texts that stand beside the manual and have no versions: pages about the site (Content/pages/) and ready texts to copy
/// and adapt (Content/texts/). Read and rendered once, when the manual opens.
package struct SiteTexts: Sendable {
    package struct Text: Sendable {
        package let slug: String
        package let title: LocalText
        package let summary: LocalText
        package let body: LocalText
        /// How to adapt a ready text, and what to avoid.
        package let notes: LocalText?
        /// The section of the manual it belongs to, as `step/section`.
        package let section: String?
    }

    private let texts: [String: [Language: Text]]

    /// - Parameter folder: holds one folder a text, named by its slug, with a `<lang>.md` per language.
    package init(folder: String) throws {
        var texts: [String: [Language: Text]] = [:]
        for slug in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            let entry = try EditionFolder(edition: folder, path: slug)
            for (language, page) in entry.pages {
                texts[slug, default: [:]][language] = try Self.text(page, of: entry, language)
            }
        }
        self.texts = texts
    }

    /// In the language asked for, else in English.
    package func find(_ slug: String, in language: Language) -> Text? {
        texts[slug].flatMap { $0[language] ?? $0[.english] }
    }

    package var slugs: [String] { texts.keys.sorted() }

    private static func text(_ page: EditionPage, of entry: EditionFolder, _ language: Language) throws -> Text {
        guard let title = page.front["title"]?.string, let summary = page.front["summary"]?.string else {
            throw Problem(
                file: "\(entry.path)/\(language.rawValue).md", field: "title",
                sentence: "The text has no title or no summary.")
        }
        let parts =
            [page.introduction].compactMap(\.self)
            + page.fields.filter { $0.name != "notes" }.map { "## \($0.name)\n\n\($0.text)" }
        func local(_ text: String, html: String) -> LocalText { LocalText(text: text, html: html, language: language) }
        let body = parts.joined(separator: "\n\n")
        return Text(
            slug: entry.name, title: local(title, html: Markup.escape(title)),
            summary: local(summary, html: Markup.escape(summary)),
            body: local(body, html: try Markdown.html(body)),
            notes: try page["notes"].map { local($0, html: try Markdown.html($0)) },
            section: entry.facts["section"]?.string)
    }
}
