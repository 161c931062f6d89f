import HTML
import Manual

/// The course of a case as far as it is known: when it began and ended, what happened since, when this manual told of it.
struct CaseTimeline: Sendable {
    let study: CaseStudy
    /// Not yet for readers: when it was published is not known.
    let isPreview: Bool
    let visit: Visit

    private var facts: CaseFacts { study.facts }

    /// In the order of time; none where nobody knows when it began.
    var events: [PhaseView] {
        guard let start = facts.start else { return [] }
        let began = event(isPlanned ? "planned" : "began", start)
        let own = [facts.end.map { event("ended", $0) } ?? goesOn].compactMap(\.self)
        let updates = study.updates.enumerated().compactMap { index, update in
            update.date.map { event("updates", $0, url: "#update-\(index + 1)") }
        }
        // A year without a month may be any part of it: what is dated more closely within it comes first.
        return ([began] + (own + updates + published).sorted { Self.place($0) < Self.place($1) })
    }

    private var isPlanned: Bool { facts.code(.status) == "planned" }

    /// What has begun and has no end is still there, at the end of the line.
    private var goesOn: PhaseView? {
        guard let status = facts.code(.status), CaseFactsPanel.goesOn(status) else { return nil }
        return PhaseView(label: visit.label("status", status), iso: nil, url: nil, visit: visit)
    }

    private var published: [PhaseView] {
        guard !isPreview else { return [] }
        let (first, last) = (visit.isoDay(study.publishedAt), visit.isoDay(study.updatedAt))
        return [event("published", first)] + (first == last ? [] : [event("changed", last)])
    }

    private func event(_ key: String, _ iso: String, url: String? = nil) -> PhaseView {
        let word = key == "updates" ? "reading.case.updates" : "reading.case.timeline.\(key)"
        return PhaseView(label: visit.words(word), iso: iso, url: url, visit: visit)
    }

    private static func place(_ event: PhaseView) -> String {
        guard let iso = event.iso else { return "~" }
        return iso + String(repeating: "~", count: max(0, 10 - iso.utf8.count))
    }
}

/// One line of a timeline: what, and when as far as it is known.
struct PhaseView: View {
    let label: String
    /// A day, a month or a year; nil is now.
    let iso: String?
    let url: String?
    let visit: Visit

    /// What a machine may read as a date.
    private var machine: String? { iso.flatMap { LocalDate($0)?.iso } }

    static let fields: Fields<PhaseView> = [
        .text("label", \.label), .optionalText("machine", \.machine),
        .optionalText("date", { event in event.iso.map { event.visit.date($0) } }),
        .optionalText("url", \.url), .flag("goesOn", { $0.iso == nil }),
    ]
}
