@testable import HTTP

/// The answer that becomes of a response to a request, as the client would read it.
struct Represented {
    let status: Int
    let fields: Headers
    let text: String
    let bytes: [UInt8]

    /// 2026-11-23 12:00:00 GMT
    static let now = 1_795_435_200

    init(_ response: Response, to request: Request) {
        let answer = Representation.answer(response, to: request, now: Represented.now)
        status = answer.status
        bytes = Array(answer.wire[answer.contentStart...]) + (answer.file?.bytes() ?? [])
        text = String(decoding: bytes, as: UTF8.self)
        var fields = Headers()
        for line in String(decoding: answer.wire[..<answer.headEnd], as: UTF8.self).split(separator: "\r\n").dropFirst()
        {
            let parts = line.split(separator: ":", maxSplits: 1)
            fields.add(String(parts[0]), String(parts[1].dropFirst()))
        }
        self.fields = fields
    }

    /// GET of a resource with these fields.
    static func get(_ response: Response, _ headers: (String, String)..., method: String = "GET") -> Represented {
        Represented(response, to: Request(method, "/", headers: headers))
    }
}
