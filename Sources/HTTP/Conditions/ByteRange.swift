/// The Range field (RFC 9110 §14.2), for one range of bytes; several are answered with the whole (§14.2 allows it).
package enum ByteRange: Sendable, Equatable {
    /// Nothing that applies: the whole is sent.
    case whole
    case part(Range<Int>)
    /// No byte of it exists: 416.
    case unsatisfiable

    package init(field: String, size: Int) {
        self = .whole
        let bytes = Array(field.utf8)
        guard bytes.count > 6, ASCII.equalIgnoringCase(bytes[..<6], "bytes=".utf8) else { return }
        let members = FieldList.members(of: String(decoding: bytes[6...], as: UTF8.self))
        guard members.count == 1, let member = members.first else { return }
        let ends = member.utf8.split(separator: ASCII.hyphen, omittingEmptySubsequences: false)
        guard ends.count == 2 else { return }
        // A number past Int's end still is a number: digits only, clamped (§14.1.2).
        func position(_ digits: Substring.UTF8View) -> Int? {
            guard !digits.isEmpty, digits.allSatisfy(ASCII.isDigit) else { return nil }
            return ASCII.decimal(digits) ?? Int.max
        }
        switch (ends[0].isEmpty, ends[1].isEmpty) {
        case (true, true): return
        case (true, false):
            guard let length = position(ends[1]) else { return }
            self = length == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - length)..<size)
        case (false, let isOpen):
            guard let first = position(ends[0]) else { return }
            guard let last = isOpen ? Int.max : position(ends[1]), last >= first else { return }
            self = first >= size ? .unsatisfiable : .part(first..<min(last, size - 1) + 1)
        }
    }
}
