/// HTML that is already safe to show: rendered Markdown or highlighted snippets made by ourselves.
package struct Markup: Sendable, Equatable {
    package let html: String

    /// Takes the HTML as it stands: never call this with a text that a visitor wrote.
    package init(trusted html: String) {
        self.html = html
    }

    /// A text as HTML that shows exactly this text.
    package static func escaping(_ text: String) -> Markup {
        var bytes: [UInt8] = []
        Encoding.html.append(text, to: &bytes)
        return Markup(trusted: String(decoding: bytes, as: UTF8.self))
    }
}
