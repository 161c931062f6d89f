/// A way for mail to leave: SMTP, a sendmail program, or a folder for looking at it.
package protocol MailCarrier: Sendable {
    /// Returns when somebody else has taken responsibility for the message.
    /// - Throws: `MailProblem`.
    func deliver(_ message: MailMessage) async throws
}

/// Why a message did not leave.
package enum MailProblem: Error, Sendable, Equatable, CustomStringConvertible {
    /// The host was not reached or not to be trusted: other messages will fare no better now.
    case unreachable(String)
    /// This message was not taken.
    case refused(String)

    package var description: String {
        switch self {
        case .unreachable(let reason): "unreachable: \(reason)"
        case .refused(let reason): "refused: \(reason)"
        }
    }
}
