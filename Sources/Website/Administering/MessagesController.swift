import HTML
import HTTP
import Manual

/// Mails that could not be delivered and were given up.
struct MessagesController: Sendable {
    let manual: Manual
    let pages: Pages

    func index(_ visit: Visit) async throws -> Response {
        try pages.answer(MessagesPage(visit: visit, messages: try await manual.outbox.stuck()), on: visit)
    }

    func destroy(_ visit: Visit) async throws -> Response {
        try await manual.outbox.discard(try await stuck(visit))
        return visit.seeOther(.adminMail, done: .discarded)
    }

    /// Only what was given up: a message that is on its way is the postman's.
    fileprivate func stuck(_ visit: Visit) async throws -> OutboxMessage.ID {
        let id = try visit.id()
        guard try await manual.outbox.stuck().contains(where: { $0.id == id }) else { throw Refusal.notFound }
        return id
    }
}

/// Another try at delivering a mail.
struct RetriesController: Sendable {
    let messages: MessagesController

    func create(_ visit: Visit) async throws -> Response {
        try await messages.manual.outbox.retry(try await messages.stuck(visit))
        return visit.seeOther(.adminMail, done: .retried)
    }
}

/// The list of mails that were given up. Their texts are not shown: they hold secret links.
struct MessagesPage: Page {
    static let template = "administering/mail"

    let visit: Visit
    let messages: [OutboxMessage]

    private var frame: Frame {
        Frame(
            visit: visit, title: visit.words("administering.mail.title"), trail: AdminRoom.trail(on: visit),
            isHidden: true)
    }

    static let fields: Fields<MessagesPage> = [
        .view("frame", \.frame),
        .optionalText("done", \.visit.done),
        .flag("hasRows", { !$0.messages.isEmpty }),
        .list("rows", { page in page.messages.map { MessageRow(message: $0, visit: page.visit) } }),
    ]
}

/// One mail that was given up.
struct MessageRow: View {
    let message: OutboxMessage
    let visit: Visit

    static let fields: Fields<MessageRow> = [
        .text("recipient", \.message.recipient),
        .text("subject", \.message.subject),
        .text("day", { $0.visit.moment($0.message.createdAt) }),
        .number("attempts", \.message.attempts),
        .text("error", { $0.message.lastError ?? "–" }),
        .text("retryURL", { $0.visit.path(.messageAct($0.message.id, .retry)) }),
        .text("removalURL", { $0.visit.path(.messageAct($0.message.id, .removal)) }),
        .text("token", \.visit.formToken),
    ]
}
