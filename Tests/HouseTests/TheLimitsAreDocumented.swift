import Testing

@Suite struct `The limits are documented` {
    /// `package var head = 16_384`
    static func declared(in file: String) throws -> [String] {
        try SourceTree.text("Sources/HTTP/Parsing/\(file).swift").matches(of: /package var ([a-zA-Z]+)[:A-Za-z ]* =/)
            .map { String($0.output.1) }
    }

    @Test(arguments: ["Limits", "Deadlines"]) func `each with its default and what lies beyond`(file: String) throws {
        let table = try SourceTree.text("Deploy/limits.md")
        let names = try Self.declared(in: file)
        #expect(names.count >= 8)
        for name in names { #expect(table.contains("\n| `\(name)`"), "\(name)") }
    }

    @Test func `options that are named exist`() throws {
        let bounds = try SourceTree.text("Sources/Server/ServingBounds.swift")
        for match in try SourceTree.text("Deploy/limits.md").matches(of: /`--([a-z-]+)`/) {
            let variable = "MANUAL_" + match.output.1.uppercased().replacing("-", with: "_")
            #expect(bounds.contains("(\(variable))"), "--\(match.output.1)")
        }
    }
}
