/// An answer made once and sent many times: head and content as bytes, plain and gzip-coded, each with a strong tag of
/// its own, and its 304. `Date` is put in when it is sent.
package final class ReadyResponse: Sendable {
    private final class Variant: Sendable {
        let tag: EntityTag?
        let whole: Answer
        let notModified: Answer

        init(_ response: Response, tag: EntityTag?) {
            self.tag = tag
            var headers = response.headers
            if let tag { headers.set("ETag", tag.fieldValue) }
            whole = Answer(
                status: response.status, headers: headers, content: response.body, length: response.body.size
            ).twinned()
            let kept = headers.filter { field in
                Representation.keptFields.contains { ASCII.equalIgnoringCase($0, field.name) }
            }
            notModified = Answer(status: .notModified, headers: Headers(validated: kept), content: .empty, length: nil)
        }
    }

    private let identity: Variant
    private let gzip: Variant?
    private let modified: HTTPDate?

    /// A response without an `ETag` gets one from its content, if it has any. With `compress`, a gzip variant is kept beside the plain
    /// one where it is smaller, and `Vary: Accept-Encoding` is added; the response's own `compress` can forbid it.
    package init(response: Response, compress: Bool = true) {
        var response = response
        if case .file = response.body { response.body = .empty }
        var content: [UInt8] = []
        if case .bytes(let bytes) = response.body { content = bytes }
        var tag = response.headers["ETag"].flatMap(EntityTag.init(field:))
        if tag == nil && !content.isEmpty { tag = EntityTag(of: content) }
        modified = response.headers["Last-Modified"].flatMap { HTTPDate(field: $0, now: 0) }
        let isText = response.headers["Content-Type"].flatMap(MediaType.init)?.isCompressible == true
        let mayCode = compress && response.compress && isText && content.count >= Representation.leastCompressed
        guard mayCode, let coded = Gzip.compress(content), coded.count < content.count else {
            identity = Variant(response, tag: tag)
            gzip = nil
            return
        }
        response.headers.vary(on: "Accept-Encoding")
        identity = Variant(response, tag: tag)
        response.headers.set("Content-Encoding", "gzip")
        response.body = .bytes(coded)
        gzip = Variant(response, tag: tag?.gzipped)
    }

    /// Bytes held, for a cache that bounds them.
    package var cost: Int {
        let variants = [identity, gzip].compactMap { $0 }
        return variants.reduce(512) {
            $0 + $1.whole.wire.count + ($1.whole.twin?.size ?? 0) + $1.notModified.wire.count
        }
    }

    package var status: Status { Status(identity.whole.status) }

    /// The variant for this request, or its 304; a condition that fails altogether is 412.
    func answer(for head: borrowing RequestHead, now: Int) -> Answer {
        var variant = identity
        if let gzip, head.acceptsGzip { variant = gzip }
        guard identity.whole.status == 200, identity.tag != nil || modified != nil, Preconditions.arePresent(in: head)
        else { return variant.whole }
        let outcome = Preconditions(head).evaluate(method: head.method, tag: variant.tag, modified: modified, now: now)
        switch outcome {
        case .proceed: return variant.whole
        case .notModified: return variant.notModified
        case .failed: return Answer(status: .preconditionFailed, headers: Headers(), content: .empty, length: 0)
        }
    }
}
