import Foundation

@testable import Media

/// Files as people and attackers send them, made on the spot.
enum Samples {
    /// Of a program that is there wherever pictures can be made.
    static func picture(_ width: Int, _ height: Int, ending: String, in folder: URL) throws -> [UInt8] {
        let raw = folder.appending(path: "raw.ppm")
        var bytes = Array("P6 \(width) \(height) 255\n".utf8)
        for place in 0..<width * height {
            bytes += [UInt8(truncatingIfNeeded: place), UInt8(truncatingIfNeeded: place / width), 90]
        }
        try Data(bytes).write(to: raw)
        let made = folder.appending(path: "made.\(ending)")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/vipsthumbnail")
        process.arguments = [raw.path(), "--size", "\(width)x\(height)", "--output", made.path()]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return [UInt8](try Data(contentsOf: made))
    }

    /// The smallest document that is one.
    static let pdf = Array(
        "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n".utf8)

    /// A picture with a comment and the place where it was taken (Exif, one GPS tag), put behind the start marker.
    static func withMetadata(_ jpeg: [UInt8]) -> [UInt8] {
        let exif =
            Array("Exif\0\0MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1]
            // Tag 0x8825, GPS; a long; one; at 26. There a directory with the latitude's reference.
            + [0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0]
            + [0, 1, 0, 1, 0, 2, 0, 0, 0, 2, 0x4E, 0, 0, 0, 0, 0, 0, 0]
        let words = Array("SECRET-PLACE-60.1699".utf8)
        return Array(jpeg[..<2]) + segment(0xE1, exif) + segment(0xFE, words) + Array(jpeg[2...])
    }

    /// A JPEG whose comment is a page of HTML.
    static func polyglot(_ jpeg: [UInt8]) -> [UInt8] {
        Array(jpeg[..<2]) + segment(0xFE, Array("<html><script>alert(1)</script>".utf8)) + Array(jpeg[2...])
    }

    /// A small file that says of itself that it is 50 000 pixels wide and high.
    static func bomb() -> [UInt8] {
        let side: [UInt8] = [0, 0, 0xC3, 0x50]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + side + side
            + [8, 2, 0, 0, 0, 0, 0, 0, 0] + [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
    }

    private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        let length = content.count + 2
        return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content
    }

    /// A folder of its own that is gone when the test has ended.
    static func withFolder<Value>(_ body: (URL) async throws -> Value) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "media-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder)
    }
}
