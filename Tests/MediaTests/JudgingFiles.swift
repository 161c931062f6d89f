import Testing

@testable import Media

@Suite struct `A file is judged by its bytes` {
    private func refusal(_ bytes: [UInt8]) -> FileRefusal? {
        do {
            _ = try Inspection.kind(of: bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test func `whatever its name`() throws {
        #expect(refusal([]) == .empty)
        #expect(refusal(Array("GIF89a\u{1}\0\u{1}\0".utf8)) == .wrongType)
        #expect(refusal(Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".utf8)) == .wrongType)
        #expect(refusal(Array("<html>%PDF-1.4 %%EOF".utf8)) == .wrongType)
        #expect(refusal(Array("PK\u{3}\u{4}".utf8)) == .wrongType)
        #expect(refusal([UInt8](repeating: 0xFF, count: Inspection.largest + 1)) == .tooLarge)
    }

    @Test func `a picture by its header alone`() async throws {
        try await Samples.withFolder { folder in
            for (ending, kind) in [("jpg", FileKind.jpeg), ("png", .png), ("webp", .webp)] {
                let bytes = try Samples.picture(300, 200, ending: ending, in: folder)
                let found = try? Inspection.kind(of: bytes)
                #expect(found == kind)
                #expect(PictureSize(of: bytes, kind: kind) == PictureSize(width: 300, height: 200))
                // Cut anywhere, it is never taken and nothing traps.
                for cut in stride(from: 12, to: bytes.count - 4, by: max(1, bytes.count / 60)) {
                    let found = refusal(Array(bytes[..<cut]))
                    #expect(found == .brokenPicture, "\(ending) cut at \(cut): \(String(describing: found))")
                }
            }
        }
    }

    @Test func `a bomb before it is lit`() {
        #expect(refusal(Samples.bomb()) == .tooManyPixels)
    }

    @Test(
        arguments: [
            [0xFF, 0xD8, 0xFF], [0xFF, 0xD8, 0xFF, 0xE0, 0, 0], [0xFF, 0xD8, 0xFF, 0xFF, 0xFF, 0xFF],
            [0xFF, 0xD8, 0xFF, 0xC0, 0xFF, 0xFF, 8], Array("RIFF\u{4}\0\0\0WEBP".utf8),
            Array("RIFF".utf8) + [0xFF, 0xFF, 0xFF, 0xFF] + Array("WEBPVP8X".utf8),
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFF, 0xFF, 0xFF, 0xFF],
        ] as [[UInt8]])
    func `a header that makes no sense is no picture`(bytes: [UInt8]) {
        #expect(refusal(bytes) == .brokenPicture)
    }

    @Test func `a document must be whole and open`() throws {
        #expect(try Inspection.kind(of: Samples.pdf) == .pdf)
        #expect(refusal(Array(Samples.pdf.dropLast(8))) == .brokenDocument)
        #expect(refusal(Array("%PDF-garbage".utf8)) == .brokenDocument)
        let text = String(decoding: Samples.pdf, as: UTF8.self)
        for encrypted in ["/Encrypt 5 0 R", "/Encrypt<</V 4>>"] {
            #expect(refusal(Array(text.replacing("/Root", with: encrypted + "/Root").utf8)) == .encrypted)
        }
        let other = text.replacing("/Root", with: "/EncryptMetadata false/Root")
        #expect(refusal(Array(other.utf8)) == nil)
    }

    @Test func `any bytes at all get an answer`() {
        var random = SystemRandomNumberGenerator()
        let starts: [[UInt8]] = [
            [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
            Array("RIFF\u{40}\0\0\0WEBPVP8 ".utf8), Array("RIFF\u{40}\0\0\0WEBPVP8L".utf8), Array("%PDF-".utf8),
        ]
        for round in 0..<2_000 {
            let rest = (0..<Int.random(in: 0...120, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            _ = refusal(starts[round % starts.count] + rest)
        }
    }
}
