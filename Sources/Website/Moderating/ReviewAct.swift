extension Address {
    /// What a reviewer sends from the desk of one submission; raw values are the nouns of the addresses.
    enum ReviewAct: String, Sendable {
        case assignment, hold, ticks, comments, resolution, acceptance, refusal
        case changeRequest = "change-request"
    }

    /// What an admin sends from a person's page.
    enum PersonAct: String, Sendable {
        case role, block
        case blockRemoval = "block-removal"
    }

    /// What an admin does with a mail that was given up.
    enum MessageAct: String, Sendable {
        case retry, removal
    }
}
