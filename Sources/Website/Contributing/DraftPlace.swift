import HTTP
import Manual

/// Where a draft is found: under its number by the person it belongs to, or on its secret link by whoever has that.
enum DraftPlace: Sendable, Equatable {
    case own(Draft.ID)
    case link(String)

    /// The folder of the draft's pages, below contribute/.
    var folder: String {
        switch self {
        case .own(let id): "drafts/\(id)/"
        case .link(let token): "link/\(token)/"
        }
    }
}

/// A page or a deed of a draft; raw words stand in its address.
enum DraftRoom: Sendable, Equatable {
    case tasks, check, preview, submission, receipt, removal, languages, claim, mail
    case section(DraftSection)
    case conflict(DraftConflict.ID)

    var tail: String {
        switch self {
        case .tasks: ""
        case .check: "check/"
        case .preview: "preview/"
        case .submission: "submission/"
        case .receipt: "sent/"
        case .removal: "removal/"
        case .languages: "languages/"
        case .claim: "claim/"
        case .mail: "mail/"
        case .section(let section): "\(section.rawValue)/"
        case .conflict(let id): "conflicts/\(id)/"
        }
    }
}

extension Visit {
    /// The address of a draft's page, with the language of the texts where it is not the draft's own.
    func path(_ place: DraftPlace, _ room: DraftRoom, in texts: Language? = nil) -> String {
        let path = path(.draft(place, room))
        return texts.map { path + "?" + Parameters([("in", $0.rawValue)]).encoded() } ?? path
    }
}
