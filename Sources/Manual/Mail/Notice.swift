internal import Foundation
internal import GRDB

/// Something that has just happened and of which one person is told by mail. The website puts it into words.
package struct Notice: Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case invitation, blocked, received, resubmitted, published, refused, withdrawn, outdated, restored
        case commented, replied, removed
        case signUp = "sign-up"
        case alreadyKnown = "already-known"
        case noAccount = "no-account"
        case signIn = "sign-in"
        case passwordReset = "password-reset"
        case passwordChanged = "password-changed"
        case addressChange = "address-change"
        case addressChanged = "address-changed"
        case accountDeleted = "account-deleted"
        case changesRequested = "changes-requested"
        case reportReceived = "report-received"
        case reportHandled = "report-handled"
        case draftLink = "draft-link"
        case newCases = "new-cases"
        case fileRemoved = "file-removed"
    }

    /// What a reviewer said about one field.
    package struct Remark: Sendable, Equatable {
        package let field: String?
        package let text: String
    }

    package let kind: Kind
    package internal(set) var recipient: String
    package internal(set) var name: String?
    package let language: Language
    /// The secret of the link that the mail carries.
    package internal(set) var token: String?
    package internal(set) var role: Role?
    /// Of the case.
    package internal(set) var title: String?
    package internal(set) var slug: String?
    package internal(set) var submissionId: Int64?
    package internal(set) var words: String?
    /// Codes of `reason`.
    package internal(set) var reasons: [String] = []
    package internal(set) var remarks: [Remark] = []
    /// What is new for each saved search.
    package internal(set) var news: [NewCases] = []
    /// Of a report.
    package internal(set) var number: Int64?
    private let personId: Int64?

    init(_ kind: Kind, recipient: String, language: Language) {
        self.kind = kind
        self.recipient = recipient
        self.language = language
        personId = nil
    }

    init(_ kind: Kind, to person: Person) {
        self.kind = kind
        recipient = person.email
        name = person.name
        language = person.language
        personId = person.id
    }

    /// Puts the mail into the outbox, in the transaction of what it tells: both happen or neither.
    func send(
        _ connection: Database.Connection, _ write: LetterWriter, at date: Date, after wait: TimeInterval = 0
    ) throws {
        let letter = try write(self)
        // A line break in a subject would begin another header (RFC 5322, 2.2).
        let subject = String(
            String.UnicodeScalarView(
                letter.subject.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
        try connection.insert(
            into: "outboxMessage",
            [
                "kind": kind.rawValue, "language": language.rawValue, "personId": personId, "recipient": recipient,
                "subject": subject, "text": letter.text, "html": letter.html, "createdAt": Timestamp.text(date),
                "nextAttemptAt": Timestamp.text(date.addingTimeInterval(wait)), "submissionId": submissionId,
                "unsubscribe": letter.unsubscribe,
            ])
    }
}

/// The words of a mail.
package struct Letter: Sendable, Equatable {
    package var subject: String
    package var text: String
    package var html: String?
    /// Where a POST without a session stops mail of this kind; only mail that nobody has to get has it.
    package var unsubscribe: String?

    package init(subject: String, text: String, html: String? = nil, unsubscribe: String? = nil) {
        self.subject = subject
        self.text = text
        self.html = html
        self.unsubscribe = unsubscribe
    }
}

/// Words for a notice. Runs inside a transaction: quick, and without looking anything up.
package typealias LetterWriter = @Sendable (Notice) throws -> Letter
