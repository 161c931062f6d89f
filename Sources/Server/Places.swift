import ArgumentParser
import Foundation

/// Where the manual's own files and its data lie. Each option can also be set by an environment variable.
struct Places: ParsableArguments {
    @Option(help: "The folder that holds Templates, Public, Migrations and Content (MANUAL_ROOT).")
    var root = Environment.value("MANUAL_ROOT") ?? "."

    @Option(help: "The folder of the database and uploaded files (MANUAL_DATA).")
    var data = Environment.value("MANUAL_DATA") ?? "data"

    var migrations: String { root + "/Migrations" }
    var content: String { root + "/Content" }

    func validate() throws {
        guard FileManager.default.fileExists(atPath: root + "/Templates") else {
            throw ValidationError("There is no folder Templates in '\(root)'. Name the manual's folder with --root.")
        }
    }
}

/// Variables of the environment as defaults of options.
enum Environment {
    static func value(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    static func number(_ name: String) -> Int? {
        value(name).flatMap { Int($0) }
    }
}
