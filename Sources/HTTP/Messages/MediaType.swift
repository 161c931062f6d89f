/// A media type with its parameters (RFC 9110 §8.3.1).
package struct MediaType: Sendable {
    /// Type and subtype, lower case.
    package let essence: String
    package let parameters: [(name: String, value: String)]

    package init?(_ field: String) {
        let (value, parameters) = FieldList.parameters(of: field)
        let parts = value.utf8.split(separator: ASCII.slash, omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(ASCII.isToken) }) else { return nil }
        essence = String(decoding: value.utf8.map(ASCII.lowercased), as: UTF8.self)
        self.parameters = parameters
    }

    package subscript(parameter name: String) -> String? {
        parameters.first { ASCII.equalIgnoringCase($0.name, name) }?.value
    }

    /// Text by nature: worth compressing.
    var isCompressible: Bool {
        essence.hasPrefix("text/") || essence.hasSuffix("+json") || essence.hasSuffix("+xml")
            || MediaType.compressible.contains(essence)
    }

    private static let compressible: Set<String> = [
        "application/json", "application/javascript", "application/xml", "application/manifest+json",
        "application/x-ndjson", "application/jsonl", "image/svg+xml", "application/wasm", "font/ttf",
    ]
}
