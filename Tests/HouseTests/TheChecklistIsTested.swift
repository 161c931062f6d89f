import Testing

/// The server's checklist has 114 items; each names its number in a test, or in ARCHITECTURE.md as an exception.
@Suite struct `The checklist of the server` {
    private static func numbers(in text: String) -> [Int] {
        // `Items 34, 66 [9112 9.3]` over a test, `Example(25, "9112 5.1"` and `Condition(87,` in its arguments.
        let lists = text.matches(of: /[Ii]tems? ([0-9][0-9, ]*)/).flatMap { match in
            match.output.1.split { !$0.isNumber }.compactMap { Int($0) }
        }
        let arguments = text.matches(of: /(Example|Condition)\(\s*([0-9]+),/).compactMap { Int($0.output.2) }
        return lists + arguments
    }

    @Test func `is tested item by item`() throws {
        var named: Set<Int> = []
        for folder in ["Tests/HTTPTests", "Tests/WebsiteTests"] {
            for file in SourceTree.files(in: folder, ending: ".swift") {
                named.formUnion(Self.numbers(in: try SourceTree.text(file)))
            }
        }
        let architecture = try SourceTree.text("ARCHITECTURE.md")
        let exceptions = architecture.split(separator: "## The server's exceptions")
        #expect(exceptions.count == 2)
        let excepted = Set(Self.numbers(in: String(exceptions.last ?? "")))
        #expect(!excepted.isEmpty)
        #expect(Set(1...114).subtracting(named).subtracting(excepted).sorted() == [])
        #expect(named.union(excepted).subtracting(1...114).sorted() == [])
    }
}
