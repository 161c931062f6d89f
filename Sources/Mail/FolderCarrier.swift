internal import Foundation

/// Puts each message into a folder as a file, for developing and for trying the site before there is a mail host.
package struct FolderCarrier: MailCarrier {
    private let folder: String
    private let tell: @Sendable (String) -> Void

    /// - Parameter tell: gets a line for each message: its file and the first link in it.
    package init(folder: String, tell: @escaping @Sendable (String) -> Void) {
        self.folder = folder
        self.tell = tell
    }

    package func deliver(_ message: MailMessage) async throws {
        let path = "\(folder)/\(message.name).eml"
        do {
            // The messages hold secret links: nobody else on the machine reads them.
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try Data(message.bytes).write(to: URL(filePath: path), options: .atomic)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        } catch {
            throw MailProblem.unreachable("\(path) cannot be written: \(error)")
        }
        let links = message.text.split(whereSeparator: \.isWhitespace)
            .filter { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
        tell(([path] + links.prefix(1).map(String.init)).joined(separator: "  "))
    }
}
