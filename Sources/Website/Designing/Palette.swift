import Foundation

/// The colours of the site by name, read from the styles themselves: each has a value for light and one for dark.
struct Palette: Sendable {
    struct Pair: Sendable, Equatable {
        let light: Colour
        let dark: Colour
    }

    /// In the order of the styles.
    let names: [String]
    private let pairs: [String: Pair]

    /// - Parameter styles: in which each colour has a line of its own, first for light, then for dark.
    init(styles: String) {
        var found: [String: [Colour]] = [:]
        var names: [String] = []
        for line in styles.split(separator: "\n") {
            guard let match = line.wholeMatch(of: /\s*--([a-z0-9-]+): (#[0-9a-f]{6});/),
                let colour = Colour(hex: match.output.2)
            else { continue }
            let name = String(match.output.1)
            if found[name] == nil { names.append(name) }
            found[name, default: []].append(colour)
        }
        self.names = names
        pairs = found.compactMapValues { colours in
            colours.first.map { Pair(light: $0, dark: colours.count > 1 ? colours[1] : $0) }
        }
    }

    subscript(name: String) -> Pair? { pairs[name] }

    /// What is written on what: each must be legible in both themes.
    static let writing: [(ink: String, ground: String)] =
        [
            ("ink", "paper"), ("ink", "wash"), ("ink", "card"), ("ink", "mark"), ("ink-soft", "paper"),
            ("ink-soft", "wash"), ("accent", "paper"), ("accent", "wash"), ("accent-strong", "paper"),
            ("on-accent", "accent"), ("on-accent", "accent-strong"), ("ink", "accent-wash"), ("focus-ink", "focus"),
            ("ink", "warn-wash"), ("map-ring", "map-mark"),
        ]
        + ["good", "part", "fail", "stop", "early"].map { ($0, $0 + "-wash") }
        + (1...5).flatMap { [("step-\($0)", "paper"), ("paper", "step-\($0)")] }
}
