import Testing

/// A message and what must become of it: the item of the checklist, the RFC's section, the bytes, the verdict.
struct Example: Sendable, CustomTestStringConvertible {
    let item: Int
    let section: String
    let message: [UInt8]
    let verdict: String

    init(_ item: Int, _ section: String, _ message: String, _ verdict: String) {
        self.init(item, section, bytes: Array(message.utf8), verdict)
    }

    init(_ item: Int, _ section: String, bytes: [UInt8], _ verdict: String) {
        self.item = item
        self.section = section
        message = bytes
        self.verdict = verdict
    }

    var testDescription: String {
        "\(item) [\(section)] \(String(decoding: message.prefix(60), as: UTF8.self).debugDescription) → \(verdict)"
    }
}

/// A head with a Host field and the given further lines.
func head(_ lines: String..., target: String = "/") -> String {
    (["GET \(target) HTTP/1.1", "Host: a"] + lines + ["", ""]).joined(separator: "\r\n")
}
