package import Foundation

/// One mail to one person, as text and, where there is one, as HTML.
package struct MailMessage: Sendable {
    /// Names the mail among all that this site sends, in letters, digits, dots and hyphens: the same at every attempt,
    /// so that a mail that arrived twice is known as one.
    package let name: String
    package let sender: Mailbox
    package let recipient: Mailbox
    package let subject: String
    package let text: String
    package let html: String?
    /// The language of text and HTML as an ISO 639-1 code.
    package let language: String
    package let date: Date
    /// Where a mail program's own button stops mail of this kind.
    package let unsubscribe: String?

    package init(
        name: String, sender: Mailbox, recipient: Mailbox, subject: String, text: String, html: String? = nil,
        language: String, date: Date, unsubscribe: String? = nil
    ) {
        self.name = String(decoding: name.utf8.filter(Self.nameBytes.contains), as: UTF8.self)
        self.sender = sender
        self.recipient = recipient
        self.subject = subject
        self.text = text
        self.html = html
        self.language = String(decoding: language.utf8.filter(Self.nameBytes.contains), as: UTF8.self)
        self.date = date
        self.unsubscribe = unsubscribe.flatMap { $0.utf8.allSatisfy(Self.isOfAddress) ? $0 : nil }
    }

    /// Neither a line's end nor what ends the address in its header.
    private static func isOfAddress(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
    }

    private static let nameBytes = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.".utf8)

    /// The message as it travels (RFC 5322, MIME of RFC 2045 and 2046): ASCII, lines that end in CRLF.
    package var bytes: [UInt8] {
        var fields = [
            "Date: \(MailDate.text(date))", "From: \(sender.header)", "To: \(recipient.header)",
            "Subject: \(HeaderText.unstructured(subject))", "Message-ID: <\(name)@\(sender.host)>",
            // RFC 3834: no answering machine answers it.
            "Auto-Submitted: auto-generated", "Content-Language: \(language)", "MIME-Version: 1.0",
        ]
        if let unsubscribe {
            fields.append("List-Unsubscribe: <\(unsubscribe)>")
            // RFC 8058 §3.1: one click is for HTTPS alone.
            if unsubscribe.hasPrefix("https://") { fields.append("List-Unsubscribe-Post: List-Unsubscribe=One-Click") }
        }
        guard let html else { return Array(fields.joined(separator: "\r\n").utf8) + crlf + part("plain", text) }
        fields.append("Content-Type: multipart/alternative; boundary=\"\(boundary)\"")
        var bytes = Array(fields.joined(separator: "\r\n").utf8) + crlf
        for (kind, content) in [("plain", text), ("html", html)] {
            bytes += crlf + Array("--\(boundary)".utf8) + crlf + part(kind, content)
        }
        return bytes + crlf + Array("--\(boundary)--".utf8) + crlf
    }

    /// Quoted-printable text never has "=_", so no part can hold the line that ends it.
    private var boundary: String { "=_\(name.prefix(60))" }

    private var crlf: [UInt8] { Array("\r\n".utf8) }

    private func part(_ kind: String, _ content: String) -> [UInt8] {
        let head = "Content-Type: text/\(kind); charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        return Array(head.utf8) + QuotedPrintable.encode(content)
    }
}

/// A moment as a header writes it (RFC 5322 §3.3), in UTC.
enum MailDate {
    static func text(_ date: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents([.weekday, .day, .month, .year, .hour, .minute, .second], from: date)
        let day = name(parts.weekday, "Sun Mon Tue Wed Thu Fri Sat")
        let month = name(parts.month, "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
        let time = [parts.hour, parts.minute, parts.second].map { two($0 ?? 0) }.joined(separator: ":")
        return "\(day), \(two(parts.day ?? 1)) \(month) \(parts.year ?? 1970) \(time) +0000"
    }

    private static func name(_ number: Int?, _ names: String) -> Substring {
        let names = names.split(separator: " ")
        let index = (number ?? 1) - 1
        return names.indices.contains(index) ? names[index] : names[0]
    }

    private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
