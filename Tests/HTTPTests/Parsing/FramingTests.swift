import Testing

@testable import HTTP

@Suite struct `The framing of a body` {
    static func post(_ lines: String..., body: String = "", version: String = "1.1") -> String {
        (["POST / HTTP/\(version)", "Host: a"] + lines + ["", ""]).joined(separator: "\r\n") + body
    }

    @Test(arguments: [
        Example(34, "9112 6.3", post(body: ""), "POST / 1.1 Host=a"),
        Example(35, "9110 8.6", post("Content-Length: 3", body: "abc"), "POST / 1.1 Host=a|Content-Length=3 + abc"),
        Example(35, "9110 8.6", post("Content-Length: 003", body: "abc"), "POST / 1.1 Host=a|Content-Length=003 + abc"),
        Example(35, "9110 8.6", post("Content-Length: +3", body: "abc"), "400 invalidContentLength"),
        Example(35, "9110 8.6", post("Content-Length: -3", body: "abc"), "400 invalidContentLength"),
        Example(35, "9110 8.6", post("Content-Length: 0x3", body: "abc"), "400 invalidContentLength"),
        Example(35, "9110 8.6", post("Content-Length: 1_0", body: "abc"), "400 invalidContentLength"),
        Example(35, "9110 8.6", post("Content-Length: 3 3", body: "abc"), "400 invalidContentLength"),
        Example(35, "9110 8.6", post("Content-Length:", body: "abc"), "400 invalidContentLength"),
        Example(35, "9110 8.6", post("Content-Length: 3, 4", body: "abc"), "400 invalidContentLength"),
        Example(35, "9110 8.6", post("Content-Length: 3, 3", body: "abc"), "400 invalidContentLength"),
        Example(35, "9110 8.6", post("Content-Length: \u{FF15}", body: "abc"), "400 invalidContentLength"),
        Example(35, "9110 8.6", post("Content-Length: 99999999999999999999", body: "abc"), "400 invalidContentLength"),
        Example(
            36, "9110 8.6", post("Content-Length: 3", "Content-Length: 3", body: "abc"), "400 repeatedContentLength"),
        Example(
            37, "9112 6.1", post("Content-Length: 3", "Transfer-Encoding: chunked", body: "0\r\n\r\n"),
            "400 lengthAndTransferCoding"),
        Example(
            38, "9112 6.1", post("Transfer-Encoding: chunked", body: "0\r\n\r\n", version: "1.0"),
            "400 transferCodingInOldVersion"),
        Example(39, "9112 6.3", post("Transfer-Encoding: chunked, gzip", body: ""), "400 transferCodingNotFinal"),
        Example(39, "9112 7.1", post("Transfer-Encoding: chunked, chunked", body: ""), "400 transferCodingNotFinal"),
        Example(
            39, "9112 7.1", post("Transfer-Encoding: chunked", "Transfer-Encoding: chunked", body: ""),
            "400 transferCodingNotFinal"),
        Example(39, "9112 6.1", post("Transfer-Encoding: gzip, chunked", body: ""), "501 transferCodingUnknown"),
        Example(39, "9112 6.1", post("Transfer-Encoding: xchunked", body: ""), "501 transferCodingUnknown"),
        Example(39, "9112 7", post("Transfer-Encoding: chunked;a=b", body: ""), "400 transferCodingNotFinal"),
        Example(39, "9112 6.1", post("Transfer-Encoding:", body: ""), "400 transferCodingNotFinal"),
        Example(39, "9112 6.1", post("Transfer-Encoding: \"chunked\"", body: ""), "400 transferCodingNotFinal"),
        Example(
            39, "9112 7", post("Transfer-Encoding: , CHUNKED ,", body: "0\r\n\r\n"),
            "POST / 1.1 Host=a|Transfer-Encoding=, CHUNKED ,"),
        Example(44, "9112 8", post("Content-Length: 4", body: "abc"), "needs more"),
        Example(45, "9110 15.5.14", post("Content-Length: 2000000", body: "abc"), "413 bodyTooLarge"),
        Example(
            49, "9110 9.3.1", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi",
            "GET / 1.1 Host=a|Content-Length=2 + hi"),
        Example(49, "9110 9.3.5", "DELETE / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nhi", "needs more"),
        Example(
            47, "9110 15.5.16", post("Content-Encoding: gzip", "Content-Length: 3", body: "abc"),
            "415 contentCodingUnsupported"),
        Example(52, "9110 10.1.1", post("Expect: 200-ok", "Content-Length: 3", body: "abc"), "417 expectationUnknown"),
        Example(
            51, "9110 10.1.1", post("Expect: 200-ok", "Content-Length: 3", body: "abc", version: "1.0"),
            "POST / 1.0 Host=a|Expect=200-ok|Content-Length=3 + abc"),
        Example(
            54, "9110 7.8", post("Upgrade: h2c", "Connection: upgrade", body: ""),
            "POST / 1.1 Host=a|Upgrade=h2c|Connection=upgrade"),
    ])
    func `is one length or chunks, never a guess`(_ example: Example) {
        #expect(Verdict.unanimous(on: example.message)?.description == example.verdict)
    }

    static func chunks(_ body: String) -> [UInt8] {
        Array(post("Transfer-Encoding: chunked", body: body).utf8)
    }

    @Test(arguments: [
        Example(40, "9112 7.1", "3\r\nabc\r\n0\r\n\r\n", "abc"),
        Example(40, "9112 7.1", "3\r\nabc\r\nA\r\n0123456789\r\n00\r\n\r\n", "abc0123456789"),
        Example(40, "9112 7.1", "000000000000000000003\r\nabc\r\n0\r\n\r\n", "abc"),
        Example(40, "9112 7.1", "+3\r\nabc\r\n0\r\n\r\n", "400 malformedChunk"),
        Example(40, "9112 7.1", "-3\r\nabc\r\n0\r\n\r\n", "400 malformedChunk"),
        Example(40, "9112 7.1", "0x3\r\nabc\r\n0\r\n\r\n", "400 malformedChunk"),
        Example(40, "9112 7.1", "1_0\r\nabc\r\n0\r\n\r\n", "400 malformedChunk"),
        Example(40, "9112 7.1", " 3\r\nabc\r\n0\r\n\r\n", "400 malformedChunk"),
        Example(40, "9112 7.1", "3 \r\nabc\r\n0\r\n\r\n", "400 malformedChunk"),
        Example(40, "9112 7.1", "\r\nabc\r\n0\r\n\r\n", "400 malformedChunk"),
        Example(40, "9112 7.1", "FFFFFFFFFFFFFFFFF\r\nabc\r\n0\r\n\r\n", "400 malformedChunk"),
        Example(40, "9112 7.1", "8000000000000000\r\nabc\r\n0\r\n\r\n", "400 malformedChunk"),
        Example(41, "9112 7.1.1", "3;a=b;c\r\nabc\r\n0;d=\"e;\\\"f\"\r\n\r\n", "abc"),
        Example(41, "9112 7.1.1", "3 ; a = b\r\nabc\r\n0\r\n\r\n", "abc"),
        Example(41, "9112 7.1.1", "3;\r\nabc\r\n0\r\n\r\n", "400 malformedChunk"),
        Example(41, "9112 7.1.1", "3;;a\r\nabc\r\n0\r\n\r\n", "400 malformedChunk"),
        Example(41, "9112 7.1.1", "3;a\nabc\r\n0\r\n\r\n", "400 malformedChunk"),
        Example(41, "9112 7.1.1", "3;a\u{0}\r\nabc\r\n0\r\n\r\n", "400 malformedChunk"),
        Example(41, "9112 7.1.1", "3;a=\"\r\nabc\r\n0\r\n\r\n", "400 malformedChunk"),
        Example(41, "9112 7.1.1", "3 a\r\nabc\r\n0\r\n\r\n", "400 malformedChunk"),
        Example(
            41, "9112 7.1.1", "3;\(String(repeating: "x", count: 300))\r\nabc\r\n0\r\n\r\n", "400 chunkExtensionTooLong"
        ),
        Example(42, "9112 7.1", "3\r\nabcd\r\n0\r\n\r\n", "400 malformedChunk"),
        Example(42, "9112 7.1", "3\r\nabc\n0\r\n\r\n", "400 malformedChunk"),
        Example(42, "9112 7.1", "3\nabc\r\n0\r\n\r\n", "400 malformedChunk"),
        Example(42, "9112 7.1", "3\r\rabc\r\n0\r\n\r\n", "400 malformedChunk"),
        Example(43, "9112 7.1.2", "3\r\nabc\r\n0\r\nContent-Length: 9\r\nX: y\r\n\r\n", "abc"),
        Example(43, "9112 7.1.2", "0\r\nX y\r\n\r\n", "400 malformedTrailer"),
        Example(43, "9112 7.1.2", "0\r\nX : y\r\n\r\n", "400 malformedTrailer"),
        Example(43, "9112 7.1.2", "0\r\n: y\r\n\r\n", "400 malformedTrailer"),
        Example(43, "9112 7.1.2", "0\r\nX: y\n\r\n", "400 malformedTrailer"),
        Example(43, "9112 7.1.2", "0\r\n folded\r\n\r\n", "400 malformedTrailer"),
        Example(44, "9112 8", "3\r\nabc\r\n0\r\n", "needs more"),
        Example(44, "9112 8", "3\r\nab", "needs more"),
    ])
    func `in chunks follows the grammar to the byte`(_ example: Example) {
        let verdict = Verdict.unanimous(
            on: `The framing of a body`.chunks(String(decoding: example.message, as: UTF8.self)))
        if case .request(let summary, let body) = verdict {
            #expect(body == example.verdict)
            #expect(summary == "POST / 1.1 Host=a|Transfer-Encoding=chunked")
        } else {
            #expect(verdict?.description == example.verdict)
        }
    }

    /// Items 41, 43, 45: what a chunked body may cost.
    @Test func `is bounded in overhead, trailers and size`() {
        var limits = Limits()
        limits.chunkOverhead = 64
        let dribble = String(repeating: "1\r\nx\r\n", count: 40) + "0\r\n\r\n"
        #expect(
            Verdict.unanimous(on: `The framing of a body`.chunks(dribble), limits: limits) == .refused(.chunkOverhead))
        limits = Limits()
        limits.trailers = 32
        let trailers = "0\r\n\(String(repeating: "A: b\r\n", count: 8))\r\n"
        #expect(
            Verdict.unanimous(on: `The framing of a body`.chunks(trailers), limits: limits)
                == .refused(.trailersTooLarge))
        let plan = BodyPlan(limit: 4, spoolAbove: 2)
        #expect(
            Verdict.unanimous(on: `The framing of a body`.chunks("5\r\nabcde\r\n0\r\n\r\n"), plan: plan)
                == .refused(.bodyTooLarge))
        // Above the threshold the body takes the way through a file.
        #expect(
            Verdict.unanimous(on: `The framing of a body`.chunks("2\r\nab\r\n2\r\ncd\r\n0\r\n\r\n"), plan: plan)
                == .request("POST / 1.1 Host=a|Transfer-Encoding=chunked", body: "abcd"))
    }

    /// Item 48 [9110 15.5.12].
    @Test func `may have to state its length`() {
        let plan = BodyPlan(requiresLength: true)
        let chunked = `The framing of a body`.chunks("3\r\nabc\r\n0\r\n\r\n")
        #expect(Verdict.unanimous(on: chunked, plan: plan) == .refused(.lengthRequired))
    }
}
