import Foundation
import HTML
import Manual

/// What a site is furnished with from the files of its root: pages compiled, words, texts, styles, map. It knows no
/// manual, so sites may share it.
package struct Furnishing: Sendable {
    let words: Words
    let files: PublicFiles
    let texts: Texts
    let pages: Pages
    let europe: EuropeMap
    let towns: Towns
    let oldAddresses: OldAddresses
    /// Links to the glossary, by language.
    let terms: [String: TermLinks]
    let reload: Bool

    /// - Parameters:
    ///   - root: the folder that holds Templates, Public and Content.
    ///   - reload: templates and styles are read again at each request, and no page is kept.
    /// - Throws: all that is wrong with the templates and words, each with file and line.
    package init(root: String, reload: Bool = false) throws {
        words = try Self.words(root: root)
        guard words.languages.contains("en") else { throw NoWords(folder: root + "/Templates/words") }
        files = try PublicFiles(folder: root + "/Public", reload: reload)
        let texts = try Texts(content: root + "/Content")
        self.texts = texts
        pages = try Pages(folder: root + "/Templates", words: words, reload: reload)
        europe = try EuropeMap(file: root + "/Content/map/europe.tsv", shapes: files.address(of: "europe.svg"))
        towns = try Towns(file: root + "/Content/map/towns.tsv")
        oldAddresses = try OldAddresses(file: root + "/Content/old-addresses.txt")
        terms = words.languages.reduce(into: [:]) { terms, language in
            terms[language] = Language(rawValue: language).map { TermLinks(texts.glossary, language: $0) }
        }
        self.reload = reload
    }

    /// The interface's words, a folder for each language, and over them the labels of the vocabularies.
    private static func words(root: String) throws -> Words {
        let folder = root + "/Templates/words"
        var files: [String: [String]] = [:]
        for language in try FileManager.default.contentsOfDirectory(atPath: folder) {
            files[language] =
                try FileManager.default.contentsOfDirectory(atPath: folder + "/" + language).sorted()
                .map { "\(folder)/\(language)/\($0)" } + [root + "/Content/vocabularies/\(language).json"]
        }
        return try Words(files: files)
    }
}

/// There is no folder of English words: nothing could be said.
struct NoWords: Error, CustomStringConvertible {
    let folder: String
    var description: String { "There are no English words in \(folder)." }
}
