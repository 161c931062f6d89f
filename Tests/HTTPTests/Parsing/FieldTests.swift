import Testing

@testable import HTTP

@Suite struct `Header fields` {
    @Test(arguments: [
        Example(24, "9112 5", head(": x"), "400 malformedField"),
        Example(24, "9112 5", head("Name"), "400 malformedField"),
        Example(24, "9110 5.6.2", head("Na me: x"), "400 blankBeforeColon"),
        Example(24, "9110 5.6.2", head("Na(me: x"), "400 malformedField"),
        Example(24, "9110 5.6.2", head("N\u{E4}me: x"), "400 malformedField"),
        Example(25, "9112 5.1", head("Name : x"), "400 blankBeforeColon"),
        Example(25, "9112 5.1", head("Name\t: x"), "400 blankBeforeColon"),
        Example(26, "9110 5.5", head("Name: \t x \t "), "GET / 1.1 Host=a|Name=x"),
        Example(26, "9110 5.5", head("Name:"), "GET / 1.1 Host=a|Name="),
        Example(26, "9110 5.5", head("Name: \u{A0}x"), "GET / 1.1 Host=a|Name=\u{A0}x"),
        Example(26, "9110 5.5", head("Name: \u{B}x"), "400 controlCharacterInField"),
        Example(27, "9110 5.5", head("Name: x\u{0}y"), "400 controlCharacterInField"),
        Example(27, "9110 5.5", head("Name: x\u{1B}y"), "400 controlCharacterInField"),
        Example(27, "9110 5.5", head("Name: x\u{7F}y"), "400 controlCharacterInField"),
        Example(27, "9110 5.5", head("Name: \u{E4}"), "GET / 1.1 Host=a|Name=\u{E4}"),
        Example(28, "9112 5.2", head("Name: x", " y"), "400 foldedLine"),
        Example(28, "9112 5.2", head("Name: x", "\ty"), "400 foldedLine"),
        Example(30, "9110 5.3", "GET / HTTP/1.1\r\nHost: a\r\n", "needs more"),
        Example(31, "9110 5.1", "GET / HTTP/1.1\r\nhOST: a\r\n\r\n", "GET / 1.1 hOST=a"),
        Example(31, "9110 5.1", head("Content_Length: 5"), "GET / 1.1 Host=a|Content_Length=5"),
        Example(32, "9110 5.3", head("Content-Type: a/b", "Content-Type: a/b"), "400 repeatedSingleton"),
        Example(32, "9110 5.3", head("Authorization: a", "authorization: b"), "400 repeatedSingleton"),
        Example(32, "9110 5.3", head("Range: bytes=0-1", "Range: bytes=2-3"), "400 repeatedSingleton"),
        Example(32, "9110 5.3", head("Accept: a/b", "Accept: c/d"), "GET / 1.1 Host=a|Accept=a/b|Accept=c/d"),
    ])
    func `are read by the grammar and not repaired`(_ example: Example) {
        #expect(Verdict.unanimous(on: example.message)?.description == example.verdict)
    }

    @Test(arguments: [
        Example(16, "9112 3.2", "GET / HTTP/1.1\r\n\r\n", "400 hostMissing"),
        Example(16, "9112 3.2", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", "400 hostRepeated"),
        Example(16, "9112 3.2", "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n", "400 hostRepeated"),
        Example(16, "9112 3.2", "GET / HTTP/1.1\r\nHost:\r\n\r\n", "400 hostInvalid"),
        Example(16, "9112 3.2", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", "400 hostInvalid"),
        Example(16, "9112 3.2", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", "400 hostInvalid"),
        Example(16, "9112 3.2", "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n", "400 hostInvalid"),
        Example(16, "9112 3.2", "GET / HTTP/1.1\r\nHost: a:b\r\n\r\n", "400 hostInvalid"),
        Example(16, "9112 3.2", "GET / HTTP/1.1\r\nHost: a:65536\r\n\r\n", "400 hostInvalid"),
        Example(16, "9112 3.2", "GET / HTTP/1.1\r\nHost: [::1\r\n\r\n", "400 hostInvalid"),
        Example(16, "9110 7.2", "GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n", "421 hostUnknown"),
        Example(18, "9110 7.4", "GET / HTTP/1.1\r\nHost: other.example\r\n\r\n", "421 hostUnknown"),
        Example(
            18, "9110 7.4", "GET / HTTP/1.1\r\nHost: Manual.Example:8080\r\n\r\n", "GET / 1.1 Host=Manual.Example:8080"),
        Example(
            12, "9112 3.2.2", "GET http://other.example/ HTTP/1.1\r\nHost: manual.example\r\n\r\n", "421 hostUnknown"),
        Example(17, "9112 3.2", "GET / HTTP/1.0\r\n\r\n", "GET / 1.0 "),
    ])
    func `name one host, and one that is served`(_ example: Example) {
        #expect(Verdict.unanimous(on: example.message, hosts: ["manual.example"])?.description == example.verdict)
    }

    /// Item 29 [9110 5.4]: each kind of too much is 431, and is refused without waiting for its end.
    @Test func `are bounded in number and size`() {
        var limits = Limits()
        limits.fields = 3
        limits.fieldLine = 20
        limits.head = 70
        #expect(
            Verdict.unanimous(on: Array(head("a: 1", "b: 2").utf8), limits: limits)?.description
                == "GET / 1.1 Host=a|a=1|b=2")
        #expect(
            Verdict.unanimous(on: Array(head("a: 1", "b: 2", "c: 3").utf8), limits: limits) == .refused(.tooManyFields))
        #expect(
            Verdict.unanimous(on: Array(head("a: 34567890123456789x").utf8), limits: limits) == .refused(.fieldTooLarge)
        )
        limits.fields = 100
        let large = head("a: 345678901234", "b: 345678901234", "c: 345678901234")
        #expect(Verdict.unanimous(on: Array(large.utf8), limits: limits) == .refused(.headTooLarge))
        #expect(Verdict([Array(large.utf8.prefix(70))[...]], limits: limits) == .refused(.headTooLarge))
    }

    /// Item 33 [9110 5.6.1]: empty members are ignored, quoted strings kept whole.
    @Test func `hold lists with empty members and quoted strings`() {
        #expect(FieldList.members(of: ", a ,, b;x=\"1,2\\\",3\" ,") == ["a", "b;x=\"1,2\\\",3\""])
        let (value, parameters) = FieldList.parameters(of: "b ; x=\"1,\\\"2\" ; y=z")
        #expect(value == "b")
        #expect(parameters.map(\.value) == ["1,\"2", "z"])
    }
}
