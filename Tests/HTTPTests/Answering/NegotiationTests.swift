import Testing

@testable import HTTP

@Suite struct `Content coding` {
    static var page: Response {
        var response = Response.text(String(repeating: "participation ", count: 200))
        response.headers.set("ETag", "\"v1\"")
        return response
    }

    /// Items 97, 98, 99 [9110 12.5.3, 12.4.2].
    @Test(arguments: [
        (nil, false), ("", false), ("gzip", true), ("GZIP", true), ("x-gzip", true), ("br, gzip;q=0.1", true),
        ("*", true),
        ("gzip;q=0", false), ("gzip; q=0.000", false), ("*;q=0, identity", false), ("br, *;q=0.5", true),
        ("gzip;q=1.000", true), ("gzip;q=1.001", false), ("gzip;q=0.0001", false), ("gzip;q=x", false),
        ("gzip;q=-1", false),
        ("identity", false), ("deflate", false), (", ,gzip", true),
    ])
    func `is applied where it is welcome`(field: String?, isCoded: Bool) {
        let headers = field.map { [("Accept-Encoding", $0)] } ?? []
        let answer = Represented(`Content coding`.page, to: Request("GET", "/", headers: headers))
        #expect(answer.status == 200)
        #expect((answer.fields["Content-Encoding"] == "gzip") == isCoded)
        // Items 84, 100 [9110 8.8.3.3, 12.5.5]: each variant its own strong tag, all of them Vary.
        #expect(answer.fields["ETag"] == (isCoded ? "\"v1-gzip\"" : "\"v1\""))
        #expect(answer.fields["Vary"] == "Accept-Encoding")
        #expect(answer.bytes.starts(with: [0x1F, 0x8B]) == isCoded)
        #expect(answer.fields["Content-Length"] == "\(answer.bytes.count)")
    }

    /// Item 97: with nothing acceptable left, 406.
    @Test(arguments: ["identity;q=0", "*;q=0", "br, identity;q=0"])
    func `is not acceptable in any form`(field: String) {
        let answer = Represented.get(`Content coding`.page, ("Accept-Encoding", field))
        #expect(answer.status == 406)
        #expect(answer.fields["Vary"] == "Accept-Encoding")
    }

    /// Items 102, 104 [9111 5.2.2.6]; item 101: a coding that is there already is neither lost nor doubled.
    @Test func `is left out where it would not help or might hurt`() {
        func coding(_ change: (inout Response) -> Void) -> String? {
            var response = `Content coding`.page
            change(&response)
            return Represented.get(response, ("Accept-Encoding", "gzip")).fields["Content-Encoding"]
        }
        #expect(coding { _ in } == "gzip")
        #expect(coding { $0.compress = false } == nil)
        #expect(coding { $0.headers.set("Cache-Control", "public, No-Transform") } == nil)
        #expect(coding { $0.headers.set("Content-Type", "image/png") } == nil)
        #expect(coding { $0.headers.set("Content-Encoding", "br") } == "br")
        #expect(coding { $0.body = .bytes(Array("short".utf8)) } == nil)
        #expect(coding { $0.status = .noContent } == nil)
    }

    /// Item 84: a 304 names the tag of the variant that is held.
    @Test func `goes with its own validator`() {
        let held = Represented.get(`Content coding`.page, ("Accept-Encoding", "gzip"), ("If-None-Match", "\"v1-gzip\""))
        #expect(held.status == 304)
        #expect(held.fields["ETag"] == "\"v1-gzip\"")
        #expect(held.fields["Vary"] == "Accept-Encoding")
        let other = Represented.get(`Content coding`.page, ("Accept-Encoding", "gzip"), ("If-None-Match", "\"v1\""))
        #expect(other.status == 200)
    }

    @Test func `keeps what Vary said`() {
        var response = `Content coding`.page
        response.headers.set("Vary", "Cookie")
        #expect(Represented.get(response).fields["Vary"] == "Cookie, Accept-Encoding")
        response.headers.set("Vary", "accept-encoding")
        #expect(Represented.get(response).fields["Vary"] == "accept-encoding")
    }

    @Test func `gives back the same bytes`() throws {
        let text = (0..<3_000).map { "\($0 * 7919 % 1000) " }.joined()
        let coded = try #require(Gzip.compress(Array(text.utf8)))
        #expect(coded.count < text.utf8.count)
        #expect(Gunzip.text(coded) == text)
    }
}
