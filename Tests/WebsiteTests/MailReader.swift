import Foundation
import Manual
import Testing

/// The mail that a manual has sent, as its readers find it.
struct MailReader: Sendable {
    let manual: Manual

    func all() async throws -> [OutboxMessage] {
        try await manual.outbox.due(.distantFuture, limit: 1000)
    }

    func last(to address: String) async throws -> OutboxMessage {
        try #require(try await all().last { $0.recipient == address }, "no mail to \(address)")
    }

    /// The path of the first link of a message to the site.
    func link(in message: OutboxMessage) throws -> String {
        let origin = "https://" + Library.host
        let line = message.text.split(separator: "\n").first { $0.hasPrefix(origin) }
        return String(try #require(line, "no link in \(message.kind)").dropFirst(origin.count))
    }

    func link(to address: String) async throws -> String {
        try link(in: try await last(to: address))
    }
}
