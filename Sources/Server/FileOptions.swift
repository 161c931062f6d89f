import ArgumentParser
import Foundation
import Logging
import Manual
import Media

/// Who looks at files that people upload.
struct FileOptions: ParsableArguments {
    @Option(
        help: "A virus scanner that sees uploads first: the socket of clamd, as a path or host:port (MANUAL_CLAMD).")
    var clamd: String?

    private var address: String? { clamd ?? Environment.value("MANUAL_CLAMD") }

    func validate() throws {
        _ = try scanner()
    }

    func scanner() throws -> VirusScanner? {
        guard let address else { return nil }
        guard let scanner = VirusScanner(address: address) else {
            throw ValidationError("--clamd takes the path of a socket, or a host and port such as 127.0.0.1:3310.")
        }
        return scanner
    }
}

/// Sees to files from time to time: tries again those that wait, and removes what nobody needs.
struct FileKeeper: Sendable {
    let files: Files
    let log: Logger

    func workForever() async throws {
        if !files.canMakePictures {
            log.warning(
                "vipsthumbnail is not installed (Debian: libvips-tools): pictures that are uploaded wait for it")
        }
        while true {
            try await Task.sleep(for: .seconds(60))
            do {
                try await files.workOnWaiting()
                try await files.tidy()
            } catch {
                log.error("seeing to files failed", metadata: ["error": "\(error)"])
            }
        }
    }
}
