import Foundation
import HTTP
import Manual

/// What the page of a section needs to know after a script has saved it, as JSON.
struct KeptSection: Encodable {
    /// Of the draft now: what the page saves next begins from it.
    let revision: Int
    /// Of the texts in the page's form.
    let language: String
    /// Another tab changed the same field since: a button of the page leads to both versions.
    let isConflict: Bool

    init(_ saved: Saved, in language: Language, of before: Draft) {
        revision = saved.draft.revision
        // The original language itself may just have been changed.
        self.language =
            (language == before.originalLanguage ? saved.draft.originalLanguage : language).rawValue
        isConflict = if case .conflict = saved { true } else { false }
    }

    var response: Response {
        get throws {
            .bytes([UInt8](try JSONEncoder().encode(self)), contentType: "application/json")
        }
    }
}
