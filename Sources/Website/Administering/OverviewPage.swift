import Foundation
import HTML
import Manual

/// The statistics of the manual, each as a chart with the same numbers as a table, and ways to the other rooms.
struct OverviewPage: Page {
    static let template = "administering/overview"

    let visit: Visit
    let statistics: Statistics
    /// A case counts for its methods; the families that hold them would count it twice.
    let families: Set<String>
    /// Mails that were given up.
    let stuck: Int
    let now: Date

    private func word(_ key: String) -> String { visit.words("administering.overview.\(key)") }

    private var charts: [BarChart] {
        [
            chart("countries", statistics.countries) { visit.label("country", $0) },
            chart("methods", statistics.methods.filter { !families.contains($0.code) }) { visit.label("methods", $0) },
            chart("steps", statistics.steps) { visit.label("steps", $0) },
            chart("months", statistics.months) { visit.date($0) },
            chart("misses", statistics.misses) { $0 },
        ]
    }

    private func chart(_ name: String, _ counts: [Statistics.Count], label: (String) -> String) -> BarChart {
        BarChart(
            id: name, title: word(name),
            bars: counts.map { BarChart.Bar(label: label($0.code), count: $0.count) }, visit: visit)
    }

    private var waits: [FactView] {
        let median = statistics.medianWait.map {
            visit.words("administering.overview.days", count: Int(($0 / 86_400).rounded()))
        }
        let oldest = statistics.oldest.map {
            visit.words("administering.overview.days", count: Age.days(from: $0, to: now))
        }
        return [
            ("waiting", visit.number(statistics.waiting)), ("oldest", oldest ?? word("none")),
            ("median", median ?? word("none")),
        ].map { FactView(label: word($0.0), values: [.init(text: $0.1)]) }
    }

    /// What the library lacks, grouped by what it is.
    private var gaps: [FactView] {
        [Facet.step, .method, .country].compactMap { facet in
            let gaps = statistics.gaps.filter { $0.facet == facet && !(facet == .method && families.contains($0.code)) }
            guard !gaps.isEmpty, let vocabulary = facet.vocabulary else { return nil }
            let labels = gaps.map { gap in
                visit.words(
                    "administering.overview.gap",
                    ["label": visit.label(vocabulary.rawValue, gap.code), "count": visit.number(gap.count)])
            }
            return FactView(
                label: word("gaps.\(facet.rawValue)"),
                values: labels.sorted { visit.isBefore($0, $1) }.map { .init(text: $0) })
        }
    }

    static let fields: Fields<OverviewPage> = [
        .view("frame", { Frame(visit: $0.visit, title: $0.word("title"), isHidden: true) }),
        .text("title", { $0.word("title") }),
        .list("rooms", { AdminRoom.links(on: $0.visit) }),
        .number("stuck", \.stuck),
        .text("mailURL", { $0.visit.path(.adminMail) }),
        .list("waits", \.waits),
        .list("charts", \.charts),
        .flag("hasGaps", { !$0.gaps.isEmpty }),
        .list("gaps", \.gaps),
    ]
}

/// The rooms of the administration, as links.
enum AdminRoom {
    static func links(on visit: Visit) -> [Link] {
        [
            Link(title: visit.words("editing.chapters.title"), url: visit.path(.chapters)),
            Link(title: visit.words("editing.labels.title"), url: visit.path(.vocabularies)),
            Link(title: visit.words("administering.people.title"), url: visit.path(.people)),
            Link(title: visit.words("administering.invitation.title"), url: visit.path(.invitations)),
            Link(title: visit.words("administering.log.title"), url: visit.path(.log)),
            Link(title: visit.words("administering.mail.title"), url: visit.path(.adminMail)),
            Link(title: visit.words("designing.title"), url: visit.path(.design)),
            Link(title: visit.words("moderating.queue.title"), url: visit.path(.moderate)),
        ]
    }

    static func trail(on visit: Visit) -> [Link] {
        [Link(title: visit.words("administering.overview.title"), url: visit.path(.admin))]
    }
}
