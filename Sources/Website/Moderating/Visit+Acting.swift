import HTTP
import Manual

/// What controllers for people with duties need of a visit.
extension Visit {
    /// Who acts. The sitemap lets only people who have signed in come so far.
    var actor: Person.ID {
        get throws {
            guard let person else { throw Refusal.signInFirst }
            return person.id
        }
    }

    /// A number in the path; what is none names nothing.
    func id(_ name: String = "id") throws -> Int64 {
        guard let id = Int64(self[name]) else { throw Refusal.notFound }
        return id
    }

    /// After a form: the page to look at next, which says what was done.
    func seeOther(_ address: Address, done: Done) -> Response {
        .redirect(to: path(address) + "?done=" + done.rawValue)
    }

    /// The sentence that says what was just done; none for words of an address that we did not write.
    var done: String? {
        request.query["done"].flatMap(Done.init(rawValue:)).map { words("moderating.done.\($0.rawValue)") }
    }
}

/// What was done, for the notice on the page that follows.
enum Done: String, Sendable, CaseIterable {
    case taken, assigned, held, released, commented, resolved, ticked
    case changesRequested = "changes-requested"
    case published, refused, moved, answered, invited, blocked, unblocked, discarded
    case roleChanged = "role-changed"
    case retried
    case fileRemoved = "file-removed"
    case chapterPublished = "chapter-published"
    case wordsKept = "words-kept"
    case wordsDropped = "words-dropped"
    case versionRestored = "version-restored"
    case nothingChanged = "nothing-changed"
    case bulkRefused = "bulk-refused"
    case labelChanged = "label-changed"
}
