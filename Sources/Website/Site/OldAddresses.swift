import Foundation

/// Where the pages of the original manual (eparticipation.eu, 2010–2013) are now. Links to a manual shall hold for decades.
struct OldAddresses: Sendable {
    private let targets: [String: String]

    /// Reads lines of `old path, white space, new path without its language`; `#` begins a comment.
    init(file: String) throws {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        var targets: [String: String] = [:]
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            let words = line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            guard words.count == 2, let old = words.first, let new = words.last else { continue }
            targets[String(decoding: old, as: UTF8.self)] = String(decoding: new, as: UTF8.self)
        }
        self.targets = targets
    }

    var paths: [String] { targets.keys.sorted() }

    /// The new page's path in a language, for a path of the original site with or without its last slash.
    func target(of path: String, in language: String) -> String? {
        let key = path.utf8.last == UInt8(ascii: "/") ? path : path + "/"
        return targets[key].map { "/" + language + $0 }
    }
}
