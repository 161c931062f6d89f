import Foundation
import Testing

@Suite struct `The docs are true` {
    /// Paths in back quotes that look like files of the project.
    static func paths(in document: String) throws -> [String] {
        try SourceTree.text(document).matches(of: /`([A-Za-z.]+\/[A-Za-z0-9_.\/+-]+)`/).map { String($0.output.1) }
            .filter { path in
                ["Sources/", "Tests/", "Templates/", "Public/", "Migrations/", "Content/", "Deploy/", "Benchmarks/"]
                    .contains { path.hasPrefix($0) }
            }
    }

    @Test(arguments: ["README.md", "ARCHITECTURE.md", "Deploy/limits.md"])
    func `every path they name exists`(document: String) throws {
        let paths = try Self.paths(in: document)
        #expect(!paths.isEmpty)
        for path in paths {
            #expect(FileManager.default.fileExists(atPath: SourceTree.root + "/" + path), "\(document) names \(path)")
        }
    }

    @Test func `every command of the README is in the Makefile`() throws {
        let makefile = try SourceTree.text("Makefile")
        for match in try SourceTree.text("README.md").matches(of: /`make ([a-z-]+)`/) {
            #expect(makefile.contains("\n\(match.output.1):"), "make \(match.output.1)")
        }
    }
}
