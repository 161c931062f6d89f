internal import Foundation

/// Files that are there after a power cut once we have said so (fsync(2), also for the folder that names them).
enum Durable {
    /// Nothing half written is ever seen under the name.
    static func write(_ bytes: [UInt8], to path: String) -> Bool {
        let draft = path + ".part"
        guard FileManager.default.createFile(atPath: draft, contents: Data(bytes)) else { return false }
        return move(draft, to: path)
    }

    static func move(_ draft: String, to path: String) -> Bool {
        guard sync(draft), rename(draft, path) == 0 else { return false }
        return sync(URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false))
    }

    private static func sync(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return fsync(descriptor) == 0
    }
}
