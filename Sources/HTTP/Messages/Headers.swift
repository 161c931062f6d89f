/// Header fields in the order they were sent or set; names compare without regard to ASCII case (RFC 9110 §5.1).
///
/// A name that is no token, or a value holding CR, LF, NUL or another control character, is never added: `set` and `add`
/// then answer false and change nothing, so no response can be split whatever a page puts in a field (RFC 9110 §5.5).
package struct Headers: Sendable {
    package typealias Field = (name: String, value: String)

    private var fields: [Field] = []

    package init() {}

    package init(_ fields: [(String, String)]) {
        self.fields.reserveCapacity(fields.count)
        for (name, value) in fields { add(name, value) }
    }

    /// Fields already validated by the parser.
    init(validated fields: [Field]) {
        self.fields = fields
    }

    /// The first value of a field.
    package subscript(name: String) -> String? {
        for field in fields where ASCII.equalIgnoringCase(field.name, name) { return field.value }
        return nil
    }

    /// Every value of a field, in order.
    package func all(_ name: String) -> [String] {
        fields.filter { ASCII.equalIgnoringCase($0.name, name) }.map(\.value)
    }

    /// The values of a list field as one list (RFC 9110 §5.3), nil when the field is absent.
    package func joined(_ name: String) -> String? {
        let values = all(name)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }

    package func contains(_ name: String) -> Bool { self[name] != nil }

    /// Replaces every field of this name by one.
    @discardableResult
    package mutating func set(_ name: String, _ value: String) -> Bool {
        guard Headers.isValid(name: name, value: value) else { return false }
        remove(name)
        fields.append((name, value))
        return true
    }

    /// Adds a further line, as `Set-Cookie` needs (RFC 6265 §3).
    @discardableResult
    package mutating func add(_ name: String, _ value: String) -> Bool {
        guard Headers.isValid(name: name, value: value) else { return false }
        fields.append((name, value))
        return true
    }

    package mutating func remove(_ name: String) {
        fields.removeAll { ASCII.equalIgnoringCase($0.name, name) }
    }

    /// Adds members to the list field `Vary` that it does not hold yet.
    package mutating func vary(on name: String) {
        let held = joined("Vary") ?? ""
        let members = FieldList.members(of: held)
        if members.contains(where: { $0 == "*" || ASCII.equalIgnoringCase($0, name) }) { return }
        set("Vary", held.isEmpty ? name : "\(held), \(name)")
    }

    private static func isValid(name: String, value: String) -> Bool {
        !name.isEmpty && name.utf8.allSatisfy(ASCII.isToken) && value.utf8.allSatisfy(ASCII.isFieldContent)
    }
}

extension Headers: Sequence {
    package func makeIterator() -> IndexingIterator<[Field]> { fields.makeIterator() }
    package var isEmpty: Bool { fields.isEmpty }
    package var underestimatedCount: Int { fields.count }
}
