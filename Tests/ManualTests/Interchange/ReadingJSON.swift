import Testing

@testable import Manual

@Suite struct `Reading JSON` {
    @Test(arguments: [
        ("null", Tree.null), ("true", .bool(true)), (" false ", .bool(false)), ("\"\"", .text("")),
        ("-0.50e+10", .number("-0.50e+10")), ("0", .number("0")), ("[]", .list([])), ("{}", .map([])),
        ("[1, [\"a\"]]", .list([.number("1"), .list([.text("a")])])),
        (
            "{\"b\":1,\"a\":null}",
            .map([Tree.Member(name: "b", value: .number("1")), Tree.Member(name: "a", value: .null)])
        ),
        (#""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude42""#, .text("\"\\/\u{8}\u{C}\n\r\té🙂")),
        ("\u{FEFF}1", .number("1")), ("\"é\u{7F}\u{2028}\"", .text("é\u{7F}\u{2028}")),
    ])
    func `takes what RFC 8259 allows`(text: String, tree: Tree) throws {
        #expect(try JSONReader.read(Array(text.utf8)) == tree)
    }

    @Test(arguments: [
        "", " ", "nul", "tru e", "01", "-", "1.", ".5", "1e", "+1", "0x1", "NaN", "'a'", "\"", "\"\\", "\"\\x\"",
        "\"\\u12\"", "\"\\ud83d\"", "\"\\ud83d\\u0041\"", "\"\\ude42\"", "\"a\nb\"", "[", "[1", "[1,", "[1,]", "[,1]",
        "[1 2]", "{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,}", "{a:1}", "{1:1}", "1 1", "[]]", "{}}", "// x",
        "\u{0}",
    ])
    func `refuses everything else`(text: String) {
        #expect(throws: JSONReader.Refusal.self) { try JSONReader.read(Array(text.utf8)) }
    }

    @Test func `refuses bytes that are not UTF-8`() {
        for bytes: [UInt8] in [[0xFF], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC3, 0x22]] {
            #expect(throws: JSONReader.Refusal.self) { try JSONReader.read(bytes) }
        }
    }

    @Test(arguments: ["[", "{\"a\":"])
    func `does not follow nesting for ever`(piece: String) {
        let text = String(repeating: piece, count: 100_000)
        let refusal = #expect(throws: JSONReader.Refusal.self) { try JSONReader.read(Array(text.utf8)) }
        #expect(refusal?.reason == "nested too deep")
    }

    @Test func `every cut of a record is refused, and none brings it down`() throws {
        let record = Array(#"{"a":[1,-2.5e3,"é\n\u00e9\ud83d\ude42",true,null,{"b":{}}]}"#.utf8)
        _ = try JSONReader.read(record)
        for length in 0..<record.count {
            #expect(throws: JSONReader.Refusal.self) { try JSONReader.read(Array(record[..<length])) }
        }
    }

    @Test func `what is written is read again`() throws {
        let tree = Tree.map([
            Tree.Member(
                name: "quote \" \\ \u{1}\u{1F}\u{7F} é 🙂", value: .list([.null, .bool(true), .number("1.50")])),
            Tree.Member(name: "", value: .text("a\tb\r\nc")),
        ])
        let line = JSONWriter.line(tree)
        #expect(line.filter { $0 == UInt8(ascii: "\n") }.count == 1)
        #expect(try JSONReader.read(line) == tree)
    }
}
