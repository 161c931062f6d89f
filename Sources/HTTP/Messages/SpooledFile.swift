import CSystem
import Glibc

/// A file without a name that holds a large body while its request lives; the system removes it with the last
/// reference, so an aborted upload or a killed server leaves nothing behind.
package final class SpooledFile: Sendable {
    let descriptor: Int32
    package let size: Int

    fileprivate init(descriptor: Int32, size: Int) {
        self.descriptor = descriptor
        self.size = size
    }

    deinit {
        close(descriptor)
    }

    /// The bytes of a range that lies in the file; nil when it does not, or on a read error.
    package func read(_ range: Range<Int>) -> [UInt8]? {
        guard range.lowerBound >= 0, range.upperBound <= size else { return nil }
        return DescriptorReader.read(descriptor, range)
    }

    /// Writes a body to an unnamed file as it arrives.
    struct Writer: ~Copyable {
        private let descriptor: Int32
        private(set) var size = 0

        /// Nil when `folder` cannot hold such a file.
        init?(folder: String) {
            var descriptor = csystem_open_unnamed(folder)
            if descriptor < 0 {
                // Some file systems have no O_TMPFILE; a named file unlinked at once is the older way.
                var template = Array("\(folder)/body-XXXXXX".utf8CString)
                descriptor = mkstemp(&template)
                if descriptor >= 0 {
                    unlink(template)
                    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
                }
            }
            guard descriptor >= 0 else { return nil }
            self.descriptor = descriptor
        }

        /// False when the disk is full or failing.
        mutating func append(_ bytes: ArraySlice<UInt8>) -> Bool {
            let written = bytes.withUnsafeBytes { buffer in
                var done = 0
                while done < buffer.count {
                    let count = write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                    if count < 0 && errno == EINTR { continue }
                    guard count > 0 else { return false }
                    done += count
                }
                return true
            }
            if written { size += bytes.count }
            return written
        }

        consuming func finish() -> SpooledFile? {
            // The descriptor is duplicated so that this value's end and the file's are each their own.
            let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
            return copy < 0 ? nil : SpooledFile(descriptor: copy, size: size)
        }

        deinit {
            close(descriptor)
        }
    }
}
