/// Something wrong with one field of a form: where, and the key of the sentence that says it.
package struct FieldProblem: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case required, unknownCode, badDate, endBeforeStart, badAddress, badEmail, badNumber, noneRefused, tooWeak
        case alreadyTaken, unreadable, tableTooWide, consentMissing, altMissing
        case fileWaiting, fileRefused
        case tooLong(Int), tooShort(Int), tooMany(Int)
    }

    /// As in the form: `title`, `sources.0.address`.
    package let field: String
    /// Of the text, where a field has one text a language.
    package let language: Language?
    package let kind: Kind

    init(_ field: String, _ kind: Kind, in language: Language? = nil) {
        self.field = field
        self.kind = kind
        self.language = language
    }
}

extension FieldProblem.Kind {
    package var key: String {
        switch self {
        case .required: "required"
        case .unknownCode: "unknown-code"
        case .badDate: "bad-date"
        case .endBeforeStart: "end-before-start"
        case .badAddress: "bad-address"
        case .badEmail: "bad-email"
        case .badNumber: "bad-number"
        case .noneRefused: "none-refused"
        case .tooWeak: "too-weak"
        case .alreadyTaken: "already-taken"
        case .unreadable: "unreadable"
        case .tableTooWide: "table-too-wide"
        case .consentMissing: "consent-missing"
        case .altMissing: "alt-missing"
        case .fileWaiting: "file-waiting"
        case .fileRefused: "file-refused"
        case .tooLong: "too-long"
        case .tooShort: "too-short"
        case .tooMany: "too-many"
        }
    }

    package var limit: Int? {
        switch self {
        case .tooLong(let limit), .tooShort(let limit), .tooMany(let limit): limit
        default: nil
        }
    }
}

/// Everything that is wrong with what was sent, at once.
package struct FieldProblems: Error, Sendable, Equatable {
    package let all: [FieldProblem]
}
