internal import GRDB

/// A picture or document of a case as a reader gets it, its words in one language.
package struct CaseFile: Sendable, Equatable {
    package let stored: StoredFile
    package let name: String?
    /// What a picture shows, or the title of a document.
    package let alt: LocalText?
    package let caption: LocalText?
    package let credit: String?
    /// A code of `licence`.
    package let licence: String?

    package var isPicture: Bool { stored.isPicture }

    package init(
        stored: StoredFile, name: String?, alt: LocalText?, caption: LocalText?, credit: String?, licence: String?
    ) {
        (self.stored, self.name, self.alt) = (stored, name, alt)
        (self.caption, self.credit, self.licence) = (caption, credit, licence)
    }

    /// Those that can be had, in their order; none that was taken from the case.
    static func load(
        _ connection: Database.Connection, _ files: [CaseFacts.File], ofCase id: Int64, _ texts: EntryTexts,
        in language: Language
    ) throws -> [CaseFile] {
        guard !files.isEmpty else { return [] }
        let removed = try FileUse.removed(connection, fromCase: id)
        let stored = try StoredFile.load(
            connection, where: "state = 'ready' AND digest IN (SELECT value FROM json_each(?))",
            arguments: [JSONList.text(files.map(\.digest).filter { !removed.contains($0) })])
        return files.enumerated().compactMap { ordinal, file in
            stored[file.digest].map {
                CaseFile(
                    stored: $0, name: file.name,
                    alt: texts.shown(TextKey(CaseText.List.fileAlt, ordinal), in: language),
                    caption: texts.shown(TextKey(CaseText.List.fileCaption, ordinal), in: language),
                    credit: file.credit, licence: file.licence)
            }
        }
    }
}
