import Manual

/// Through what a file is asked for: that decides who may have it.
enum FilePlace: Sendable {
    /// A published case, by anybody.
    case published
    case draft(DraftPlace)
    case submission(Submission.ID)

    /// Between `/files/` and the file's own name.
    var folder: String {
        switch self {
        case .published: ""
        case .draft(let place): place.folder
        case .submission(let id): "moderate/\(id)/"
        }
    }
}
