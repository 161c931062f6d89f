internal import Foundation

/// Hands messages to a program that takes them as sendmail does (Postfix, Exim, msmtp …).
package struct SendmailCarrier: MailCarrier {
    private let program: String
    private let timeout: Int

    /// - Parameters:
    ///   - program: the path of the program.
    ///   - timeout: seconds after which it is ended.
    package init(program: String, timeout: Int = 60) {
        self.program = program
        self.timeout = timeout
    }

    package func deliver(_ message: MailMessage) async throws {
        let carrier = self
        try await withCheckedThrowingContinuation { continuation in
            // Waits for a program: not on the threads that answer visitors.
            DispatchQueue.global(qos: .utility).async {
                continuation.resume(with: Result { try carrier.run(message) })
            }
        }
    }

    private func run(_ message: MailMessage) throws {
        let process = Process()
        process.executableURL = URL(filePath: program)
        // -i: a line with a single full stop does not end the message. "--" ends the options.
        process.arguments = ["-i", "-f", message.sender.address, "--", message.recipient.address]
        // The program reads an unlinked file, not a pipe: one that ends early cannot break the server's writing.
        guard let file = tmpfile() else { throw MailProblem.unreachable("no temporary file") }
        defer { fclose(file) }
        // The sendmail convention is the system's own line end.
        let bytes = message.bytes.filter { $0 != UInt8(ascii: "\r") }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else {
            throw MailProblem.unreachable("the temporary file is full")
        }
        rewind(file)
        process.standardInput = FileHandle(fileDescriptor: fileno(file), closeOnDealloc: false)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        do { try process.run() } catch { throw MailProblem.unreachable("\(program) cannot be started: \(error)") }
        if ended.wait(timeout: .now() + .seconds(timeout)) == .timedOut {
            process.terminate()
            throw MailProblem.unreachable("\(program) did not end within \(timeout) seconds")
        }
        guard process.terminationStatus == 0 else {
            throw MailProblem.refused("\(program) ended with \(process.terminationStatus)")
        }
    }
}
