import HTML
import HTTP

/// The page a visitor sees when there is no other: what happened, and ways on.
struct ErrorPage: Page {
    static let template = "errors/error"

    let frame: Frame
    let status: Status
    let explanation: String
    /// The number under which the log has the whole truth; nil where there is nothing to report.
    let reference: String?

    init(_ status: Status, on visit: Visit, reference: String?, explanation: String? = nil) {
        let key = Self.key(status)
        self.frame = Frame(
            visit: visit, title: visit.words("errors.\(key).title"), isHidden: true, hasTranslations: false)
        self.status = status
        self.explanation = explanation ?? visit.words("errors.\(key).explanation")
        self.reference = reference
    }

    private static func key(_ status: Status) -> String {
        switch status.code {
        case 403: "forbidden"
        case 404: "notFound"
        case 405, 501: "notAllowed"
        case 409: "conflict"
        case 410: "gone"
        case 413, 414, 431: "tooLarge"
        case 429: "tooMany"
        case 503: "unavailable"
        case 500...599: "internal"
        default: "badRequest"
        }
    }

    static let fields: Fields<ErrorPage> = [
        .view("frame", \.frame),
        .text("code", { String($0.status.code) }),
        .text("title", \.frame.title),
        .text("explanation", \.explanation),
        .optionalText("reference", \.reference),
    ]
}
