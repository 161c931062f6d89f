import HTML

/// Something written in one colour on another, in both themes, with how well it can be read.
struct WritingView: View {
    let name: String
    let samples: [ColourSample]

    static let fields: Fields<WritingView> = [.text("name", \.name), .list("samples", \.samples)]

    init?(_ palette: Palette, _ ink: String, on ground: String, visit: Visit) {
        guard let written = palette[ink], let under = palette[ground] else { return nil }
        name = ink + " / " + ground
        samples = [
            ColourSample(ink: written.light, ground: under.light, visit: visit),
            ColourSample(ink: written.dark, ground: under.dark, visit: visit),
        ]
    }
}

/// A field of colour; colours are attributes, since the site's policy forbids styles in the page.
struct ColourSample: View {
    let ink: Colour
    let ground: Colour
    let visit: Visit

    /// 4.5:1 and the like, as a reader writes numbers; cut off, not rounded, so that it never promises more than there is.
    private var ratio: String {
        let tenths = Int(ink.contrast(with: ground) * 10)
        return visit.words(
            "designing.ratio", ["whole": String(tenths / 10), "tenth": String(tenths % 10)])
    }

    static let fields: Fields<ColourSample> = [
        .text("ink", \.ink.hex), .text("ground", \.ground.hex), .text("ratio", \.ratio),
    ]
}
