/// Why the server answered for itself, before or instead of the site. The raw value is the stable number that stands in
/// logs and on error pages; numbers are never reused.
package enum Refusal: Int, Error, Sendable, CaseIterable {
    // Request line, RFC 9112 §3
    case malformedRequestLine = 101
    case bareCarriageReturn = 102
    case bareLineFeed = 103
    case tooManyEmptyLines = 104
    case malformedVersion = 105
    case versionNotSupported = 106
    case methodNotRecognised = 107
    case targetTooLong = 108
    case invalidTarget = 109
    case userinfoInTarget = 110
    case tunnelRefused = 111
    case traceRefused = 112

    // Fields, RFC 9110 §5 and RFC 9112 §5
    case malformedField = 201
    case blankBeforeColon = 202
    case foldedLine = 203
    case controlCharacterInField = 204
    case headTooLarge = 205
    case tooManyFields = 206
    case repeatedSingleton = 207
    case fieldTooLarge = 208

    // Host, RFC 9112 §3.2 and RFC 9110 §7.4
    case hostMissing = 301
    case hostRepeated = 302
    case hostInvalid = 303
    case hostUnknown = 304
    case schemeNotServed = 305

    // Framing, RFC 9112 §6 and §7
    case invalidContentLength = 401
    case repeatedContentLength = 402
    case lengthAndTransferCoding = 403
    case transferCodingInOldVersion = 404
    case transferCodingUnknown = 405
    case transferCodingNotFinal = 406
    case malformedChunk = 407
    case chunkExtensionTooLong = 408
    case chunkOverhead = 409
    case trailersTooLarge = 410
    case malformedTrailer = 411
    case bodyTooLarge = 412
    case contentCodingUnsupported = 413
    case lengthRequired = 414

    // Expectations and time, RFC 9110 §10.1.1 and §15.5.9
    case expectationUnknown = 501
    case headTooSlow = 502
    case bodyTooSlow = 503
    case answerTooSlow = 504

    // Room
    case tooManyConnections = 601
    case tooManyConnectionsOfAddress = 602
    case cannotStoreBody = 603

    package var status: Status {
        switch self {
        case .versionNotSupported: .versionNotSupported
        case .methodNotRecognised, .tunnelRefused, .traceRefused, .transferCodingUnknown: .notImplemented
        case .targetTooLong: .targetTooLong
        case .headTooLarge, .tooManyFields, .fieldTooLarge, .trailersTooLarge: .fieldsTooLarge
        case .hostUnknown, .schemeNotServed: .misdirectedRequest
        case .bodyTooLarge: .contentTooLarge
        case .contentCodingUnsupported: .unsupportedMediaType
        case .lengthRequired: Status(411)
        case .expectationUnknown: .expectationFailed
        case .headTooSlow, .bodyTooSlow: .requestTimeout
        case .answerTooSlow, .tooManyConnections: .serviceUnavailable
        case .tooManyConnectionsOfAddress: .tooManyRequests
        case .cannotStoreBody: Status(507)
        default: .badRequest
        }
    }

    /// The case's name as words, for a line of plain text.
    package var reason: String {
        var words = ""
        for scalar in "\(self)".unicodeScalars {
            if scalar.properties.isUppercase {
                words.append(" ")
                words.append(scalar.properties.lowercaseMapping)
            } else {
                words.unicodeScalars.append(scalar)
            }
        }
        return words
    }
}
