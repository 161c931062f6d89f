@testable import HTTP

/// A parser that reads what strangers send, as something to be fed. Holds no assertion but the language's own and that
/// a message means the same in two pieces as in one: a trap is the finding. The first byte of an input is the cut.
enum FuzzTarget: String, CaseIterable, Sendable {
    case head, message, chunked, multipart, urlencoded, cookies, lists, dates, ranges, addresses

    func run(_ input: [UInt8]) {
        guard input.count > 1 else { return }
        switch self {
        case .head: head(input)
        case .message: message(input)
        case .chunked: chunked(input)
        case .multipart: multipart(input)
        case .urlencoded: urlencoded(input)
        case .cookies: cookies(text(input))
        case .lists: lists(text(input))
        case .dates: dates(text(input))
        case .ranges: _ = ByteRange(field: text(input), size: Int(input[0]))
        case .addresses: addresses(text(input))
        }
    }

    private func text(_ input: [UInt8]) -> String {
        String(decoding: input[1...], as: UTF8.self)
    }

    /// Where the content is cut in two.
    private func cut(_ input: [UInt8]) -> Int {
        1 + min(Int(input[0]), input.count - 1)
    }

    private func head(_ input: [UInt8]) {
        var whole = HeadParser(limits: Limits(), recognised: nil)
        var pieced = whole
        let one = Result { () throws(Refusal) in try whole.parse(input, from: 1, to: input.count) }
        let two = Result { () throws(Refusal) in
            if case .head(let length) = try pieced.parse(input, from: 1, to: cut(input)) {
                return HeadParser.Answer.head(length: length)
            }
            return try pieced.parse(input, from: 1, to: input.count)
        }
        switch (one, two) {
        case (.failure(let one), .failure(let two)): precondition(one == two, "the cut changed the refusal")
        case (.success(.needsMore), .success(.needsMore)): break
        case (.success(.head(let one)), .success(.head(let two))):
            precondition(one == two && whole.layout.means(pieced.layout), "the cut changed the head")
            judge(RequestHead(buffer: input, start: 1, layout: whole.layout))
        default: preconditionFailure("the cut changed the verdict")
        }
    }

    private func judge(_ head: RequestHead) {
        try? PublicHosts(["a"]).judge(head)
        _ = try? Framing(of: head)
        try? head.judgeExpectation()
        try? head.judgeContentCoding()
        _ = (head.wantsToStay, head.acceptsGzip, head.hasCookie("a"))
    }

    private func message(_ input: [UInt8]) {
        let cut = cut(input)
        precondition(Verdict([input[1..<cut], input[cut...]]) == Verdict([input[1...]]), "the cut changed the verdict")
    }

    private func chunked(_ input: [UInt8]) {
        func decode(_ pieces: ArraySlice<UInt8>...) -> Result<[UInt8], Refusal> {
            var decoder = ChunkDecoder(limits: Limits())
            var data: [UInt8] = []
            return Result { () throws(Refusal) in
                for piece in pieces {
                    let taken = try decoder.decode(piece) { run throws(Refusal) in data += run }
                    precondition(taken == piece.count || decoder.isDone)
                }
                return data
            }
        }
        let cut = cut(input)
        precondition(decode(input[1...]) == decode(input[1..<cut], input[cut...]), "the cut changed the body")
    }

    private func multipart(_ input: [UInt8]) {
        let body = Body.bytes(Array(input[1...]))
        func read(window: Int) -> [String]? {
            let form = try? Multipart(body: body, boundary: "x", limits: MultipartLimits(), window: window).read()
            return form.map { form in
                form.fields.map { "\($0.name) \($0.value)" } + form.files.map { "\($0.name) \($0.content.size)" }
            }
        }
        precondition(read(window: Int(input[0])) == read(window: 65_536), "the window changed the form")
    }

    private func urlencoded(_ input: [UInt8]) {
        let parameters = Parameters(query: input[1...])
        precondition(Parameters(query: parameters.encoded().utf8).encoded() == parameters.encoded())
        _ = Request("GET", text(input)).segments
    }

    private func cookies(_ text: String) {
        let cookies = Cookies(fields: [text])
        _ = (cookies["a"], cookies.all("b"))
    }

    private func lists(_ text: String) {
        _ = FieldList.members(of: text).map(FieldList.parameters)
        _ = AcceptedCodings(text).quality(of: .gzip)
        _ = MediaType(text)
        _ = EntityTag(field: text)
        _ = Preconditions(Headers([("If-Match", text), ("If-None-Match", text)]))
            .evaluate(method: .get, tag: EntityTag("x"), modified: nil, now: 0)
    }

    private func dates(_ text: String) {
        guard let date = HTTPDate(field: text, now: 1_795_435_200) else { return }
        precondition(HTTPDate(field: date.fieldValue, now: 0) == date, "a date written is not the date read")
    }

    private func addresses(_ text: String) {
        if let address = ClientAddress(text) { precondition(ClientAddress(address.description) == address) }
        _ = AddressBlock(text)
        _ = Authority.isValid(Array(text.utf8))
        _ = Authority.hostName(of: text)
        _ = Response.redirect(to: text)
    }
}

extension HeadLayout {
    /// Whether both find the same in the same places.
    fileprivate func means(_ other: HeadLayout) -> Bool {
        method == other.method && isVersion11 == other.isVersion11 && targetForm == other.targetForm
            && target == other.target && path == other.path && query == other.query && authority == other.authority
            && isHTTPS == other.isHTTPS && present == other.present && fields.count == other.fields.count
            && zip(fields, other.fields).allSatisfy {
                $0.name == $1.name && $0.value == $1.value && $0.known == $1.known
            }
    }
}
