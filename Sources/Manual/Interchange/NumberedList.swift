/// The items of a Markdown list (`1. …`, `- …`), each as a text of its own.
enum NumberedList {
    static func items(of markdown: String) -> [String] {
        var items: [[Substring]] = []
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            if let match = line.prefixMatch(of: /(?:[0-9]{1,3}[.)]|[-*])[ \t]+/) {
                items.append([line[match.range.upperBound...]])
            } else if items.isEmpty {
                // Words before the list mean that the whole is not a list.
                if !line.isEmpty { return [markdown.trimmingWhitespace()] }
            } else {
                items[items.count - 1].append(line.drop { $0 == " " })
            }
        }
        return items.map { $0.joined(separator: "\n").trimmingWhitespace() }.filter { !$0.isEmpty }
    }
}
