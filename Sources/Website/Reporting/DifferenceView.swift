import Foundation
import HTML
import Manual

/// One field of a case as it was and as it is, word by word.
struct DifferenceView: View {
    private let field: String
    private let language: String?
    private let languageName: String?
    private let text: Markup

    /// Of a case.
    init(_ difference: FieldDifference, on visit: Visit) {
        let segments = FieldLabel.vocabulary(of: difference.field)
            .map { Self.labelled(difference.segments, $0, on: visit) }
        self.init(
            difference, label: FieldLabel.text(difference.field, on: visit), segments: segments, on: visit)
    }

    /// - Parameters:
    ///   - label: what the field is called.
    ///   - segments: where they are shown by other words than those compared.
    init(
        _ difference: FieldDifference, label: String, segments: [(kind: Difference.Kind, text: String)]? = nil,
        on visit: Visit
    ) {
        field = label
        language = difference.language.flatMap { visit.foreign($0) }
        languageName = difference.language.map { visit.languageName($0.rawValue) }
        text = Self.markup(segments ?? difference.segments.map { ($0.kind, $0.text) }, on: visit)
    }

    private static func markup(_ segments: [(kind: Difference.Kind, text: String)], on visit: Visit) -> Markup {
        let added = spoken(visit.words("reporting.difference.added"))
        let removed = spoken(visit.words("reporting.difference.removed"))
        let pieces = segments.map { segment in
            let text = Markup.escaping(segment.text).html
            return switch segment.kind {
            case .same: text
            case .added: "<ins>\(added)\(text)</ins>"
            case .removed: "<del>\(removed)\(text)</del>"
            }
        }
        return Markup(trusted: pieces.joined())
    }

    /// Screen readers pass over del and ins; the words say what the colours say.
    private static func spoken(_ word: String) -> String {
        "<span class=\"visually-hidden\">\(Markup.escaping(word).html) </span>"
    }

    /// Codes are compared as wholes and shown by their labels.
    private static func labelled(
        _ segments: [Difference.Segment], _ vocabulary: Vocabulary, on visit: Visit
    ) -> [(kind: Difference.Kind, text: String)] {
        func codes(without kind: Difference.Kind) -> [String] {
            segments.filter { $0.kind != kind }.map(\.text).joined().components(separatedBy: ", ")
                .filter { !$0.isEmpty }
        }
        let (old, new) = (codes(without: .added), codes(without: .removed))
        let pieces: [(Difference.Kind, String)] =
            old.map { (new.contains($0) ? .same : .removed, $0) }
            + new.filter { !old.contains($0) }.map { (.added, $0) }
        return pieces.enumerated().flatMap { index, piece in
            let label = (piece.0, visit.label(vocabulary.rawValue, piece.1))
            return index == 0 ? [label] : [(.same, ", "), label]
        }
    }

    static let fields: Fields<DifferenceView> = [
        .text("field", \.field), .optionalText("language", \.language),
        .optionalText("languageName", \.languageName), .markup("text", \.text),
    ]
}
