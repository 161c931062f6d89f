internal import Yams

/// YAML as a tree. For our own files only: an alias bomb in a stranger's file would grow without bound.
///
/// Scalars stay as written, so that `NO` is Norway and `2010` is a year.
enum YAML {
    static func read(_ text: String, file: String) throws -> Tree {
        do {
            return try Yams.compose(yaml: text).map(tree) ?? .map([])
        } catch {
            throw Problem(file: file, field: nil, sentence: "The file is not YAML: \(error)")
        }
    }

    private static func tree(_ node: Node) -> Tree {
        switch node {
        case .scalar(let scalar):
            let isBare = scalar.style == .plain || scalar.style == .any
            return isBare && ["", "~", "null", "Null", "NULL"].contains(scalar.string) ? .null : .text(scalar.string)
        case .sequence(let items): return .list(items.map(tree))
        case .mapping(let pairs):
            return .map(pairs.map { Tree.Member(name: $0.key.string ?? "", value: tree($0.value)) })
        case .alias: return .null
        }
    }
}
