import ArgumentParser
import Foundation
import Mail

/// How mail leaves. Without any of it, each mail becomes a file in the data folder and a line on the terminal.
struct MailOptions: ParsableArguments {
    @Option(help: "The mail host: smtp://host:587, which must offer STARTTLS, or smtps://host:465 (MANUAL_SMTP).")
    var smtp: String?

    @Option(help: "The user at the mail host; the password is read from the file MANUAL_SMTP_PASSWORD_FILE.")
    var smtpUser: String?

    @Flag(help: "Speak to the mail host without TLS, and so without a password: for one on this machine.")
    var smtpPlain = Environment.value("MANUAL_SMTP_PLAIN") != nil

    @Option(help: "A file of certificates to trust at the mail host instead of the system's (MANUAL_SMTP_CA).")
    var smtpCa: String?

    @Option(help: "A program that takes mail as sendmail does, instead of a mail host (MANUAL_SENDMAIL).")
    var sendmail: String?

    @Option(help: "Whom mail is from: 'eParticipation Manual <manual@example.eu>' (MANUAL_MAIL_FROM).")
    var mailFrom: String?

    private var host: String? { smtp ?? Environment.value("MANUAL_SMTP") }
    private var program: String? { sendmail ?? Environment.value("MANUAL_SENDMAIL") }
    private var from: String? { mailFrom ?? Environment.value("MANUAL_MAIL_FROM") }

    func validate() throws {
        if host != nil, program != nil { throw ValidationError("Choose --smtp or --sendmail, not both.") }
        if host != nil || program != nil, from == nil {
            throw ValidationError("Mail needs a sender: name it with --mail-from.")
        }
        _ = try sender()
        _ = try smtpHost()
    }

    func sender() throws -> Mailbox {
        guard let sender = Mailbox(from ?? "eParticipation Manual <manual@localhost>") else {
            throw ValidationError("--mail-from is an address, or a name with an address in angle brackets.")
        }
        return sender
    }

    /// - Parameter data: the data folder, where mail goes that nobody carries.
    func carrier(data: String) throws -> any MailCarrier {
        if let host = try smtpHost() { return SMTPCarrier(host: host) }
        if let program { return SendmailCarrier(program: program) }
        return FolderCarrier(folder: data + "/outbox") { Terminal.say("Mail: \($0)") }
    }

    private func smtpHost() throws -> SMTPHost? {
        guard let host else { return nil }
        do {
            return try SMTPHost(
                url: host, user: smtpUser ?? Environment.value("MANUAL_SMTP_USER"), password: try password(),
                allowsPlain: smtpPlain, authorities: smtpCa ?? Environment.value("MANUAL_SMTP_CA"))
        } catch let problem as SMTPHost.Problem {
            throw ValidationError("\(problem)")
        }
    }

    /// Not an option: the arguments of a process can be read by everyone on the machine.
    private func password() throws -> String? {
        guard let file = Environment.value("MANUAL_SMTP_PASSWORD_FILE") else { return nil }
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw ValidationError("The file MANUAL_SMTP_PASSWORD_FILE names cannot be read.")
        }
        return text.split(whereSeparator: \.isNewline).first.map(String.init)
    }
}
