/// A language by its ISO 639-1 code: two small letters.
package struct Language: RawRepresentable, Hashable, Comparable, Sendable {
    package let rawValue: String

    package init?(rawValue: String) {
        let bytes = rawValue.utf8
        guard bytes.count == 2, bytes.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else {
            return nil
        }
        self.rawValue = rawValue
    }

    private init(known: String) {
        rawValue = known
    }

    package static let english = Language(known: "en")
    package static let finnish = Language(known: "fi")

    package static func < (left: Language, right: Language) -> Bool {
        left.rawValue < right.rawValue
    }
}
