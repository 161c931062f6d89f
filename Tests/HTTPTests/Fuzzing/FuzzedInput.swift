@testable import HTTP

/// One input for every parser that reads what strangers send. The first byte chooses the parser, the second the cut.
/// Holds no assertion but the language's own: a trap is the finding. Two readings of one message must agree.
enum FuzzedInput {
    static func run(_ input: [UInt8]) {
        guard input.count > 2 else { return }
        let data = Array(input[2...])
        let text = String(decoding: data, as: UTF8.self)
        switch input[0] % 8 {
        case 0, 1: message(data, cut: Int(input[1]))
        case 2: chunks(data, cut: Int(input[1]))
        case 3:
            _ = try? Multipart(body: .bytes(data), boundary: "x", limits: MultipartLimits(), window: Int(input[1]))
                .read()
            _ = MediaType(text)
        case 4:
            _ = Parameters(query: data).encoded()
            _ = Cookies(fields: [text])
            _ = Request("GET", text).segments
        case 5:
            _ = FieldList.members(of: text).map(FieldList.parameters)
            _ = AcceptedCodings(text).quality(of: .gzip)
            _ = EntityTag(field: text)
            _ = Preconditions(Headers([("If-Match", text), ("If-None-Match", text)]))
                .evaluate(method: .get, tag: EntityTag("x"), modified: nil, now: 0)
        case 6:
            if let date = HTTPDate(field: text, now: 1_795_435_200) {
                precondition(HTTPDate(field: date.fieldValue, now: 0) == date)
            }
            _ = ByteRange(field: text, size: Int(input[1]))
        default:
            _ = ClientAddress(text)?.description
            _ = AddressBlock(text)
            _ = Authority.isValid(data)
            _ = Authority.hostName(of: text)
            _ = Response.redirect(to: text)
        }
    }

    private static func message(_ data: [UInt8], cut: Int) {
        let whole = Verdict([data[...]])
        let cut = min(cut, data.count)
        precondition(Verdict([data[..<cut], data[cut...]]) == whole, "the cut changed the verdict")
    }

    private static func chunks(_ data: [UInt8], cut: Int) {
        func decode(_ pieces: [ArraySlice<UInt8>]) -> (taken: Int, data: [UInt8], refusal: Refusal?) {
            var decoder = ChunkDecoder(limits: Limits())
            var result: (taken: Int, data: [UInt8], refusal: Refusal?) = (0, [], nil)
            do {
                for piece in pieces {
                    result.taken += try decoder.decode(piece) { run throws(Refusal) in result.data += run }
                }
            } catch {
                result = (0, [], error)
            }
            return result
        }
        let cut = min(cut, data.count)
        precondition(decode([data[...]]) == decode([data[..<cut], data[cut...]]), "the cut changed the body")
    }
}
