import HTML

/// Counts as horizontal bars, drawn by the server as SVG, with the same numbers as a table.
///
/// The drawing uses presentation attributes and classes only: the site's policy forbids styles in the page.
struct BarChart: View {
    struct Bar: Sendable {
        let label: String
        let count: Int
    }

    /// More bars than this are in the table only: a longer chart is not taken in at a glance.
    private static let mostBars = 24

    // In units of the drawing, which scales with its column.
    private static let width = 640
    private static let labelWidth = 230
    private static let numberWidth = 50
    private static let rowHeight = 24
    private static let barHeight = 16

    let id: String
    let title: String
    let bars: [Bar]
    let visit: Visit

    private var shown: [Bar] { Array(bars.prefix(Self.mostBars)) }
    private var height: Int { max(1, shown.count) * Self.rowHeight }

    private var rows: [BarView] {
        let most = max(1, shown.map(\.count).max() ?? 1)
        let room = Self.width - Self.labelWidth - Self.numberWidth
        return shown.enumerated().map { index, bar in
            // A bar of something is never invisible.
            let width = bar.count > 0 ? max(2, bar.count * room / most) : 0
            return BarView(
                label: bar.label, number: visit.number(bar.count), x: Self.labelWidth,
                y: index * Self.rowHeight + (Self.rowHeight - Self.barHeight) / 2, width: width,
                height: Self.barHeight, baseline: index * Self.rowHeight + Self.rowHeight - 8)
        }
    }

    static let fields: Fields<BarChart> = [
        .text("id", \.id),
        .text("title", \.title),
        .flag("hasBars", { !$0.bars.isEmpty }),
        .text("viewBox", { "0 0 \(Self.width) \($0.height)" }),
        .text(
            "description",
            { chart in
                chart.visit.words(
                    "administering.chart.description", ["title": chart.title], count: chart.shown.count)
            }),
        .list("bars", \.rows),
        .list(
            "table",
            { chart in
                chart.bars.map { CountRow(label: $0.label, count: chart.visit.number($0.count)) }
            }),
    ]
}

/// One bar with its words; places are in units of the drawing.
struct BarView: View {
    /// As many letters as the column for labels holds; the table has the whole.
    private static let longestLabel = 32

    let label: String
    let number: String
    let x: Int
    let y: Int
    let width: Int
    let height: Int
    let baseline: Int

    private var shortLabel: String {
        label.count <= Self.longestLabel ? label : label.prefix(Self.longestLabel - 1) + "…"
    }

    static let fields: Fields<BarView> = [
        .text("label", \.shortLabel), .text("number", \.number), .number("x", \.x), .number("y", \.y),
        .number("width", \.width), .number("height", \.height), .number("baseline", \.baseline),
        .number("labelEnd", { $0.x - 8 }), .number("numberStart", { $0.x + $0.width + 6 }),
    ]
}

/// One line of the table behind a chart.
struct CountRow: View {
    let label: String
    let count: String

    static let fields: Fields<CountRow> = [.text("label", \.label), .text("count", \.count)]
}
