/// The name of a file as somebody's machine calls it, made harmless: one line, no path, nothing that is not seen.
enum FileName {
    private static let longest = 100

    static func safe(_ name: String) -> String {
        let last = name.unicodeScalars.split { $0 == "/" || $0 == "\\" }.last.map { Array($0) } ?? []
        let seen = last.filter { scalar in
            switch scalar.properties.generalCategory {
            // Format characters turn the direction of writing: "fdp.exe" reads as "exe.pdf".
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
            default: true
            }
        }
        let text = String(String.UnicodeScalarView(seen.suffix(longest))).trimmingWhitespace()
        return text.allSatisfy { $0 == "." } ? "" : text
    }
}
