/// The picture that stands beside a link to a page elsewhere. It has no words, so one serves every language.
enum Card: Sendable {
    case manual, caseStudy
    /// By its place in the manual, from 1.
    case step(Int)

    /// The plain name of its file in Public/.
    var file: String {
        switch self {
        case .manual: "card-manual.png"
        case .caseStudy: "card-case.png"
        case .step(let number): "card-step-\(number).png"
        }
    }
}
