extension TemplateFiles {
    /// The names of the blocks that a page may replace when `file` is its layout.
    func blocks(in file: String) -> Set<String> {
        var names: Set<String> = []
        var seen: Set<String> = []
        collect(file, &names, &seen)
        return names
    }

    private func collect(_ file: String, _ names: inout Set<String>, _ seen: inout Set<String>) {
        guard seen.insert(file).inserted, let nodes = nodes[file] else { return }
        collect(nodes, &names, &seen)
    }

    private func collect(_ nodes: [Node], _ names: inout Set<String>, _ seen: inout Set<String>) {
        for node in nodes {
            switch node.content {
            case .block(let name, let inside):
                names.insert(name)
                collect(inside, &names, &seen)
            case .section(_, _, let inside): collect(inside, &names, &seen)
            case .partial(let path): collect(Self.partial(path), &names, &seen)
            case .layout(let path, let inside):
                collect(inside, &names, &seen)
                collect(path, &names, &seen)
            case .literal, .value, .word: break
            }
        }
    }
}
