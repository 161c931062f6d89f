import Foundation
import Testing

@testable import Mail

@Suite struct `Messages are well-formed` {
    private func message(
        subject: String = "Hello", text: String = "Hello\n", html: String? = nil,
        sender: String = "Manual <m@example.eu>", unsubscribe: String? = nil
    ) throws -> MailMessage {
        MailMessage(
            name: "001-sign-up.1795459200", sender: try #require(Mailbox(sender)),
            recipient: try #require(Mailbox(address: "aino@example.eu")), subject: subject, text: text, html: html,
            language: "en", date: Date(timeIntervalSince1970: 1_795_459_200), unsubscribe: unsubscribe)
    }

    @Test(arguments: [
        ("https://m.example.eu/en/stop/1-a/", "<https://m.example.eu/en/stop/1-a/>", "List-Unsubscribe=One-Click"),
        ("http://127.0.0.1/en/stop/1-a/", "<http://127.0.0.1/en/stop/1-a/>", nil),
        ("https://m.example.eu/\r\nBcc: x@example.eu", nil, nil), ("https://m.example.eu/>, <mailto:x", nil, nil),
    ])
    func `what can be stopped says where, as RFC 8058 has it`(address: String, list: String?, post: String?) throws {
        let reading = try Reading(try message(html: "<p>Hello</p>", unsubscribe: address).bytes)
        #expect(reading["List-Unsubscribe"] == list)
        #expect(reading["List-Unsubscribe-Post"] == post)
    }

    @Test func `head and text stand as the standards ask`() throws {
        let lines = String(decoding: try message().bytes, as: UTF8.self)
        #expect(
            lines == """
                Date: Mon, 23 Nov 2026 18:40:00 +0000\r
                From: Manual <m@example.eu>\r
                To: aino@example.eu\r
                Subject: Hello\r
                Message-ID: <001-sign-up.1795459200@example.eu>\r
                Auto-Submitted: auto-generated\r
                Content-Language: en\r
                MIME-Version: 1.0\r
                Content-Type: text/plain; charset=utf-8\r
                Content-Transfer-Encoding: quoted-printable\r
                \r
                Hello\r

                """)
    }

    @Test(arguments: [
        "Hello", "Hyvää päivää, Ääninen", "Ζήτω η συμμετοχή", "🗳️ vote", "a\r\nBcc: evil@example.eu",
        "a\nb\u{0}c\u{85}d",
        "a\u{2028}b", "=?utf-8?q?forged?=", String(repeating: "long ", count: 60), String(repeating: "ä", count: 300),
        "",
    ])
    func `no subject breaks its line or becomes another header`(subject: String) throws {
        let bytes = try message(subject: subject, html: "<p>Hello</p>").bytes
        let reading = try Reading(bytes)
        #expect(
            reading.headers.map(\.name) == [
                "Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "Content-Language", "MIME-Version",
                "Content-Type",
            ])
        let shown = try #require(reading["Subject"])
        let clean = subject.unicodeScalars.map {
            $0.properties.generalCategory == .control || $0 == "\u{2028}" ? " " : $0
        }
        // CR LF is one grapheme: compared by scalars.
        #expect(Array(Reading.decodingWords(shown).unicodeScalars) == Array(clean))
        for line in reading.lines { #expect(line.utf8.count <= 78, "\(line)") }
    }

    @Test(arguments: ["Manual", "eParticipation \"Manual\"", "Käsikirja", "Doe, John", "back\\slash", "x\r\nBcc: y"])
    func `no name of a sender breaks its header`(name: String) throws {
        let box = try #require(Mailbox(name: name, address: "m@example.eu"))
        #expect(box.header.hasSuffix(" <m@example.eu>"))
        #expect(!box.header.utf8.contains(10))
        #expect(!box.header.utf8.contains(0))
    }

    @Test(arguments: [
        "", "a", "@", "a@", "@b", "a@b@c", "a b@c", "a@b\r\nRCPT TO:<x@y>", "<a@b>x", "a@b>", "-oQ@b", "ä@b", "a,b@c",
        "a@b\u{0}", "\"a\"@b",
    ])
    func `what is no plain address is refused`(address: String) {
        #expect(Mailbox(address: address) == nil)
    }

    @Test func `a name and an address are told apart`() throws {
        let box = try #require(Mailbox("The Manual <m@example.eu>"))
        #expect(box == Mailbox(name: "The Manual", address: "m@example.eu"))
        #expect(Mailbox("m@example.eu")?.name == nil)
    }

    @Test(arguments: [
        "One line", "Two\nlines\n", "Tabs\tand trailing \nspaces\t\n", "päivää = ok", ".\n..\nFrom me\n",
        String(repeating: "ä", count: 200), String(repeating: "x ", count: 500), "-- \nsignature", "=_001-sign-up",
        "a\r\nb\rc\n\n\nd", "🗳️\u{200B}\u{202E}x",
    ])
    func `text and HTML arrive as they were written`(text: String) throws {
        let reading = try Reading(try message(text: text, html: "<p>" + text).bytes)
        let normal = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let ended = normal.hasSuffix("\n") ? normal : normal + "\n"
        #expect(try reading.parts.map { try Reading.decodingText($0) } == [ended, "<p>" + ended])
        for line in reading.lines {
            #expect(line.utf8.count <= 78)
            #expect(line.utf8.allSatisfy { $0 < 128 && $0 != 13 && $0 != 10 })
            #expect(line != ".")
        }
    }
}
