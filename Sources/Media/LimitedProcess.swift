internal import Foundation

/// Another program, run for a stranger's bytes with little memory, little time, an empty environment and no way to write
/// much. prlimit (util-linux) sets the limits before the program begins.
struct LimitedProcess: Sendable {
    /// Address space that a picture of 40 megapixels needs at worst (measured), and seconds of processor time.
    private static let memory = 600_000_000
    private static let processorSeconds = 20
    private static let largestFile = 32 << 20

    let program: String
    let variables: [String: String]
    var timeout = 25

    enum Ending: Sendable, Equatable {
        case success, failure
        /// It could not be started, or was ended because it took too long.
        case notRun, tooSlow
    }

    func run(_ arguments: [String], in folder: String) async -> Ending {
        await withCheckedContinuation { continuation in
            // Waits for a program: not on the threads that answer visitors.
            DispatchQueue.global(qos: .utility).async {
                continuation.resume(returning: wait(for: arguments, in: folder))
            }
        }
    }

    private func wait(for arguments: [String], in folder: String) -> Ending {
        let process = Process()
        process.executableURL = URL(filePath: Self.prlimit)
        process.arguments =
            [
                "--as=\(Self.memory)", "--cpu=\(Self.processorSeconds)", "--fsize=\(Self.largestFile)", "--nofile=64",
                "--core=0", program,
            ] + arguments
        process.environment = variables
        process.currentDirectoryURL = URL(filePath: folder)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        do { try process.run() } catch { return .notRun }
        if ended.wait(timeout: .now() + .seconds(timeout)) == .timedOut {
            kill(process.processIdentifier, SIGKILL)
            return .tooSlow
        }
        return process.terminationReason == .exit && process.terminationStatus == 0 ? .success : .failure
    }

    private static let prlimit = "/usr/bin/prlimit"

    /// Where a program lies; nil when it, or what limits it, is not installed.
    static func find(_ name: String) -> String? {
        guard FileManager.default.isExecutableFile(atPath: prlimit) else { return nil }
        return ["/usr/bin/", "/usr/local/bin/"].map { $0 + name }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
