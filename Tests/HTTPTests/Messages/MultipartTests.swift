import Testing

@testable import HTTP

@Suite struct `A multipart form` {
    static let body = [
        "--xYz", "Content-Disposition: form-data; name=\"title\"", "", "Bürgerrat", "--xYz",
        "Content-Disposition: form-data; name=\"file\"; filename=\"C:\\dir\\..plan \\\"A%22.pdf\"; filename*=UTF-8''evil.sh",
        "Content-Type: application/pdf", "", "%PDF\r\n--xY\r\n--", "--xYz \t",
        "Content-Disposition: form-data; name=file; filename=\"\"", "",
        "", "--xYz", "content-disposition: form-data; name=\"title\"", "", "", "--xYz--", "epilogue",
    ].joined(separator: "\r\n")

    static func request(_ body: String, boundary: String = "xYz") -> Request {
        Request(
            "POST", "/", headers: [("Content-Type", "Multipart/Form-Data; boundary=\(boundary)")],
            body: Array(body.utf8))
    }

    /// Items 106, 107, 108, 109 [7578 4, 2046 5.1].
    @Test func `gives fields and files in order`() throws {
        let form = try Self.request(Self.body, boundary: "\"xYz\"").multipart()
        #expect(form.fields.all("title") == ["Bürgerrat", ""])
        #expect(form.files("file").map(\.name) == ["plan \"A\".pdf", ""])
        #expect(form.files.map(\.contentType) == ["application/pdf", "text/plain"])
        #expect(form.files[0].content.bytes(upTo: 100) == Array("%PDF\r\n--xY\r\n--".utf8))
        #expect(form.files[1].content.size == 0)
    }

    /// A delimiter may lie across two windows at any place.
    @Test(arguments: 8...64) func `is the same through any window`(window: Int) throws {
        let whole = try Self.request(Self.body).multipart()
        let bytes = Array("preamble\r\n\(Self.body)".utf8)
        let form = try Multipart(body: .bytes(bytes), boundary: "xYz", limits: MultipartLimits(), window: window).read()
        #expect(form.fields.map(\.value) == whole.fields.map(\.value))
        #expect(form.files.map { $0.content.bytes(upTo: 100) } == whole.files.map { $0.content.bytes(upTo: 100) })
    }

    /// Item 110: a body cut anywhere before its close delimiter is refused.
    @Test func `cut short is malformed`() {
        let close = Self.body.utf8.count - "--\r\nepilogue".utf8.count
        for length in 0..<close + 2 {
            let request = Self.request(String(decoding: Self.body.utf8.prefix(length), as: UTF8.self))
            #expect(throws: FormError.malformed) { try request.multipart() }
        }
    }

    @Test(arguments: [
        "--xYz\r\n\r\nno head\r\n--xYz--", "--xYz\r\nContent-Type: a/b\r\n\r\nno name\r\n--xYz--",
        "--xYz\r\nContent-Disposition: form-data\r\n\r\nx\r\n--xYz--",
        "--xYz\r\nContent-Disposition: attachment; name=a\r\n\r\nx\r\n--xYz--",
        "--xYz\r\nContent-Disposition: form-data; name=a; name=b\r\n\r\nx\r\n--xYz--",
        "--xYz\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--xYz--",
        "--xYz\r\nContent-Disposition: form-data; name=a b\r\n\r\nx\r\n--xYz--",
        "--xYz\r\nContent-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64\r\n\r\nx\r\n--xYz--",
        "--xYz\r\nContent-Disposition : form-data; name=a\r\n\r\nx\r\n--xYz--",
        "--xYzContent-Disposition: form-data; name=a\r\n\r\nx\r\n--xYz--", "no delimiter at all",
    ])
    func `outside the grammar is malformed`(body: String) {
        #expect(throws: FormError.malformed) { try Self.request(body).multipart() }
    }

    /// Item 106: the boundary's grammar.
    @Test(arguments: ["", String(repeating: "x", count: 71), "\"a b \"", "a$b", "\"ä\""])
    func `needs a boundary`(boundary: String) {
        #expect(throws: FormError.malformed) { try Self.request(Self.body, boundary: boundary).multipart() }
    }

    /// Item 110: every limit.
    @Test func `has limits`() {
        func limited(_ change: (inout MultipartLimits) -> Void) -> FormError? {
            var limits = MultipartLimits()
            change(&limits)
            do {
                _ = try Self.request(Self.body).multipart(limits)
                return nil
            } catch {
                return error
            }
        }
        #expect(limited { _ in } == nil)
        #expect(limited { $0.parts = 3 } == .tooManyFields)
        #expect(limited { $0.partHead = 60 } == .tooLarge)
        #expect(limited { $0.name = 4 } == .malformed)
        #expect(limited { $0.fields = 9 } == .tooLarge)
        #expect(limited { $0.file = 13 } == .tooLarge)
    }

    @Test func `of another type is not read`() {
        let request = Request("POST", "/", headers: [("Content-Type", "text/plain")], body: Array(Self.body.utf8))
        #expect(throws: FormError.wrongMediaType) { try request.multipart() }
    }
}
