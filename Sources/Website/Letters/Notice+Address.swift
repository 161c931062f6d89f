import Manual

extension Notice {
    /// The page that a mail leads to.
    var address: Address? {
        switch kind {
        case .signUp, .signIn, .passwordReset, .addressChange, .invitation: return token.map { Address.mailedLink($0) }
        case .draftLink: return token.map { Address.draft(.link($0), .tasks) }
        case .alreadyKnown: return .signIn
        case .noAccount: return .signUp
        case .passwordChanged: return .passwordReset
        case .addressChanged: return .text(.about)
        case .received, .resubmitted, .changesRequested, .refused, .withdrawn, .removed, .commented:
            return submissionId.map { Address.myCase($0) } ?? .myCases
        case .replied: return submissionId.map { Address.submission($0) } ?? .moderate
        case .published, .outdated, .restored, .fileRemoved: return slug.map { Address.caseStudy($0) }
        case .newCases: return .searches
        case .blocked, .accountDeleted, .reportReceived, .reportHandled: return nil
        }
    }

    /// Whether what somebody wrote is told in it. An invitation's words are the name of who invites.
    var quotesWords: Bool { kind != .invitation && words?.isEmpty == false }
}

extension Notice.Kind {
    /// Whoever asked for it has not shown that the address is theirs.
    var isToUnconfirmedAddress: Bool {
        switch self {
        case .signUp, .noAccount, .invitation, .addressChange, .draftLink, .reportReceived, .reportHandled: true
        default: false
        }
    }
}
