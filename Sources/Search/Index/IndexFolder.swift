internal import Foundation
internal import Synchronization

/// The files of an index. Each is written under another name, brought to the disk, and only then given its own.
///
/// One process writes; others that open the same folder read what it has written and keep what is newer in memory.
final class IndexFolder: Sendable {
    private let path: String
    /// Held open while this process may write; closing it, or ending in any way, gives the right up.
    private let lock = Mutex<FileHandle?>(nil)

    init(path: String) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        self.path = path
        takeLock()
    }

    deinit {
        lock.withLock { try? $0?.close() }
    }

    var mayWrite: Bool { lock.withLock { $0 != nil } }

    /// - Returns: whether this process may write from now on and could not before.
    @discardableResult
    func takeLock() -> Bool {
        lock.withLock { lock in
            guard lock == nil else { return false }
            let file = open(path + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
            guard file >= 0 else { return false }
            let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
            guard flock(file, LOCK_EX | LOCK_NB) == 0 else { return false }
            lock = handle
            return true
        }
    }

    // MARK: Reading

    /// Nil when there is none, or none that can be read.
    func manifest() -> IndexManifest? {
        guard let data = FileManager.default.contents(atPath: path + "/" + IndexManifest.name) else { return nil }
        return IndexManifest(Array(data))
    }

    /// Nil when the file is missing or is not what was written.
    func segment(_ name: String) -> Segment? {
        guard let data = try? Data(contentsOf: URL(filePath: path + "/" + name), options: .alwaysMapped) else {
            return nil
        }
        return Segment(data, isVerified: true)
    }

    // MARK: Writing

    /// Writes a segment under a name of its own and opens it. Its sum is not looked at again: we made it just now.
    func write(_ body: (SegmentOutput) throws -> Data) throws -> (name: String, segment: Segment) {
        let name = UUID().uuidString.lowercased() + ".segment"
        try replace(name) { _ = try body(SegmentOutput(file: $0)) }
        let data = try Data(contentsOf: URL(filePath: path + "/" + name), options: .alwaysMapped)
        guard let segment = Segment(data, isVerified: false) else { throw CocoaError(.fileReadCorruptFile) }
        return (name, segment)
    }

    /// From here on the index is what `manifest` says; what it does not name is removed.
    func commit(_ manifest: IndexManifest) throws {
        try replace(IndexManifest.name) { try $0.write(contentsOf: manifest.bytes) }
        let named = Set(manifest.entries.map(\.name) + [IndexManifest.name, "lock"])
        for name in try FileManager.default.contentsOfDirectory(atPath: path) where !named.contains(name) {
            try? FileManager.default.removeItem(atPath: path + "/" + name)
        }
    }

    private func replace(_ name: String, _ body: (FileHandle) throws -> Void) throws {
        let new = path + "/" + name + ".new"
        guard FileManager.default.createFile(atPath: new, contents: nil), let file = FileHandle(forWritingAtPath: new)
        else { throw CocoaError(.fileWriteUnknown) }
        defer { try? file.close() }
        try body(file)
        try file.synchronize()
        guard rename(new, path + "/" + name) == 0 else { throw CocoaError(.fileWriteUnknown) }
        // The new name shall survive a power cut too.
        let folder = open(path, O_RDONLY | O_DIRECTORY)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }
}
