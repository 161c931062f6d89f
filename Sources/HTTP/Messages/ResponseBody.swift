import CSystem
import Glibc

/// The content of a response.
package enum ResponseBody: Sendable {
    case empty
    case bytes([UInt8])
    case file(FileBody)

    package var size: Int {
        switch self {
        case .empty: 0
        case .bytes(let bytes): bytes.count
        case .file(let file): file.size
        }
    }
}

/// A part of an open file, sent by the kernel without passing through memory.
package struct FileBody: Sendable {
    private enum Source: Sendable {
        case opened(OpenFile)
        case spooled(SpooledFile)
        case memory(MemoryFile)
    }

    private let source: Source
    let offset: Int
    package let size: Int

    /// Nil unless `path` is a regular file that can be read.
    package init?(path: String) {
        guard let file = OpenFile(path: path) else { return nil }
        source = .opened(file)
        offset = 0
        size = file.size
    }

    /// A body that was received.
    package init(_ spooled: SpooledFile) {
        source = .spooled(spooled)
        offset = 0
        size = spooled.size
    }

    init(_ memory: MemoryFile) {
        source = .memory(memory)
        offset = 0
        size = memory.size
    }

    private init(source: Source, offset: Int, size: Int) {
        self.source = source
        self.offset = offset
        self.size = size
    }

    /// When the file was last changed, in seconds since 1970; nil for a received body.
    package var modified: Int? {
        if case .opened(let file) = source { return file.modified }
        return nil
    }

    var descriptor: Int32 {
        switch source {
        case .opened(let file): file.descriptor
        case .spooled(let file): file.descriptor
        case .memory(let file): file.descriptor
        }
    }

    /// The content in memory; nil on a read error.
    package func bytes() -> [UInt8]? {
        DescriptorReader.read(descriptor, offset..<offset + size)
    }

    /// A part of this part, clamped to it.
    package func part(_ range: Range<Int>) -> FileBody {
        let range = range.clamped(to: 0..<size)
        return FileBody(source: source, offset: offset + range.lowerBound, size: range.count)
    }
}

/// An open regular file; closed with its last reference.
private final class OpenFile: Sendable {
    let descriptor: Int32
    let size: Int
    let modified: Int

    init?(path: String) {
        let descriptor = csystem_open_for_reading(path)
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
        size = Int(status.st_size)
        modified = Int(status.st_mtim.tv_sec)
    }

    deinit {
        close(descriptor)
    }
}
