import Manual

/// Puts what has happened into the words of a mail, in the language of whoever gets it.
struct Letters: Sendable {
    let facts: SiteFacts
    let pages: Pages

    /// For the acts of the manual, which write their mail within their own transaction.
    var writer: LetterWriter {
        { notice in try letter(for: notice) }
    }

    func letter(for notice: Notice) throws -> Letter {
        let page = LetterPage(notice: notice, facts: facts)
        return Letter(
            subject: page.subject, text: page.text, html: try pages.html(page, in: page.language),
            unsubscribe: page.stop?.url)
    }
}
