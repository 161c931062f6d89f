import Foundation
import HTTP
import Manual
import Media
import Testing

@Suite struct `A file that is not taken` {
    private static let bomb: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        + [0, 0, 0xC3, 0x50, 0, 0, 0xC3, 0x50, 8, 2, 0, 0, 0, 0, 0, 0, 0] + [0, 0, 0, 0] + Array("IEND".utf8)
    private static let locked = Array("%PDF-1.4\ntrailer<</Encrypt 5 0 R>>\nstartxref\n9\n%%EOF\n".utf8)

    @Test(
        arguments: [
            ("", [], "Choose a file first"), ("empty.jpg", [], "The file is empty"),
            ("huge.png", [UInt8](repeating: 1, count: (10 << 20) + 1), "larger than 10 MB"),
            ("a.jpg", Array("GIF89a".utf8), "This is no JPEG"), ("a.svg", Array("<svg/>".utf8), "This is no JPEG"),
            ("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "The picture is broken"),
            ("a.png", bomb, "too large to be opened safely"), ("a.pdf", Array("%PDF-1.4".utf8), "The PDF is broken"),
            ("a.pdf", locked, "protected by a password"),
        ] as [(String, [UInt8], String)])
    func `is told why, and no word is lost`(name: String, bytes: [UInt8], sentence: String) async throws {
        try await Household.withFiles { household, folder in
            let author = try await Author(household)
            let draft = try await author.begin()
            var page = await author.visitor.get(draft + "files/")
            #expect(page.plain.contains("At most 10 MB a file and 12 files a case"))
            _ = await author.visitor.upload(page, to: draft + "files/", [], [.document])
            let before = Household.kept(in: folder)
            page = await author.visitor.get(draft + "files/")
            let refused = await author.visitor.upload(
                page, to: draft + "files/", [("files.0.alt", "Typed <before>"), ("go", "upload")],
                [Chosen(name: name, type: "image/jpeg", bytes: bytes)])
            #expect(refused.status == 422)
            #expect(refused.plain.contains(sentence))
            #expect(refused.values(of: "href").contains("#upload"))
            #expect(refused.plain.contains("Typed <before>"))
            refused.owesNothing(sentence)
            #expect(Household.kept(in: folder) == before, "nothing of it stays")
            #expect(await author.visitor.get(draft + "files/").plain.contains("Typed <before>"))
        }
    }

    @Test func `the thirteenth of a case`() async throws {
        try await Household.withFiles { household, _ in
            let author = try await Author(household)
            let draft = try await author.begin()
            for number in 0..<12 {
                var file = Chosen.document
                file.bytes += Array("% \(number)\n%%EOF\n".utf8)
                let page = await author.visitor.get(draft + "files/")
                #expect(await author.visitor.upload(page, to: draft + "files/", [], [file]).status == 303)
            }
            let page = await author.visitor.get(draft + "files/")
            #expect(!page.values(of: "name").contains("upload"))
            let refused = await author.visitor.upload(page, to: draft + "files/", [], [.document])
            #expect(refused.status == 422)
            #expect(refused.plain.contains("There are 12 files already"))
        }
    }

    @Test func `waits while the scanner is down: nobody gets it and the case is not sent`() async throws {
        let scanner = try #require(VirusScanner(address: "/nonexistent/clamd", seconds: 1))
        try await Household.withFiles(scanner: scanner) { household, _ in
            let author = try await Author(household)
            let draft = try await author.complete()
            var page = await author.visitor.get(draft + "files/")
            #expect(await author.visitor.upload(page, to: draft + "files/", [], [.document]).status == 303)
            page = await author.visitor.get(draft + "files/")
            #expect(page.plain.contains("waits to be checked for viruses"))
            #expect(await author.visitor.submit(page, to: draft + "files/", [("files.0.alt", "Report")]).status == 303)
            let hidden = page.hiddenFields(ofFormTo: draft + "files/")
            let digest = try #require(hidden.first { $0.0 == "files.0.sha256" }?.1)
            let id = try #require(draft.split(separator: "/").last)
            #expect(await author.visitor.get("/files/drafts/\(id)/\(digest)/document.pdf").status == 404)
            #expect(!(await author.visitor.get(draft + "preview/").plain.contains("Report</a>")))
            let sent = try await author.send(draft)
            #expect(sent.status == 422)
            #expect(sent.plain.contains("still waiting to be checked"))
        }
    }

    @Test func `does not get in without the form's token, and the words can be sent again`() async throws {
        try await Household.withFiles { household, folder in
            let author = try await Author(household)
            let draft = try await author.begin()
            for form in [[], [("form-token", "forged")], [("form-token", "forged"), ("files.0.alt", "My long words")]] {
                let sight = await author.visitor.upload(to: draft + "files/", form, [.document])
                #expect(sight.status == 403)
                #expect(form.count < 2 || sight.plain.contains("My long words"))
            }
            #expect(Household.kept(in: folder).isEmpty)
        }
    }

    @Test func `belongs to another draft, and is named by its digest`() async throws {
        try await Household.withFiles { household, _ in
            let author = try await Author(household)
            let draft = try await author.begin()
            let page = await author.visitor.get(draft + "files/")
            _ = await author.visitor.upload(page, to: draft + "files/", [], [.document])
            let hidden = await author.visitor.get(draft + "files/").hiddenFields(ofFormTo: draft + "files/")
            let digest = try #require(hidden.first { $0.0 == "files.0.sha256" }?.1)

            let thief = try await Author(household, "other@example.eu")
            let own = try await thief.begin()
            let form = await thief.visitor.get(own + "files/")
            _ = await thief.visitor.submit(
                form, to: own + "files/", [("files.0.sha256", digest), ("files.0.alt", "Mine now")])
            let after = await thief.visitor.get(own + "files/")
            #expect(!after.text.contains(digest))
            let id = try #require(own.split(separator: "/").last)
            #expect(await thief.visitor.get("/files/drafts/\(id)/\(digest)/document.pdf").status == 404)
        }
    }

    @Test func `on a secret link is for whoever has the link, and only through it`() async throws {
        try await Household.withFiles { household, _ in
            let visitor = Visitor(household.site)
            let begin = await visitor.get("/en/contribute/drafts/")
            let link = try #require(
                await visitor.submit(begin, to: "/en/contribute/drafts/", [("language", "en")]).location)
            let page = await visitor.get(link + "files/")
            #expect(await visitor.upload(page, to: link + "files/", [], [.document]).status == 303)
            let hidden = await visitor.get(link + "files/").hiddenFields(ofFormTo: link + "files/")
            let digest = try #require(hidden.first { $0.0 == "files.0.sha256" }?.1)
            let token = try #require(link.split(separator: "/").last)
            let other = Visitor(household.site)
            #expect(await other.get("/files/link/\(token)/\(digest)/document.pdf").status == 200)
            #expect(await other.get("/files/link/\(token.reversed())/\(digest)/document.pdf").status == 404)
            #expect(await other.get("/files/\(digest)/document.pdf").status == 404)
        }
    }

    @Test(arguments: [
        ("..\\..\\etc\\passwd.pdf", "passwd.pdf"), ("../../x.pdf", "x.pdf"), ("\u{202E}fdp.exe.pdf", "fdp.exe.pdf"),
        ("<b>.pdf", "<b>.pdf"), ("a\u{0}\u{7}b.pdf", "ab.pdf"), ("...", ""),
    ])
    func `has a name that does no harm`(name: String, shown: String) async throws {
        try await Household.withFiles { household, folder in
            let author = try await Author(household)
            let draft = try await author.begin()
            let page = await author.visitor.get(draft + "files/")
            var file = Chosen.document
            file.name = name
            let sight = await author.visitor.upload(page, to: draft + "files/", [], [file])
            // A control character in a header of a part is no header at all.
            if sight.status == 400 { return #expect(name.contains("\u{0}")) }
            let hidden = await author.visitor.get(draft + "files/").hiddenFields(ofFormTo: draft + "files/")
            #expect(hidden.first { $0.0 == "files.0.name" }?.1 == shown)
            #expect(Household.kept(in: folder).allSatisfy { $0.count == 64 })
        }
    }

    @Test func `comes in ten thousand parts`() async throws {
        try await Household.withFiles { household, folder in
            let author = try await Author(household)
            let draft = try await author.begin()
            let parts = (0..<10_000).map { ("files.\($0).alt", "x") }
            #expect(await author.visitor.upload(to: draft + "files/", parts, [.document]).status == 413)
            #expect(Household.kept(in: folder).isEmpty)
        }
    }
}
