import Foundation
import HTTP
import Media

/// A file that a visitor chooses in a form.
struct Chosen: Sendable {
    var field = "upload"
    var name: String
    var type = "application/octet-stream"
    var bytes: [UInt8]

    /// 600 by 400 pixels, all black.
    static let picture = Chosen(name: "square.png", type: "image/png", bytes: Self.decoded(black))
    static let document = Chosen(
        name: "report.pdf", type: "application/pdf",
        bytes: Array("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n".utf8))

    private static func decoded(_ text: String) -> [UInt8] { [UInt8](Data(base64Encoded: text) ?? Data()) }

    private static let black =
        "iVBORw0KGgoAAAANSUhEUgAAAlgAAAGQCAMAAABF6+6qAAAAA1BMVEUAAACnej3aAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAA/0lEQVR42u3BAQ0AAADC"
        + "oPdPbQ8HFA" + String(repeating: "A", count: 308) + "DwYqs9AAFHjm+5AAAAAElFTkSuQmCC"
}

extension Visitor {
    /// Sends a form with a file, as a browser would (RFC 7578): hidden fields of the page go along.
    func upload(
        _ sight: Sight, to action: String, _ form: [(String, String)] = [], _ files: [Chosen]
    ) async -> Sight {
        let target = action.components(separatedBy: "?")[0]
        return await upload(to: target, sight.hiddenFields(ofFormTo: target) + form, files)
    }

    func upload(to target: String, _ form: [(String, String)], _ files: [Chosen]) async -> Sight {
        let boundary = "----form-\(UUID().uuidString)"
        var body: [UInt8] = []
        for (name, value) in form {
            body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8
        }
        for file in files {
            body +=
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\n"
                .utf8
            body += "Content-Type: \(file.type)\r\n\r\n".utf8
            body += file.bytes
            body += "\r\n".utf8
        }
        body += "--\(boundary)--\r\n".utf8
        let own = [
            ("Content-Type", "multipart/form-data; boundary=\(boundary)"), ("Origin", "https://" + Library.host),
            ("Sec-Fetch-Site", "same-origin"),
        ]
        return await ask("POST", target, headers: own, body: body)
    }
}

extension Household {
    /// A household that keeps files, in a folder that is gone when the test has ended.
    static func withFiles<Value>(
        scanner: VirusScanner? = nil, _ body: (Household, _ folder: String) async throws -> Value
    ) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "files-\(UUID().uuidString)").path()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try await body(try Household(room: MediaRoom(path: folder, scanner: scanner)), folder)
    }

    static func kept(in folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }
}
