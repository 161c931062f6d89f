/// What makes a submission look like advertising. It is put into a tray of its own and still read by a person.
enum Suspicion {
    /// More links than this in the running text; sources and links have fields of their own.
    static let mostLinks = 8

    static func isRaised(by document: CaseDocument) -> Bool {
        let texts = document.texts.values.flatMap(\.values)
        let links = texts.reduce(0) { $0 + count("http://", in: $1) + count("https://", in: $1) }
        return links > mostLinks || document.title.lowercased().contains("http")
    }

    private static func count(_ word: String, in text: String) -> Int {
        text.ranges(of: word).count
    }
}
