/// Reads a request target in its forms (RFC 9112 §3.2) into a layout.
struct TargetReader {
    let bytes: UnsafeBufferPointer<UInt8>

    func read(_ target: Range<Int>, into layout: inout HeadLayout) throws(Refusal) {
        guard bytes[target].allSatisfy(ASCII.isTarget) else { throw .invalidTarget }
        if bytes[target.lowerBound] == ASCII.slash {
            readPath(target, into: &layout)
        } else if target.count == 1 && bytes[target.lowerBound] == ASCII.asterisk {
            guard layout.method == .options else { throw .invalidTarget }  // §3.2.4
            layout.targetForm = .asterisk
        } else if layout.method == .connect {
            throw .tunnelRefused  // §3.2.3: only an authority can follow, and a 2xx would promise the way to it
        } else {
            try readAbsolute(target, into: &layout)
        }
    }

    /// §3.2.2: a server must accept the absolute form on any method; its authority then counts, not the Host field.
    private func readAbsolute(_ target: Range<Int>, into layout: inout HeadLayout) throws(Refusal) {
        let schemes: [(prefix: StaticString, isHTTPS: Bool)] = [("http://", false), ("https://", true)]
        for scheme in schemes {
            let length = scheme.prefix.utf8CodeUnitCount
            guard target.count >= length,
                ASCII.equalIgnoringCase(
                    bytes[target.lowerBound..<target.lowerBound + length],
                    scheme.prefix.withUTF8Buffer(Array.init))
            else { continue }
            let rest = target.lowerBound + length..<target.upperBound
            let end = bytes[rest].firstIndex { $0 == ASCII.slash || $0 == ASCII.question } ?? rest.upperBound
            let authority = rest.lowerBound..<end
            if bytes[authority].contains(ASCII.at) { throw .userinfoInTarget }  // RFC 9110 §4.2.4
            guard Authority.isValid(bytes[authority]) else { throw .invalidTarget }
            layout.targetForm = .absolute
            layout.isHTTPS = scheme.isHTTPS
            layout.authority = authority.lowerBound..<authority.upperBound
            readPath(end..<rest.upperBound, into: &layout)
            return
        }
        throw .invalidTarget
    }

    private func readPath(_ range: Range<Int>, into layout: inout HeadLayout) {
        let mark = bytes[range].firstIndex(of: ASCII.question)
        layout.target = range.lowerBound..<range.upperBound
        layout.path = range.lowerBound..<(mark ?? range.upperBound)
        layout.query = mark.map { $0 + 1..<range.upperBound }
    }
}
