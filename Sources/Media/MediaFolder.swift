package import Foundation

/// The folder of uploaded files: one folder for each, named by the SHA-256 of what came. In it lie the bytes as they came
/// while they wait, later a document as it is, or the pictures that were made.
package struct MediaFolder: Sendable {
    let path: String

    package init(path: String) {
        self.path = path
    }

    func folder(of digest: String) -> String { "\(path)/\(digest)" }

    /// The bytes as they came.
    func original(of digest: String) -> String { folder(of: digest) + "/original" }

    func keep(_ bytes: [UInt8], as digest: String) -> Bool {
        guard isDigest(digest) else { return false }
        do {
            try FileManager.default.createDirectory(atPath: folder(of: digest), withIntermediateDirectories: true)
        } catch {
            return false
        }
        return Durable.write(bytes, to: original(of: digest))
    }

    /// Where a file lies that readers may get: `480.webp`, `document.pdf`.
    package func path(of name: String, in digest: String) -> String? {
        guard isDigest(digest), name.wholeMatch(of: /[0-9]{1,5}\.webp|document\.pdf/) != nil else { return nil }
        return folder(of: digest) + "/" + name
    }

    /// What was made of a file whose bytes as they came are gone; nil while nothing was.
    func made(of digest: String) -> [PictureSize]? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder(of: digest))) ?? []
        if names.contains("document.pdf") { return [] }
        let sizes = names.filter { $0.hasSuffix(".webp") }.compactMap { name in
            FileManager.default.contents(atPath: folder(of: digest) + "/" + name)
                .flatMap { PictureSize(of: [UInt8]($0), kind: .webp) }
        }
        return sizes.isEmpty ? nil : sizes.sorted { $0.width < $1.width }
    }

    func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    func removeOriginal(of digest: String) {
        try? FileManager.default.removeItem(atPath: original(of: digest))
    }

    package func remove(_ digest: String) {
        guard isDigest(digest) else { return }
        try? FileManager.default.removeItem(atPath: folder(of: digest))
    }

    /// What nobody has put anything into since a moment.
    package func untouched(since date: Date) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { name in
            let attributes = try? FileManager.default.attributesOfItem(atPath: folder(of: name))
            return (attributes?[.modificationDate] as? Date).map { $0 < date } ?? false
        }
    }

    private func isDigest(_ text: String) -> Bool {
        text.wholeMatch(of: /[0-9a-f]{64}/) != nil
    }
}
