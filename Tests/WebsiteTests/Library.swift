import Foundation
import Logging
import Manual
import Website

/// The real site over the first edition, in memory: opened once and only read, so tests may share it.
enum Library {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The authority of the site's public address.
    static let host = "manual.example"

    static let manual: Result<Manual, any Error> = Result {
        let manual = try Manual.inMemory(migrations: root + "/Migrations", labels: root + "/Content/vocabularies")
        _ = try manual.load(edition: root + "/Content")
        return manual
    }

    static let site: Result<Site, any Error> = Result {
        try site(over: manual.get())
    }

    /// Compiled once: six languages of pages take a while.
    private static let furnishing: Result<Furnishing, any Error> = Result { try Furnishing(root: root) }

    /// A site over a manual of the test's own.
    static func site(over manual: Manual, origin: String = "https://" + host) throws -> Site {
        var log = Logger(label: "test")
        log.logLevel = .critical
        return try Site(manual: manual, furnishing: furnishing.get(), origin: origin, log: log)
    }

    static func emptyManual() throws -> Manual {
        try Manual.inMemory(migrations: root + "/Migrations", labels: root + "/Content/vocabularies")
    }
}
