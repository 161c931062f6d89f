import Testing

/// A target's list of dependencies is no wall (an undeclared import of a package reached through another compiles),
/// so the import lines are read.
@Suite struct `The walls between the modules hold` {
    static let swift = SourceTree.files(in: "Sources", ending: ".swift")

    @Test func `there are sources to read`() {
        #expect(Self.swift.count > 50)
    }

    @Test(arguments: [
        ("GRDB", ["Sources/Manual/"]),
        ("Yams", ["Sources/Manual/"]),
        ("CMarkdown", ["Sources/Manual/"]),
        ("CSodium", ["Sources/Manual/"]),
        ("CSnowball", ["Sources/Search/"]),
        ("CCurl", ["Sources/Mail/"]),
        ("Media", ["Sources/Manual/", "Sources/Website/", "Sources/Server/"]),
        ("CCurl", ["Sources/Mail/"]),
        ("CSystem", ["Sources/HTTP/"]),
        ("Glibc", ["Sources/HTTP/", "Sources/HTTPEcho/"]),
        ("ArgumentParser", ["Sources/Server/", "Sources/HTTPEcho/", "Sources/SearchBench/"]),
        ("HTTP", ["Sources/Website/", "Sources/Server/", "Sources/HTTPEcho/"]),
        ("HTML", ["Sources/Website/", "Sources/Server/"]),
        ("Search", ["Sources/Manual/", "Sources/Server/", "Sources/SearchBench/"]),
        ("Manual", ["Sources/Website/", "Sources/Server/"]),
        ("Mail", ["Sources/Server/"]),
        ("Website", ["Sources/Server/"]),
    ])
    func `only some folders import a module`(module: String, folders: [String]) throws {
        for file in Self.swift where try SourceTree.imports(file).contains(module) {
            #expect(folders.contains { file.hasPrefix($0) }, "\(file) imports \(module)")
        }
    }

    @Test(arguments: ["@unchecked", "nonisolated(unsafe)", "try!", "as!", "fatalError(", "preconditionFailure("])
    func `no file has a word that switches safety off`(word: String) throws {
        for file in Self.swift {
            #expect(try !SourceTree.text(file).contains(word), "\(file) has \(word)")
        }
    }

    @Test func `no folder is a junk drawer`() {
        for file in Self.swift {
            for name in ["Utils", "Helpers", "Common", "Extensions", "Misc", "Core"] {
                #expect(!file.contains("/\(name)/") && !file.hasSuffix("/\(name).swift"), "\(file)")
            }
        }
    }

    @Test func `files stay short enough to be one idea`() throws {
        for file in Self.swift {
            #expect(try SourceTree.lines(file).count <= 300, "\(file)")
        }
        for file in SourceTree.files(in: "Tests", ending: ".swift") {
            #expect(try SourceTree.lines(file).count <= 300, "\(file)")
        }
    }
}
