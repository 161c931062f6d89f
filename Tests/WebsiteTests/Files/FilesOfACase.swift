import Foundation
import HTTP
import Manual
import Media
import Testing

@Suite(.enabled(if: MediaRoom(path: "/").canMakePictures, "vipsthumbnail is not installed"))
struct `Files of a case` {
    /// A whole draft with a picture and a document, both described.
    private func draft(_ author: Author) async throws -> (draft: String, digests: [String]) {
        let draft = try await author.complete()
        for file in [Chosen.picture, .document] {
            let page = await author.visitor.get(draft + "files/")
            page.owesNothing("the form of files")
            let added = await author.visitor.upload(page, to: draft + "files/", [("go", "upload")], [file])
            #expect(added.location == draft + "files/?added=1#field-files")
        }
        let page = await author.visitor.get(draft + "files/?added=1")
        page.owesNothing("the form with files")
        #expect(page.text.contains("The file has been added."))
        let form = [
            ("files.0.alt", "A black square"), ("files.0.caption", "Before & after"), ("files.0.credit", "Aino"),
            ("files.0.licence", "cc-by-4.0"), ("files.1.alt", "Final report"), ("go", "next"),
        ]
        #expect(await author.visitor.submit(page, to: draft + "files/", form).location == draft + "check/")
        let hidden = page.hiddenFields(ofFormTo: draft + "files/")
        return (draft, ["files.0.sha256", "files.1.sha256"].compactMap { name in hidden.first { $0.0 == name }?.1 })
    }

    @Test func `go the whole way with it, and each is given only to who may have it`() async throws {
        try await Household.withFiles { household, folder in
            let author = try await Author(household)
            let (draft, digests) = try await draft(author)
            let id = try #require(draft.split(separator: "/").last)
            let names = ["480.webp", "document.pdf"]
            func status(_ place: String, _ visitor: Visitor) async -> [Int] {
                var all: [Int] = []
                for (digest, name) in zip(digests, names) {
                    all.append(await visitor.get("/files/\(place)\(digest)/\(name)").status)
                }
                return all
            }
            let nobody = Visitor(household.site)
            let other = try await Author(household, "other@example.eu").visitor
            #expect(await status("drafts/\(id)/", author.visitor) == [200, 200])
            #expect(await status("drafts/\(id)/", other) == [404, 404])
            #expect(await status("drafts/\(id)/", nobody) == [303, 303])
            #expect(await status("", author.visitor) == [404, 404])
            let own = await author.visitor.get("/files/drafts/\(id)/\(digests[0])/480.webp")
            #expect(own.headers["Cache-Control"] == "private, no-store")
            #expect(own.headers["Content-Type"] == "image/webp")

            let preview = await author.visitor.get(draft + "preview/")
            preview.owesNothing("the preview")
            #expect(preview.text.contains("alt=\"A black square\""))
            #expect(preview.text.contains("/files/drafts/\(id)/\(digests[0])/480.webp 480w"))
            #expect(preview.text.contains("width=\"600\" height=\"400\" loading=\"lazy\""))
            let check = await author.visitor.get(draft + "check/")
            #expect(check.plain.contains("A black square · Before & after · Aino"))
            #expect(!check.text.contains(digests[0]))

            let receipt = try await author.send(draft)
            #expect(receipt.location == draft + "sent/")
            _ = try await household.add("rita@example.eu", role: .reviewer)
            let reviewer = await household.signedIn("rita@example.eu")
            let submission = try #require(try await household.manual.moderation.queue().first)
            #expect(await status("moderate/\(submission.id)/", reviewer) == [200, 200])
            #expect(await status("moderate/\(submission.id)/", author.visitor) == [403, 403])
            #expect(await status("moderate/\(submission.id + 1)/", reviewer) == [404, 404])
            let review = await reviewer.get("/en/moderate/\(submission.id)/")
            #expect(review.text.contains("/files/moderate/\(submission.id)/\(digests[0])/480.webp"))
            let accepted = await reviewer.submit(
                review, to: "/en/moderate/\(submission.id)/acceptance/", [("acceptance-words", "Thank you.")])
            #expect(accepted.status == 303)

            #expect(await status("", nobody) == [200, 200])
            #expect(await status("drafts/\(id)/", author.visitor) == [404, 404])
            let slug = try #require(
                try await household.manual.submissions.cases(of: author.id(), in: .english).first?.slug)
            let page = await nobody.get("/en/cases/\(slug)/")
            page.owesNothing("the case")
            #expect(page.text.contains("<figcaption><span>Before &amp; after</span>"))
            #expect(page.plain.contains("By Aino · "))
            #expect(
                page.text.contains("srcset=\"/files/\(digests[0])/480.webp 480w, /files/\(digests[0])/600.webp 600w\""))
            #expect(page.plain.contains("Final report</a> <span class=\"sources__note\">(PDF, 1 kB)"))

            let file = await nobody.get("/files/\(digests[1])/document.pdf")
            #expect(file.headers["Cache-Control"] == "public, max-age=31536000, immutable")
            #expect(file.headers["Content-Disposition"] == "attachment")
            #expect(file.headers["Content-Type"] == "application/pdf")
            #expect(file.headers["Content-Security-Policy"] == "default-src 'none'; sandbox")
            #expect(file.headers["X-Content-Type-Options"] == "nosniff")
            for wrong in ["original", "481.webp", "..%2Fdocument.pdf", "document.pdf%00"] {
                #expect((400...404).contains(await nobody.get("/files/\(digests[1])/\(wrong)").status), "\(wrong)")
            }

            // A reviewer takes the picture away; the document stays.
            let desk = await reviewer.get("/en/moderate/cases/\(slug)/")
            let removal = "/en/moderate/cases/\(slug)/files/\(digests[0])/removal/"
            let field = "file-\(digests[0].prefix(16))-words"
            #expect(await reviewer.submit(desk, to: removal, [(field, "")]).status == 422)
            #expect(await reviewer.submit(desk, to: removal, [(field, "Somebody reported it.")]).status == 303)
            #expect(await status("", nobody) == [404, 200])
            #expect(!(await nobody.get("/en/cases/\(slug)/").text.contains("<figure")))
            #expect(await reviewer.get("/en/moderate/cases/\(slug)/").plain.contains("Somebody reported it."))
            household.wait(86_400 * 3_650)
            try await household.manual.files.tidy()
            #expect(Household.kept(in: folder) == [digests[1]], "what was taken away is gone from the disk")
        }
    }

    @Test func `are ordered, replaced and taken out, their words with them`() async throws {
        try await Household.withFiles { household, folder in
            let author = try await Author(household)
            let (draft, digests) = try await draft(author)
            let action = draft + "files/"
            let words = [
                ("files.0.alt", "A black square"), ("files.0.credit", "Aino"), ("files.0.licence", "cc0"),
                ("files.1.alt", "Final report"),
            ]
            var page = await author.visitor.get(action)
            #expect(await author.visitor.submit(page, to: action, words + [("raise", "files.1")]).status == 303)
            page = await author.visitor.get(action)
            var hidden = page.hiddenFields(ofFormTo: action)
            #expect(hidden.filter { $0.0.hasSuffix("sha256") }.map(\.1) == digests.reversed())
            #expect(page.plain.contains("Final report</textarea>"))
            let gone = [("files.0.alt", "Final report"), ("files.1.alt", "A square"), ("remove", "files.0")]
            #expect(await author.visitor.submit(page, to: action, gone).status == 303)
            page = await author.visitor.get(action)
            hidden = page.hiddenFields(ofFormTo: action)
            #expect(hidden.filter { $0.0.hasSuffix("sha256") }.map(\.1) == [digests[0]])
            #expect(page.plain.contains("A square</textarea>"))
            var other = Chosen.document
            other.field = "replacement.0"
            #expect(
                await author.visitor.upload(page, to: action, [("files.0.alt", "Now a report")], [other]).status == 303)
            page = await author.visitor.get(action)
            #expect(page.hiddenFields(ofFormTo: action).filter { $0.0.hasSuffix("sha256") }.map(\.1) == [digests[1]])
            #expect(page.plain.contains("Now a report"))

            other.bytes = Array("GIF89a".utf8)
            let refused = await author.visitor.upload(page, to: action, [("files.0.alt", "Still here")], [other])
            #expect(refused.status == 422)
            #expect(refused.values(of: "href").contains("#replacement.0"))
            #expect(refused.plain.contains("Still here"))
            refused.owesNothing("a refused replacement")
            let tasks = await author.visitor.get(draft)
            #expect(await author.visitor.submit(tasks, to: draft + "removal/").status == 303)
            household.wait(86_400 * 3_650)
            try await household.manual.files.tidy()
            #expect(Household.kept(in: folder).isEmpty)
        }
    }

    @Test func `are described in each language`() async throws {
        try await Household.withFiles { household, _ in
            let author = try await Author(household)
            let (draft, _) = try await draft(author)
            let page = await author.visitor.get(draft + "files/?in=fi")
            page.owesNothing("a translation of files")
            #expect(page.plain.contains("A black square"))
            #expect(!page.values(of: "name").contains("upload"))
            await author.fill(draft, "basics", [("title", "Asukkaat valitsevat")], query: "?in=fi")
            let saved = await author.visitor.submit(
                page, to: draft + "files/",
                [("files.0.alt", "Musta neliö"), ("files.0.caption", "Ennen"), ("go", "next")])
            #expect(saved.location == draft)
            let finnish = await author.visitor.get(draft.replacing("/en/", with: "/fi/") + "preview/")
            #expect(finnish.text.contains("alt=\"Musta neliö\""))
            #expect(finnish.plain.contains("<a href=\"/files/") && finnish.plain.contains("Final report</a>"))
        }
    }
}

extension Author {
    func id() async throws -> Person.ID {
        try #require(try await household.manual.people.person(email: "aino@example.eu")).id
    }
}
