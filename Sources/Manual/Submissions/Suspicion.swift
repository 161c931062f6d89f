internal import Foundation
internal import GRDB

/// What makes a submission look like advertising. It is put into a tray of its own and still read by a person.
enum Suspicion {
    /// More links than this in the running text; sources and links have fields of their own.
    static let mostLinks = 8
    /// Texts that share this part of their words are the same text, sent again under another name.
    static let mostShared = 0.85
    /// Fewer words than this are alike by chance.
    static let fewestWords = 12
    private static let compared = 50
    private static let days = 30.0

    static func isRaised(by document: CaseDocument) -> Bool {
        let texts = document.texts.values.flatMap(\.values)
        let links = texts.reduce(0) { $0 + count("http://", in: $1) + count("https://", in: $1) }
        return links > mostLinks || document.title.lowercased().contains("http")
    }

    /// Somebody else has lately sent in nearly the same text: how a flood from false accounts looks.
    static func isRepeated(
        _ document: CaseDocument, by person: Int64, _ connection: Database.Connection, at date: Date
    ) throws -> Bool {
        let own = words(of: document.texts.values.flatMap(\.values))
        guard own.count >= fewestWords else { return false }
        let since = Timestamp.text(date.addingTimeInterval(-days * 86_400))
        let others = try connection.values(
            of: String.self,
            """
            SELECT r.document FROM submission s
            JOIN submissionRound r ON r.submissionId = s.id AND r.round = s.round
            WHERE s.personId <> ? AND s.receivedAt >= ? ORDER BY s.receivedAt DESC, s.id DESC LIMIT ?
            """, arguments: [person, since, compared])
        return others.contains { text in
            guard let tree = try? JSONReader.read(Array(text.utf8)) else { return false }
            let known = words(of: Self.texts(of: tree))
            let shared = own.intersection(known).count
            return Double(shared) >= mostShared * Double(max(own.count, known.count))
        }
    }

    private static func texts(of tree: Tree) -> [String] {
        let fields = CaseText.allCases.map(\.rawValue) + [CaseText.List.recommendations]
        let languages = [tree] + (tree["translations"]?.members.map(\.value) ?? [])
        return languages.flatMap { language in fields.compactMap { language[$0]?.string } }
    }

    private static func words(of texts: [String]) -> Set<Substring> {
        Set(texts.flatMap { $0.lowercased().split { !$0.isLetter && !$0.isNumber } })
    }

    private static func count(_ word: String, in text: String) -> Int {
        text.ranges(of: word).count
    }
}
