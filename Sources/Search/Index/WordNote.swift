/// What is known of a word besides where it stands: how it is written, and the languages of the texts that have it.
struct WordNote: Equatable {
    /// With its accents, in small letters; empty where that is the word itself.
    private(set) var written: [UInt8] = []
    /// By two letters each.
    private(set) var languages: [String] = []

    init() {}

    init(_ bytes: inout ByteReader) {
        written = Array(bytes.bytes(bytes.varint()))
        while !bytes.isAtEnd { languages.append(String(decoding: bytes.bytes(2), as: UTF8.self)) }
    }

    mutating func add(written other: [UInt8], language: String) {
        if written.isEmpty { written = other }
        if language.utf8.count == 2, !languages.contains(language) { languages.append(language) }
    }

    mutating func add(_ other: WordNote) {
        if written.isEmpty { written = other.written }
        for language in other.languages where !languages.contains(language) { languages.append(language) }
    }

    func append(to payload: inout [UInt8]) {
        payload.append(varint: written.count)
        payload += written
        for language in languages { payload += language.utf8 }
    }
}
