/// How the body of a request is delimited (RFC 9112 §6.3).
enum Framing: Sendable, Equatable {
    case none
    case length(Int)
    case chunked

    init(of head: borrowing RequestHead) throws(Refusal) {
        let coding = head.layout.has(.transferEncoding)
        let length = head.layout.has(.contentLength)
        switch (coding, length) {
        case (false, false): self = .none
        case (true, true): throw .lengthAndTransferCoding  // §6.1: request smuggling, refused rather than repaired
        case (false, true):
            // RFC 9110 §8.6: digits only; a list, even of equal values, is refused.
            guard let value = head.bytes(of: .contentLength), let size = ASCII.decimal(value) else {
                throw .invalidContentLength
            }
            self = size == 0 ? .none : .length(size)
        case (true, false):
            guard head.isVersion11 else { throw .transferCodingInOldVersion }  // §6.1
            try Framing.requireChunked(head.allValues(of: .transferEncoding))
            self = .chunked
        }
    }

    /// §6.1 and §7: chunked once, last, without parameters; no other coding is implemented.
    private static func requireChunked(_ values: [String]) throws(Refusal) {
        let codings = FieldList.members(of: values.joined(separator: ","))
        guard let last = codings.last else { throw .transferCodingNotFinal }
        let isKnown = codings.map { ASCII.equalIgnoringCase($0, "chunked") }
        if codings.count == 1 && isKnown[0] { return }
        if isKnown.filter({ $0 }).count > 1 { throw .transferCodingNotFinal }
        // A known coding last after an unknown one, or an unknown one alone: not implemented.
        if ASCII.equalIgnoringCase(last, "chunked") { throw .transferCodingUnknown }
        if isKnown.contains(true) { throw .transferCodingNotFinal }
        if codings.count == 1, last.utf8.contains(ASCII.semicolon) { throw .transferCodingNotFinal }
        throw codings.count == 1 && FieldList.parameters(of: last).value.utf8.allSatisfy(ASCII.isToken)
            ? .transferCodingUnknown : .transferCodingNotFinal
    }
}
