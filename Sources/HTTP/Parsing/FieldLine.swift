/// Reads `field-name ":" OWS field-value OWS` (RFC 9112 §5) into a layout.
struct FieldLine {
    let bytes: UnsafeBufferPointer<UInt8>

    func read(_ line: Range<Int>, into layout: inout HeadLayout) throws(Refusal) {
        let first = bytes[line.lowerBound]
        // §5.2 folded lines, and §2.2 a blank before the first field: both begin with white space.
        if ASCII.isBlank(first) { throw .foldedLine }
        var colon = line.lowerBound
        while colon < line.upperBound && ASCII.isToken(bytes[colon]) { colon += 1 }
        guard colon < line.upperBound, colon > line.lowerBound else { throw .malformedField }
        guard bytes[colon] == ASCII.colon else {
            // §5.1: a blank between name and colon has been used to smuggle a Transfer-Encoding past a proxy.
            throw ASCII.isBlank(bytes[colon]) ? .blankBeforeColon : .malformedField
        }
        var value = colon + 1..<line.upperBound
        while value.lowerBound < value.upperBound, ASCII.isBlank(bytes[value.lowerBound]) {
            value = value.lowerBound + 1..<value.upperBound
        }
        while value.lowerBound < value.upperBound, ASCII.isBlank(bytes[value.upperBound - 1]) {
            value = value.lowerBound..<value.upperBound - 1
        }
        for index in value where !ASCII.isFieldContent(bytes[index]) { throw .controlCharacterInField }

        let known = recognise(line.lowerBound..<colon)
        if known != .other {
            if layout.has(known) { try refuseRepetition(of: known) }
            layout.present |= known.bit
        }
        layout.fields.append(
            HeadLayout.Field(
                nameStart: UInt32(truncatingIfNeeded: line.lowerBound),
                nameLength: UInt32(truncatingIfNeeded: colon - line.lowerBound),
                valueStart: UInt32(truncatingIfNeeded: value.lowerBound),
                valueLength: UInt32(truncatingIfNeeded: value.count),
                known: known))
    }

    private func recognise(_ name: Range<Int>) -> KnownField {
        guard name.count < KnownField.byLength.count else { return .other }
        for candidate in KnownField.byLength[name.count]
        where ASCII.equalIgnoringCase(bytes[name], candidate.lowercased) {
            return candidate.field
        }
        return .other
    }

    private func refuseRepetition(of known: KnownField) throws(Refusal) {
        if known == .host { throw .hostRepeated }  // RFC 9112 §3.2
        if known == .contentLength { throw .repeatedContentLength }  // RFC 9110 §8.6
        if known.isSingleton { throw .repeatedSingleton }
    }
}
