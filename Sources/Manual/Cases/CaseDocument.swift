/// A whole case study as a person or a file hands it in: facts once, texts per language. What is saved and exported.
struct CaseDocument: Sendable, Equatable {
    var slug: String?
    var originalLanguage: Language
    var facts = CaseFacts()
    var texts: Texts = [:]
    var contact: CaseContact?
    /// Of a case that was published before: shown on the front page, first and last day for readers (ISO 8601).
    var isFeatured = false
    var published: String?
    var updated: String?

    var title: String { texts[originalLanguage]?[TextKey("title")] ?? "" }
}

/// The person to ask about a case. Shown only with consent, and not after it expires.
package struct CaseContact: Sendable, Equatable {
    package var name: String
    package var role: String?
    package var email: String?
    /// Days, as 2026-11-23.
    package var consented: String?
    package var expires: String?
}
