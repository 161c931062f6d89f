import Foundation
import HTML
import Manual

/// How a case came to its place in the list, for admins.
struct HitExplanationView: View {
    let explanation: HitExplanation
    let visit: Visit

    private func words(_ key: String, _ values: [String: String]) -> String {
        visit.words("searching.explain.\(key)", values)
    }

    private var lines: [HitExplanationLine] {
        explanation.words.map { word in
            let numbers = [
                "word": word.asked, "rarity": Self.number(word.rarity), "share": Self.number(word.share),
                "score": Self.number(word.rarity * word.share),
            ]
            return HitExplanationLine(text: words("word", numbers), ways: word.ways.map(text))
        }
    }

    private func text(_ way: HitExplanation.Way) -> String {
        words(
            way.kind == .label ? "label" : "way",
            [
                "kind": visit.words("searching.explain.kind.\(way.kind.rawValue)"), "word": way.text,
                "field": visit.words("searching.explain.field.\(way.field.rawValue)"),
                "weight": Self.number(way.weight),
                "impact": Self.number(way.impact),
            ])
    }

    private static func number(_ value: Double) -> String { String(format: "%.2f", value) }

    static let fields: Fields<HitExplanationView> = [
        .text("score", { $0.words("score", ["score": number($0.explanation.score)]) }),
        .list("lines", \.lines),
        .text(
            "raised",
            {
                $0.words(
                    "raised",
                    ["merit": number($0.explanation.merit), "nearness": number($0.explanation.nearness)])
            }),
    ]
}

/// One word of the question, and the ways in which the case has it.
struct HitExplanationLine: View {
    let text: String
    let ways: [String]

    static let fields: Fields<HitExplanationLine> = [.text("text", \.text), .texts("ways", \.ways)]
}
