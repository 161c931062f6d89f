import HTML

/// Counts as horizontal bars in a table: each row has its label, its bar, drawn by the server as SVG, and its number.
///
/// The drawing and the table behind it are one, so letters keep their size on a phone and nothing is read out twice.
/// Lengths are attributes: the site's policy forbids styles in the page.
struct BarChart: View {
    struct Bar: Sendable {
        let label: String
        let count: Int
        /// What is counted here, to be read.
        var url: String?
    }

    let id: String
    let title: String
    var note: String?
    let bars: [Bar]
    /// More bars than these are folded away: a longer chart is not taken in at a glance.
    var most = 24
    let visit: Visit

    /// A fold for a few is not worth its line.
    private var shown: Int { bars.count <= most + 3 ? bars.count : most }

    private var rows: [BarView] {
        let most = max(1, bars.map(\.count).max() ?? 1)
        return bars.map { bar in
            // A bar of something is never invisible.
            let length = bar.count > 0 ? max(1, bar.count * 100 / most) : 0
            return BarView(label: bar.label, number: visit.number(bar.count), length: length, url: bar.url)
        }
    }

    static let fields: Fields<BarChart> = [
        .text("id", \.id),
        .text("title", \.title),
        .optionalText("note", \.note),
        .flag("hasBars", { !$0.bars.isEmpty }),
        .list("bars", { Array($0.rows.prefix($0.shown)) }),
        .number("moreCount", { max(0, $0.bars.count - $0.shown) }),
        .list("more", { Array($0.rows.dropFirst($0.shown)) }),
    ]
}

/// One bar with its words.
struct BarView: View {
    let label: String
    let number: String
    /// In hundredths of the longest.
    let length: Int
    let url: String?

    static let fields: Fields<BarView> = [
        .text("label", \.label), .text("number", \.number), .flag("hasLength", { $0.length > 0 }),
        .number("length", \.length), .optionalText("url", \.url),
    ]
}
