/// Makes the site's response the answer to one request: coding, conditions, range, then bytes.
struct Representation {
    private var response: Response
    private let method: Method
    private let headers: Headers
    private let now: Int

    /// Below this, gzip's own 18 bytes and the work are not worth it.
    static let leastCompressed = 1024

    /// `now` in seconds since 1970.
    static func answer(_ response: Response, to request: Request, now: Int) -> Answer {
        var representation = Representation(
            response: response, method: request.method, headers: request.headers, now: now)
        return representation.answer()
    }

    private mutating func answer() -> Answer {
        if response.status.forbidsContent { response.body = .empty }
        addModificationDate()
        let codesGzip = chooseCoding()
        guard let codesGzip else { return notAcceptable() }
        switch evaluateConditions() {
        case .notModified: return notModified()
        case .failed: return Answer(status: .preconditionFailed, headers: kept(), content: .empty, length: 0)
        case .proceed: break
        }
        if codesGzip {
            code()
        } else if let partial = partial() {
            return partial
        }
        let length = response.status.forbidsContent && response.status.code != 205 ? nil : response.body.size
        let content = method == .head ? ResponseBody.empty : response.body
        return Answer(status: response.status, headers: response.headers, content: content, length: length)
    }

    /// A file's own date, never later than now (RFC 9110 §8.8.2.1).
    private mutating func addModificationDate() {
        if case .file(let file) = response.body, let modified = file.modified,
            !response.headers.contains("Last-Modified")
        {
            response.headers.set("Last-Modified", HTTPDate(seconds: min(modified, now)).fieldValue)
        }
    }

    // Coding, RFC 9110 §12.5.3 and §8.4 -------------------------------------------------------------------------------

    /// Whether gzip is to be applied; nil when neither coding is acceptable.
    private mutating func chooseCoding() -> Bool? {
        let accepted = AcceptedCodings(headers.joined("Accept-Encoding"))
        let isVariable = varies
        if isVariable {
            response.headers.vary(on: "Accept-Encoding")
            // A range is of the bytes as they are: answer it uncoded rather than not at all.
            let wantsRange = method == .get && headers.contains("Range")
            if accepted.quality(of: .gzip) > 0 && !wantsRange {
                if let tag = tag { response.headers.set("ETag", tag.gzipped.fieldValue) }
                return true
            }
        }
        if !response.status.isSuccess || response.headers.contains("Content-Encoding") || response.body.size == 0 {
            return false
        }
        return accepted.quality(of: .identity) > 0 ? false : nil
    }

    private var varies: Bool {
        guard response.compress, case .bytes(let bytes) = response.body, bytes.count >= Representation.leastCompressed,
            !response.headers.contains("Content-Encoding"),
            response.headers["Content-Type"].flatMap(MediaType.init)?.isCompressible == true
        else { return false }
        // RFC 9111 §5.2.2.6 binds intermediaries; a page that says so means us too.
        let control = FieldList.members(of: response.headers.joined("Cache-Control") ?? "")
        return !control.contains { ASCII.equalIgnoringCase($0, "no-transform") }
    }

    private mutating func code() {
        guard case .bytes(let bytes) = response.body, let coded = Gzip.compress(bytes) else { return }
        response.body = .bytes(coded)
        response.headers.set("Content-Encoding", "gzip")
    }

    private func notAcceptable() -> Answer {
        var headers = Headers()
        headers.set("Vary", "Accept-Encoding")
        headers.set("Cache-Control", "no-store")
        return Answer(status: .notAcceptable, headers: headers, content: .empty, length: 0)
    }

    // Conditions, RFC 9110 §13 ----------------------------------------------------------------------------------------

    private var tag: EntityTag? { response.headers["ETag"].flatMap(EntityTag.init(field:)) }

    private var modified: HTTPDate? {
        response.headers["Last-Modified"].flatMap { HTTPDate(field: $0, now: now) }
    }

    /// Only where the answer would otherwise be 200, and for methods that change nothing: for others the change is
    /// already made when the response exists, so the site asks `Preconditions` itself, before.
    private func evaluateConditions() -> Preconditions.Outcome {
        guard response.status == .ok, method.isRetrieval, tag != nil || modified != nil else { return .proceed }
        return Preconditions(headers).evaluate(method: method, tag: tag, modified: modified, now: now)
    }

    private func notModified() -> Answer {
        Answer(status: .notModified, headers: kept(), content: .empty, length: nil)
    }

    /// What a 304 repeats (§15.4.5), and cookies, which are no part of the representation.
    private func kept() -> Headers {
        Headers(
            validated: response.headers.filter { field in
                Representation.keptFields.contains { ASCII.equalIgnoringCase($0, field.name) }
            })
    }

    static let keptFields = [
        "Content-Location", "ETag", "Vary", "Cache-Control", "Expires", "Set-Cookie", "Last-Modified",
    ]

    // Range, RFC 9110 §14 ---------------------------------------------------------------------------------------------

    private mutating func partial() -> Answer? {
        guard response.status == .ok, response.body.size > 0, !response.headers.contains("Content-Encoding") else {
            return nil
        }
        if case .file = response.body { response.headers.set("Accept-Ranges", "bytes") }
        guard method == .get, let field = headers["Range"], rangeIsCurrent else { return nil }
        let size = response.body.size
        switch ByteRange(field: field, size: size) {
        case .whole:
            return nil
        case .unsatisfiable:
            var headers = kept()
            headers.set("Content-Range", "bytes */\(size)")
            return Answer(status: .rangeNotSatisfiable, headers: headers, content: .empty, length: 0)
        case .part(let range):
            response.headers.set("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)")
            return Answer(
                status: .partialContent, headers: response.headers, content: response.body.part(range),
                length: range.count)
        }
    }

    /// If-Range (§13.1.5): a strong tag that is the current one, or the exact date; otherwise the whole is sent.
    private var rangeIsCurrent: Bool {
        guard let condition = headers["If-Range"] else { return true }
        if let wanted = EntityTag(field: condition) { return tag?.matchesStrongly(wanted) ?? false }
        guard let date = HTTPDate(field: condition, now: now), let modified else { return false }
        // A date is a strong validator only if the representation was left alone for a while (§8.8.2.2).
        return date == modified && modified.seconds + 60 <= now
    }
}

extension Status {
    var isSuccess: Bool { code >= 200 && code < 300 }
}

extension ResponseBody {
    func part(_ range: Range<Int>) -> ResponseBody {
        switch self {
        case .empty: .empty
        case .bytes(let bytes): .bytes(Array(bytes[range.clamped(to: bytes.indices)]))
        case .file(let file): .file(file.part(range))
        }
    }
}
