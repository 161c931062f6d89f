@testable import HTTP

/// What becomes of a message, judged by the parts of the module that know no socket, in the order the loop uses them.
enum Verdict: Equatable, CustomStringConvertible {
    case request(String, body: String)
    case refused(Refusal)
    case needsMore

    /// Feeds the pieces one after the other.
    init(_ pieces: [ArraySlice<UInt8>], limits: Limits = Limits(), plan: BodyPlan = BodyPlan(), hosts: [String] = []) {
        do {
            self = try Verdict.judge(pieces, limits, plan, PublicHosts(hosts))
        } catch {
            self = .refused(error)
        }
    }

    private static func judge(
        _ pieces: [ArraySlice<UInt8>], _ limits: Limits, _ plan: BodyPlan, _ hosts: PublicHosts
    ) throws(Refusal) -> Verdict {
        var parser = HeadParser(limits: limits, recognised: Method.recognised)
        var buffer: [UInt8] = []
        var summary: String?
        var incoming: IncomingBody?
        for piece in pieces {
            buffer += piece
            if summary == nil {
                guard case .head(let length) = try parser.parse(buffer, from: 0, to: buffer.count) else { continue }
                let head = RequestHead(buffer: buffer, start: 0, layout: parser.layout)
                try hosts.judge(head)
                let framing = try Framing(of: head)
                try head.judgeExpectation()
                try head.judgeContentCoding()
                let version = head.isVersion11 ? "1.1" : "1.0"
                let fields = head.headers.map { "\($0.name)=\($0.value)" }.joined(separator: "|")
                summary = "\(head.method) \(head.target) \(version) \(fields)"
                incoming = try IncomingBody(framing, plan: plan, limits: limits, spoolFolder: "/tmp")
                buffer.removeFirst(length)
            }
            guard var body = incoming.take() else { continue }
            buffer.removeFirst(try body.receive(buffer[...]))
            if body.isWhole {
                let bytes = try body.finish().bytes(upTo: 1 << 20) ?? []
                return .request(summary ?? "", body: String(decoding: bytes, as: UTF8.self))
            }
            incoming = consume body
        }
        return .needsMore
    }

    /// The verdict on a message as one piece, in two at every cut, and byte by byte; nil when they differ.
    static func unanimous(
        on message: [UInt8], limits: Limits = Limits(), plan: BodyPlan = BodyPlan(), hosts: [String] = []
    ) -> Verdict? {
        let whole = Verdict([message[...]], limits: limits, plan: plan, hosts: hosts)
        for cut in message.indices.dropFirst() {
            guard Verdict([message[..<cut], message[cut...]], limits: limits, plan: plan, hosts: hosts) == whole else {
                return nil
            }
        }
        let bytes = message.indices.map { message[$0...$0] }
        return Verdict(bytes, limits: limits, plan: plan, hosts: hosts) == whole ? whole : nil
    }

    var description: String {
        switch self {
        case .request(let summary, let body): body.isEmpty ? summary : "\(summary) + \(body)"
        case .refused(let refusal): "\(refusal.status.code) \(refusal)"
        case .needsMore: "needs more"
        }
    }
}
