import Foundation
import Glibc

/// `http-echo` as a process of its own, for what only a process has: signals, an end, descriptors that run out.
final class EchoProcess {
    private let process = Process()
    private let ended: AsyncStream<Int32>
    let port: Int

    /// `setting` is shell to run before the server in its process; `input` becomes the process's standard input.
    init(_ arguments: String..., setting: String = ":", input: Int32? = nil) async throws {
        let server = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments =
            ["-c", "\(setting); exec \"$0\" \"$@\""]
            + [URL(filePath: server).deletingLastPathComponent().path + "/http-echo"] + arguments
        process.standardInput = input.map { FileHandle(fileDescriptor: $0, closeOnDealloc: false) } ?? .nullDevice
        process.standardError = FileHandle.nullDevice
        let output = Pipe()
        process.standardOutput = output
        let (ended, tell) = AsyncStream.makeStream(of: Int32.self)
        self.ended = ended
        process.terminationHandler = { tell.yield($0.terminationStatus) }
        try process.run()
        let line = await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(returning: output.fileHandleForReading.availableData)
            }
        }
        let text = String(decoding: line, as: UTF8.self)
        guard let port = text.split(separator: ":").last.flatMap({ Int($0.dropLast()) }) else {
            throw NotListening(output: text)
        }
        self.port = port
    }

    struct NotListening: Error { let output: String }

    func connect() throws -> Client {
        guard let client = Client(port: port) else { throw TestServer.SystemFailure() }
        return client
    }

    func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    /// The status the process ends with.
    func end() async -> Int32? { await ended.first { _ in true } }

    /// Processor time it has used, in hundredths of a second.
    func ticks() throws -> Int {
        let text = try String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)
        // Fields 14 and 15 of proc(5), counted behind the name, which may hold blanks.
        let fields = text.split(separator: ")").last?.split(separator: " ").dropFirst(11).prefix(2) ?? []
        return fields.reduce(0) { $0 + (Int($1) ?? 0) }
    }

    deinit { if process.isRunning { signal(SIGKILL) } }
}
