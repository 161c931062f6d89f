import Foundation
import Testing

@Suite struct `The table of the library` {
    /// `country: XX` of every case.
    private func countries() throws -> [String] {
        try SourceTree.files(in: "Content/cases", ending: "facts.yaml").map { file in
            let match = try SourceTree.text(file).firstMatch(of: /(?m)^country: *"?([A-Z]{2})/)
            return try #require(match.map { String($0.output.1) }, "\(file)")
        }
    }

    @Test func `counts the cases and countries that are there`() throws {
        let countries = try countries()
        let readme = try SourceTree.text("Content/README.md")
        #expect(readme.contains("\(countries.count) cases from \(Set(countries).count) countries"))
        for country in Set(countries) {
            #expect(readme.contains("\(country) \(countries.count { $0 == country })"), "\(country)")
        }
    }

    @Test func `every case was read by a second reader`() throws {
        for file in SourceTree.files(in: "Content/cases", ending: "facts.yaml") {
            #expect(try SourceTree.text(file).contains("\nchecks:"), "\(file)")
        }
    }
}
