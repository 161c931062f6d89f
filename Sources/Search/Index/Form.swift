/// What words have in common: the key under which the dictionary of forms lists the words of a segment.
///
/// Postings belong to words as they stand in texts. Stems and parts of compounds lead to words, so they cost an entry a
/// word instead of a posting a document, and a query says how much each way of matching is worth.
package enum Form: Sendable, Hashable {
    case stem(String, language: String)
    /// A part of a compound, itself stemmed.
    case part(String, language: String)

    var key: [UInt8] {
        switch self {
        case .stem(let stem, let language): Array("\(language)=\(stem)".utf8.prefix(DictionaryWriter.longestKey))
        case .part(let part, let language): Array("\(language)+\(part)".utf8.prefix(DictionaryWriter.longestKey))
        }
    }
}
