import Foundation
import Logging
import Mail
import Manual

/// Carries what waits in the outbox to the mail host, and tells the outbox what became of it.
struct Postman: Sendable {
    let outbox: Outbox
    let carrier: any MailCarrier
    let sender: Mailbox
    let log: Logger

    /// How often the outbox is asked; after a host that was not reached, longer.
    private static let pause = Duration.seconds(2)
    private static let longPause = Duration.seconds(30)

    func workForever() async throws {
        while true {
            let wasReached = await deliverDue()
            try await Task.sleep(for: wasReached ? Self.pause : Self.longPause)
        }
    }

    /// - Returns: false when the host was not reached, so that trying the rest now would only count against it.
    private func deliverDue() async -> Bool {
        do {
            for message in try await outbox.due(Date()) {
                guard try await deliver(message) else { return false }
            }
            return true
        } catch {
            log.error("outbox failed", metadata: ["error": "\(error)"])
            return false
        }
    }

    private func deliver(_ message: OutboxMessage) async throws -> Bool {
        guard let recipient = Mailbox(address: message.recipient) else {
            try await outbox.failed(message.id, error: "no address that mail can be sent to")
            return true
        }
        do {
            try await carrier.deliver(
                MailMessage(
                    name: name(of: message), sender: sender, recipient: recipient, subject: message.subject,
                    text: message.text, html: message.html, language: message.language.rawValue, date: Date(),
                    unsubscribe: message.unsubscribe))
        } catch let problem as MailProblem {
            log.warning(
                "mail not sent",
                metadata: [
                    "id": "\(message.id)", "kind": "\(message.kind)", "attempt": "\(message.attempts + 1)",
                    "error": "\(problem)",
                ])
            try await outbox.failed(message.id, error: "\(problem)")
            if case .unreachable = problem { return false }
            return true
        }
        try await outbox.sent(message.id)
        return true
    }

    /// `014-sign-up.1795459200`: the same at each attempt; the time keeps two databases of one host apart.
    private func name(of message: OutboxMessage) -> String {
        let id = String(message.id)
        let zeros = String(repeating: "0", count: max(0, 3 - id.utf8.count))
        return "\(zeros)\(id)-\(message.kind).\(Int(message.createdAt.timeIntervalSince1970))"
    }
}
