import Foundation
import HTTP

/// The files of Public/ under addresses that carry a fingerprint of their content, so that they may be cached for ever.
///
/// The stylesheets in Public/styles/ are served as one, in the order of their names, and so are the scripts. A file is read once at start; under
/// reload at each request, and then its address stays good whatever the fingerprint says.
struct PublicFiles: Sendable {
    enum Problem: Error, CustomStringConvertible {
        case unreadable(String)

        var description: String {
            switch self {
            case .unreadable(let path): "Public file cannot be read: \(path)"
            }
        }
    }

    private struct File: Sendable {
        let sources: [String]
        let type: String
    }

    static let prefix = "/assets/"
    private let files: [String: File]
    private let answers: [String: ReadyResponse]
    /// Plain name (`manual.css`) to address.
    private let addresses: [String: String]
    private let reload: Bool

    init(folder: String, reload: Bool) throws {
        var files = try Self.list(folder)
        files["manual.css"] = File(sources: try Self.paths(in: folder + "/styles"), type: "text/css; charset=utf-8")
        files["manual.js"] = File(sources: try Self.paths(in: folder + "/scripts"), type: Self.script)
        var answers: [String: ReadyResponse] = [:]
        var addresses: [String: String] = [:]
        for (name, file) in files {
            let bytes = try Self.read(file)
            let address = Self.prefix + Self.fingerprinted(name, bytes)
            addresses[name] = address
            answers[address] = Self.ready(bytes, type: file.type)
        }
        self.files = files
        self.answers = answers
        self.addresses = addresses
        self.reload = reload
    }

    /// The address of a file by its plain name.
    func address(of name: String) -> String { addresses[name] ?? Self.prefix + name }

    /// What stands in a file of letters now; nothing where there is no such file.
    func text(of name: String) -> String {
        String(decoding: files[name].flatMap { try? Self.read($0) } ?? [], as: UTF8.self)
    }

    var all: [String] { addresses.values.sorted() }

    /// The answer for a path that begins with `prefix`; nil when there is no such file.
    func answer(for path: String) -> ReadyResponse? {
        guard reload, let name = addresses.first(where: { $0.value == path })?.key, let file = files[name],
            let bytes = try? Self.read(file)
        else { return answers[path] }
        return Self.ready(bytes, type: file.type)
    }

    private static func ready(_ bytes: [UInt8], type: String) -> ReadyResponse {
        var response = Response.bytes(bytes, status: .ok, contentType: type)
        response.headers.set("Cache-Control", "public, max-age=31536000, immutable")
        SecurityHeaders.put(on: &response)
        return ReadyResponse(response: response)
    }

    private static func list(_ folder: String) throws -> [String: File] {
        var files: [String: File] = [:]
        for path in try paths(in: folder) {
            guard let name = path.split(separator: "/").last, let type = types[extensionOf(name)] else { continue }
            files[String(name)] = File(sources: [path], type: type)
        }
        return files
    }

    private static func paths(in folder: String) throws -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw Problem.unreadable(folder)
        }
        return names.sorted().map { folder + "/" + $0 }
    }

    private static func read(_ file: File) throws -> [UInt8] {
        try file.sources.flatMap { path in
            guard let data = FileManager.default.contents(atPath: path) else { throw Problem.unreadable(path) }
            return [UInt8](data)
        }
    }

    /// `manual.css` → `manual-1a2b3c4d5e6f7081.css`.
    private static func fingerprinted(_ name: String, _ bytes: [UInt8]) -> String {
        // FNV-1a, 64 bits: names a version of our own file; nothing relies on it against an attacker.
        let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        let ending = extensionOf(Substring(name))
        return name.dropLast(ending.count + 1) + "-" + String(hash, radix: 16) + "." + ending
    }

    private static func extensionOf(_ name: Substring) -> String {
        name.split(separator: ".").last.map(String.init) ?? ""
    }

    private static let script = "text/javascript; charset=utf-8"
    private static let types = [
        "svg": "image/svg+xml", "png": "image/png", "ico": "image/x-icon", "woff2": "font/woff2",
        "webmanifest": "application/manifest+json",
    ]
}
