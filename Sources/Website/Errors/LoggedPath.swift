/// A path as a log may hold it. Mailed links and links to drafts let in whoever knows them: their 64 hexadecimal digits
/// stay out of every log.
package enum LoggedPath {
    package static func text(_ path: String) -> String {
        guard path.utf8.count > 64 else { return path }
        return path.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.utf8.count == 64 && $0.utf8.allSatisfy(hexadecimal.contains) ? "*" : $0 }
            .joined(separator: "/")
    }

    private static let hexadecimal = Set("0123456789abcdef".utf8)
}
