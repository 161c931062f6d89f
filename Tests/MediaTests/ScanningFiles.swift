import Foundation
import Testing

@testable import Media

@Suite struct `The virus scanner` {
    private let digest = String(repeating: "cd", count: 32)

    private func verdict(_ bytes: [UInt8], answer: String? = nil) async throws -> VirusScanner.Verdict {
        try await Samples.withFolder { folder in
            let fake = try #require(FakeScanner(path: folder.path() + "s", answer: answer))
            defer { fake.stop() }
            let file = folder.appending(path: "file")
            try Data(bytes).write(to: file)
            let scanner = try #require(VirusScanner(address: fake.path, seconds: 2))
            let verdict = await scanner.scan(file: file.path())
            if answer == nil { #expect(fake.seen == bytes.count) }
            return verdict
        }
    }

    @Test func `sees every byte and its word counts`() async throws {
        #expect(try await verdict([UInt8](repeating: 7, count: 200_000)) == .clean)
        #expect(try await verdict(Array("x\(FakeScanner.harmful)y".utf8)) == .infected("Test.Signature"))
    }

    @Test(arguments: [
        "", "\0", "INSTREAM size limit exceeded. ERROR\0", "stream: OK NOT\0", "stream: \0", "OK\0", "stream: okay\0",
    ])
    func `nothing but a plain OK lets a file pass`(answer: String) async throws {
        let verdict = try await verdict([1, 2, 3], answer: answer)
        guard case .unreachable = verdict else {
            Issue.record("\(answer) gave \(verdict)")
            return
        }
    }

    @Test func `that is down holds the file, and passes it when it is back`() async throws {
        try await Samples.withFolder { folder in
            let path = folder.path() + "s"
            let room = MediaRoom(path: folder.path() + "files", scanner: VirusScanner(address: path, seconds: 2))
            #expect(room.keep(Samples.pdf, as: digest))
            #expect(await room.work(on: digest, kind: .pdf, within: .seconds(5)) == .waiting)
            let fake = try #require(FakeScanner(path: path))
            defer { fake.stop() }
            #expect(await room.work(on: digest, kind: .pdf, within: .seconds(5)) == .ready([]))
        }
    }

    @Test func `refuses what is harmful`() async throws {
        try await Samples.withFolder { folder in
            let fake = try #require(FakeScanner(path: folder.path() + "s"))
            defer { fake.stop() }
            let room = MediaRoom(path: folder.path() + "files", scanner: VirusScanner(address: fake.path, seconds: 2))
            #expect(room.keep(Samples.pdf + Array(FakeScanner.harmful.utf8), as: digest))
            #expect(await room.work(on: digest, kind: .pdf, within: .seconds(5)) == .refused(.infected))
        }
    }

    @Test func `has an address that makes sense`() {
        for good in ["/run/clamav/clamd.ctl", "127.0.0.1:3310", "[::1]:3310", "scanner.example.eu:3310"] {
            #expect(VirusScanner(address: good) != nil, "\(good)")
        }
        for bad in ["", "clamd", "host:", ":3310", "host:99999", "host:0", "/" + String(repeating: "x", count: 120)] {
            #expect(VirusScanner(address: bad) == nil, "\(bad)")
        }
    }
}
