import HTTP
import Manual

/// What the form of a section sent: the answers of its fields, and what the pressed button asks for.
struct SectionPost: Sendable {
    enum Deed: Sendable, Equatable {
        case next, list
        /// A script saves while somebody is writing; the page stays as it is.
        case keep
        /// A file that was chosen.
        case upload
        case add(String)
        case remove(String)
        /// Of a row, before the one above it.
        case raise(String)
    }

    let answers: Answers
    let language: Language
    /// Of the draft that the form was made from.
    let revision: Int
    let deed: Deed

    init(_ form: Parameters, _ section: DraftSection, of draft: Draft) {
        let roots = Set(section.fields.map(\.name))
        var answers: Answers = [:]
        for (name, value) in form {
            guard let root = name.split(separator: ".", maxSplits: 1).first, roots.contains(String(root)) else {
                continue
            }
            answers[name, default: []].append(Self.lines(value))
        }
        for field in section.fields where field.isRanked {
            let ranked = Ranking(field: field).ordered(
                answers[field.name] ?? [], form, before: draft.facts[field.name] ?? [])
            if !ranked.isEmpty { answers[field.name] = ranked }
        }
        self.answers = answers
        language = form["in"].flatMap(Language.init(rawValue:)) ?? draft.originalLanguage
        revision = form["revision"].flatMap { Int($0) } ?? 0
        deed =
            form["add"].map(Deed.add) ?? form["remove"].map(Deed.remove) ?? form["raise"].map(Deed.raise)
            ?? Self.way(form["go"])
    }

    private static func way(_ go: String?) -> Deed {
        switch go {
        case "list": .list
        case "keep": .keep
        case "upload": .upload
        default: .next
        }
    }

    var pressedRow: String? { if case .remove(let row) = deed { row } else { nil } }
    var raisedRow: String? { if case .raise(let row) = deed { row } else { nil } }

    /// Browsers send CR LF for each line of a text (HTML, "constructing the form data set"); texts here have LF.
    private static func lines(_ value: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(value.utf8.count)
        var previous: UInt8 = 0
        for byte in value.utf8 {
            if byte == UInt8(ascii: "\n"), previous == UInt8(ascii: "\r") { bytes.removeLast() }
            bytes.append(byte)
            previous = byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension DraftSection {
    /// Lists whose rows can be added and taken out.
    var lists: Set<String> {
        Set(
            fields.filter { field in
                switch field.content {
                case .rows, .list: true
                default: false
                }
            }.map(\.name))
    }

    /// What is asked after this one; nil before the last.
    var next: DraftSection? {
        let asked = DraftSection.asked
        return asked.firstIndex(of: self).flatMap { asked.dropFirst($0 + 1).first }
    }

    /// The sections that have a form of their own, in order.
    static let asked: [DraftSection] = [.basics, .place, .done, .results, .facts, .people, .files]
}

extension Draft {
    /// Everything that stands once and the texts of one language, together.
    func answers(in language: Language) -> Answers {
        facts.merging(texts[language] ?? [:]) { fact, _ in fact }
    }

    /// The texts of one section in one language.
    func texts(of section: DraftSection, in language: Language) -> Answers {
        let roots = Set(section.fields.map(\.name))
        return (texts[language] ?? [:]).filter { name, _ in
            roots.contains(name.split(separator: ".", maxSplits: 1).first.map(String.init) ?? name)
        }
    }
}
