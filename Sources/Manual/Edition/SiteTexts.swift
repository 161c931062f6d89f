internal import Foundation

/// The texts about the site itself (Content/pages/): read and rendered once, when the manual opens.
package struct SiteTexts: Sendable {
    package struct Text: Sendable {
        package let title: LocalText
        package let summary: LocalText
        package let body: LocalText
    }

    private let texts: [String: [Language: Text]]

    /// - Parameter folder: holds one folder a text, named by its slug, with a `<lang>.md` per language.
    package init(folder: String) throws {
        var texts: [String: [Language: Text]] = [:]
        for slug in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            for name in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(slug)").sorted() {
                guard name.hasSuffix(".md"), let language = Language(rawValue: String(name.dropLast(3))) else {
                    continue
                }
                texts[slug, default: [:]][language] = try Self.read(slug, language, folder: folder)
            }
        }
        self.texts = texts
    }

    /// In the language asked for, else in English.
    package func find(_ slug: String, in language: Language) -> Text? {
        texts[slug].flatMap { $0[language] ?? $0[.english] }
    }

    private static func read(_ slug: String, _ language: Language, folder: String) throws -> Text {
        let file = "pages/\(slug)/\(language.rawValue).md"
        let source = try String(contentsOfFile: "\(folder)/\(slug)/\(language.rawValue).md", encoding: .utf8)
        let page = try EditionPage(source, file: file)
        guard let title = page.front["title"]?.string, let summary = page.front["summary"]?.string else {
            throw Problem(file: file, field: "title", sentence: "The page has no title or no summary.")
        }
        let parts = [page.introduction].compactMap(\.self) + page.fields.map { "## \($0.name)\n\n\($0.text)" }
        // Headings begin at level three in texts that stand under a heading; these stand under the page's own.
        let html = try Markdown.html(parts.joined(separator: "\n\n"))
            .replacing("<h3>", with: "<h2>").replacing("</h3>", with: "</h2>")
        return Text(
            title: LocalText(text: title, html: Markup.escape(title), language: language),
            summary: LocalText(text: summary, html: Markup.escape(summary), language: language),
            body: LocalText(text: source, html: html, language: language))
    }
}
