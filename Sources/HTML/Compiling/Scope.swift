/// The names that can be used at a place of a template, from the innermost section outwards.
struct Scopes {
    /// What a section adds to the names.
    private enum Scope {
        case view(any View.Type, level: Int, isList: Bool)
        /// A list of texts, with `{{.}}` for each.
        case texts(level: Int)
        /// A text that is there, with `{{.}}` for itself.
        case text(Found)
    }

    /// What a name stands for.
    struct Found {
        enum Path {
            /// A field, and where it is a view, one of its fields, and so on.
            case fields([Int])
            case pseudo(Pseudo)
        }

        /// How many sections over views and lists are round the one that holds it.
        let level: Int
        let path: Path
        let kind: Kind
    }

    private var scopes: [Scope]
    /// How many cursors stand on the renderer's stack.
    private var depth = 1

    init(page: any View.Type) {
        scopes = [.view(page, level: 0, isList: false)]
    }

    /// The names inside a section over a value.
    func inside(_ found: Found) -> Scopes {
        var inner = self
        switch found.kind {
        case .flag, .number, .markup: break
        case .text: inner.scopes.append(.text(found))
        case .texts: inner.push(.texts(level: depth))
        case .view(let type): inner.push(.view(type, level: depth, isList: false))
        case .list(let type): inner.push(.view(type, level: depth, isList: true))
        }
        return inner
    }

    func find(_ name: Name) throws(Refusal) -> Found {
        let first = name.parts[0]
        if first == "." { return try item() }
        if let pseudo = Pseudo(rawValue: first) { return try find(pseudo) }
        for case .view(let type, let level, _) in scopes.reversed() {
            guard let (index, kind) = field(first, of: type) else { continue }
            return try find(name, level: level, path: [index], kind: kind)
        }
        throw unknown(first)
    }

    private func find(_ name: Name, level: Int, path: [Int], kind: Kind) throws(Refusal) -> Found {
        var (path, kind) = (path, kind)
        for part in name.parts.dropFirst() {
            guard case .view(let type) = kind else {
                throw Refusal("“\(name)” goes into something that is no single view; use a section, or another field.")
            }
            guard let (index, inner) = field(part, of: type) else {
                throw Refusal("“\(part)” in “\(name)” is no field of \(type); it has \(names(of: type)).")
            }
            path.append(index)
            kind = inner
        }
        return Found(level: level, path: .fields(path), kind: kind)
    }

    private func item() throws(Refusal) -> Found {
        switch scopes.last {
        case .texts(let level): return Found(level: level, path: .fields([0]), kind: .text)
        case .text(let found): return found
        default: throw Refusal("“.” is the item of a list of texts; here, name a field.")
        }
    }

    private func find(_ pseudo: Pseudo) throws(Refusal) -> Found {
        for scope in scopes.reversed() {
            switch scope {
            case .view(_, let level, isList: true), .texts(let level):
                return Found(level: level, path: .pseudo(pseudo), kind: pseudo == .index ? .number : .flag)
            default: continue
            }
        }
        throw Refusal("“\(pseudo.rawValue)” is known only inside a list; put it into the list's section.")
    }

    private func unknown(_ name: String) -> Refusal {
        var known: [String] = []
        for case .view(let type, _, _) in scopes.reversed() {
            known.append("\(type) has \(names(of: type))")
        }
        return Refusal(
            "“\(name)” is no field here: \(known.joined(separator: "; ")). Correct the name or declare the field.")
    }

    private func names(of type: any View.Type) -> String {
        let names = fields(of: type).map(\.name)
        return names.isEmpty ? "no fields" : names.joined(separator: ", ")
    }

    private func field(_ name: String, of type: any View.Type) -> (Int, Kind)? {
        let fields = fields(of: type)
        return fields.firstIndex { $0.name == name }.map { ($0, fields[$0].kind) }
    }

    private mutating func push(_ scope: Scope) {
        scopes.append(scope)
        depth += 1
    }
}

/// The names and kinds of a view's fields, in order.
func fields(of type: any View.Type) -> [(name: String, kind: Kind)] {
    func list<V: View>(_: V.Type) -> [(name: String, kind: Kind)] {
        V.fields.all.map { ($0.name, $0.kind) }
    }
    return list(type)
}
