internal import CSnowball
internal import Synchronization

/// One of Snowball's stemmers. It writes into a buffer of its own, hence the lock.
final class SnowballStemmer: Sendable {
    private struct Stemmer: ~Copyable {
        let pointer: OpaquePointer

        deinit { sb_stemmer_delete(pointer) }
    }

    private let stemmer: Mutex<Stemmer>

    /// Nil where Snowball has nothing for the language.
    init?(language: String) {
        guard let name = Self.names[language], let pointer = sb_stemmer_new(name, "UTF_8") else { return nil }
        stemmer = Mutex(Stemmer(pointer: pointer))
    }

    /// The stem of a word in small letters; the word itself if there is no memory.
    func stem(_ word: [UInt8]) -> [UInt8] {
        stemmer.withLock { stemmer in
            guard let stem = sb_stemmer_stem(stemmer.pointer, word, Int32(clamping: word.count)) else { return word }
            return Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer.pointer))))
        }
    }

    private static let names = [
        "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
        "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hu": "hungarian", "hy": "armenian",
        "it": "italian", "lt": "lithuanian", "nb": "norwegian", "nl": "dutch", "nn": "norwegian", "no": "norwegian",
        "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish", "tr": "turkish",
    ]
}
