import Foundation
import Mail
import Synchronization
import Testing

@Suite struct `Carrying mail` {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "mail-\(UUID().uuidString)").path

    private func message() throws -> MailMessage {
        MailMessage(
            name: "007-sign-in.1", sender: try #require(Mailbox("m@example.eu")),
            recipient: try #require(Mailbox("aino@example.eu")), subject: "Hello",
            text: "Open:\nhttps://manual.example/en/account/link/abc/\n", language: "en", date: Date())
    }

    @Test func `into a folder writes a file that only its owner reads, and tells the link`() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let told = Mutex<[String]>([])
        let carrier = FolderCarrier(folder: folder) { line in told.withLock { $0.append(line) } }
        try await carrier.deliver(try message())
        let path = folder + "/007-sign-in.1.eml"
        #expect(told.withLock { $0 } == ["\(path)  https://manual.example/en/account/link/abc/"])
        let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(rights == 0o600)
        #expect(FileManager.default.contents(atPath: path)?.starts(with: Data("Date: ".utf8)) == true)
    }

    @Test func `to a program hands it addresses and the whole message`() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let program = try script("printf '%s\\n' \"$@\" > \"$0.args\"; cat > \"$0.mail\"")
        try await SendmailCarrier(program: program).deliver(try message())
        let arguments = try String(contentsOfFile: program + ".args", encoding: .utf8)
        #expect(arguments == "-i\n-f\nm@example.eu\n--\naino@example.eu\n")
        let mail = try String(contentsOfFile: program + ".mail", encoding: .utf8)
        #expect(mail.hasPrefix("Date: "))
        #expect(mail.hasSuffix("https://manual.example/en/account/link/abc/\n"))
        #expect(!mail.utf8.contains(13))
    }

    @Test func `a program that fails has refused the message`() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let program = try script("exit 75")
        await #expect(throws: MailProblem.refused("\(program) ended with 75")) {
            try await SendmailCarrier(program: program).deliver(try message())
        }
    }

    @Test func `a program that hangs is ended`() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let program = try script("exec sleep 600")
        await #expect(throws: MailProblem.unreachable("\(program) did not end within 1 seconds")) {
            try await SendmailCarrier(program: program, timeout: 1).deliver(try message())
        }
    }

    @Test func `a program that is not there is unreachable`() async throws {
        do {
            try await SendmailCarrier(program: folder + "/none").deliver(try message())
            Issue.record("delivered to nobody")
        } catch MailProblem.unreachable {}
    }

    @Test func `a host that does not answer is unreachable`() async throws {
        // Port 1 of this machine: nobody listens there.
        let carrier = SMTPCarrier(host: try SMTPHost(url: "smtp://127.0.0.1:1"), timeout: 5)
        do {
            try await carrier.deliver(try message())
            Issue.record("delivered to nobody")
        } catch MailProblem.unreachable {}
    }

    @Test(arguments: [
        "http://host", "smtp://", "smtp://user@host", "smtp://user:secret@host", "smtp://host/?a=b", "smtp://host/x",
        "host", "", "file:///etc/passwd",
    ])
    func `only the address of a mail host is one`(url: String) {
        #expect(throws: SMTPHost.Problem.address) { try SMTPHost(url: url) }
    }

    @Test func `no password goes over an open line`() {
        #expect(throws: SMTPHost.Problem.passwordInTheOpen) {
            try SMTPHost(url: "smtp://127.0.0.1:25", user: "u", password: "p", allowsPlain: true)
        }
    }

    private func script(_ body: String) throws -> String {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let path = folder + "/program"
        try Data("#!/bin/sh\n\(body)\n".utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return path
    }
}
