import Foundation
import Testing

@testable import Media

@Suite(.enabled(if: PictureMaker() != nil, "vipsthumbnail is not installed")) struct `What is made of a picture` {
    private let digest = String(repeating: "ab", count: 32)

    private func work(
        on bytes: [UInt8], _ kind: FileKind = .jpeg, in folder: URL, scanner: VirusScanner? = nil
    ) async -> MediaRoom.Outcome {
        let room = MediaRoom(path: folder.path(), scanner: scanner)
        #expect(room.keep(bytes, as: digest))
        return await room.work(on: digest, kind: kind, within: .seconds(30))
    }

    private func files(_ folder: URL) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path() + "/" + digest).sorted()) ?? []
    }

    @Test func `is smaller ones, and the bytes that came are gone`() async throws {
        try await Samples.withFolder { folder in
            let bytes = try Samples.picture(2000, 1000, ending: "jpg", in: folder)
            let outcome = await work(on: bytes, in: folder)
            let sizes = [480, 960, 1600].map { PictureSize(width: $0, height: $0 / 2) }
            #expect(outcome == .ready(sizes))
            #expect(files(folder) == ["1600.webp", "480.webp", "960.webp"])
        }
    }

    @Test func `is never larger than it came`() async throws {
        try await Samples.withFolder { folder in
            let outcome = await work(
                on: try Samples.picture(600, 30, ending: "png", in: folder), .png, in: folder)
            #expect(outcome == .ready([PictureSize(width: 480, height: 24), PictureSize(width: 600, height: 30)]))
        }
    }

    @Test func `has nothing in it of what the camera wrote, nor of what was hidden in it`() async throws {
        try await Samples.withFolder { folder in
            let plain = try Samples.picture(500, 400, ending: "jpg", in: folder)
            for bytes in [Samples.withMetadata(plain), Samples.polyglot(plain)] {
                guard case .ready(let sizes) = await work(on: bytes, in: folder) else {
                    Issue.record("not taken")
                    continue
                }
                for size in sizes {
                    let made = [UInt8](try Data(contentsOf: folder.appending(path: "\(digest)/\(size.width).webp")))
                    #expect(FileKind(startOf: made) == .webp)
                    for word in ["Exif", "EXIF", "SECRET", "GPS", "<html", "<script", "XMP "] {
                        #expect(made.firstRange(of: Array(word.utf8)) == nil, "\(word)")
                    }
                }
            }
        }
    }

    @Test func `transparency is kept`() throws {
        let alpha = Array("ALPH".utf8) + [3, 0, 0, 0, 1, 2, 3, 0], picture = Array("VP8 ".utf8) + [2, 0, 0, 0, 9, 9]
        let extended = Array("VP8X".utf8) + [10, 0, 0, 0, 0x3C, 0, 0, 0, 1, 0, 0, 1, 0, 0]
        let secret = Array("EXIF".utf8) + [3, 0, 0, 0, 7, 7, 7, 0]
        let head = Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP".utf8)
        let bare = try #require(BareWebP(head + extended + alpha + secret + picture + secret))
        #expect(bare.bytes[4] == UInt8(bare.bytes.count - 8))
        #expect(bare.bytes[20] == 0x10)
        #expect(Array(bare.bytes[30...]) == alpha + picture)
        #expect(BareWebP(head + extended + secret) == nil)
        #expect(BareWebP(head + Array("VP8 ".utf8) + [255, 255, 255, 255, 1]) == nil)
    }

    @Test func `a picture that only looks like one is refused`() async throws {
        try await Samples.withFolder { folder in
            // A header that is right, and then nothing that could be a picture.
            let header: [UInt8] = [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 50, 0, 50, 1, 1, 0x11, 0]
            let bytes = header + [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xFF, 0xD9]
            let kind = try? Inspection.kind(of: bytes)
            #expect(kind == .jpeg)
            #expect(await work(on: bytes, in: folder) == .refused(.brokenPicture))
            // What vips would take for a picture by another loader is none of ours.
            let svg = Array("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>".utf8)
            #expect(await work(on: svg, in: folder) == .refused(.brokenPicture))
        }
    }

    @Test func `the same file twice at once is made once, and ten take their turn`() async throws {
        try await Samples.withFolder { folder in
            let bytes = try Samples.picture(900, 600, ending: "jpg", in: folder)
            let room = MediaRoom(path: folder.path())
            let outcomes = await withTaskGroup(of: MediaRoom.Outcome.self) { group in
                for _ in 0..<10 {
                    group.addTask {
                        _ = room.keep(bytes, as: digest)
                        return await room.work(on: digest, kind: .jpeg, within: .seconds(30))
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.contains(.ready([480, 900].map { PictureSize(width: $0, height: $0 * 2 / 3) })))
            #expect(!outcomes.contains { if case .refused = $0 { true } else { false } })
        }
    }

    @Test func `who has waited too long is told to come again`() async {
        let turnstile = Turnstile(places: 1)
        let (entered, enter) = AsyncStream.makeStream(of: Void.self)
        let (told, tell) = AsyncStream.makeStream(of: Void.self)
        let first = Task {
            await turnstile.pass(for: "a", within: .seconds(60)) {
                enter.finish()
                for await _ in told {}
            }
        }
        for await _ in entered {}
        let second: Bool? = await turnstile.pass(for: "b", within: .milliseconds(50)) { true }
        #expect(second == nil)
        tell.finish()
        _ = await first.value
        #expect(await turnstile.pass(for: "c", within: .seconds(60)) { true } == true)
    }

    @Test(arguments: ["../../etc/passwd", "AB", "", String(repeating: "g", count: 64)])
    func `no name leads out of the folder`(digest: String) {
        let folder = MediaFolder(path: "/tmp/media")
        #expect(folder.path(of: "480.webp", in: digest) == nil)
        #expect(!folder.keep([1], as: digest))
        let good = String(repeating: "0", count: 64)
        #expect(folder.path(of: "480.webp", in: good) != nil)
        for name in ["original", "../x.webp", "480.webp/..", "999999.webp", ""] {
            #expect(folder.path(of: name, in: good) == nil, "\(name)")
        }
    }
}
