package import Foundation
package import Media

/// The manual as one value: opens the database and gives its chapters, methods and cases.
package struct Manual: Sendable {
    package let chapters: Chapters
    package let methods: Methods
    package let cases: CaseStudies
    package let vocabularies: Vocabularies
    package let people: People
    package let drafts: Drafts
    package let files: Files
    package let submissions: Submissions
    package let moderation: Moderation
    package let editing: Editing
    package let outbox: Outbox
    package let savedSearches: SavedSearches

    let database: Database
    private let search: CaseSearch
    private let now: @Sendable () -> Date

    /// The name of the database in the data folder.
    package static let fileName = "manual.sqlite"

    // MARK: Opening

    /// Opens the manual in `folder`, making folder and database when there are none, and brings its schema up to date.
    /// The search index is kept beside the database; it can be thrown away at any time.
    /// `root` holds Migrations/ and Content/vocabularies/; `scanner` looks at files that are uploaded.
    package static func open(
        folder: String, root: String, scanner: VirusScanner? = nil, now: @escaping @Sendable () -> Date = { Date() }
    ) throws -> Manual {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let base = URL(filePath: root)
        return try Manual(
            database: try .open(file: URL(filePath: folder).appending(path: fileName).path(percentEncoded: false)),
            migrations: base.appending(path: "Migrations").path(percentEncoded: false),
            labels: base.appending(path: "Content/vocabularies").path(percentEncoded: false),
            index: URL(filePath: folder).appending(path: "search").path(percentEncoded: false),
            room: MediaRoom(path: folder + "/files", scanner: scanner), now: now)
    }

    /// A manual that is gone with the value, all but its files; for tests.
    package static func inMemory(
        migrations: String, labels: String? = nil, room: MediaRoom? = nil,
        now: @escaping @Sendable () -> Date = { Date() }
    ) throws -> Manual {
        try Manual(database: try .inMemory(), migrations: migrations, labels: labels, room: room, now: now)
    }

    init(
        database: Database, migrations: String, labels: String?, index: String? = nil, room: MediaRoom? = nil,
        now: @escaping @Sendable () -> Date = { Date() }
    ) throws {
        try Migrations(folder: migrations).run(on: database)
        let labels = try labels.map(Labels.init(folder:)) ?? .none
        vocabularies = try Vocabularies(database: database, labels: labels)
        search = try CaseSearch(folder: index, database: database, vocabularies: vocabularies)
        self.database = database
        self.now = now
        chapters = Chapters(database: database)
        methods = Methods(database: database, vocabularies: vocabularies)
        cases = CaseStudies(database: database, vocabularies: vocabularies, search: search, now: now)
        people = People(
            database: database, vocabularies: vocabularies, key: try SecretKey(database), now: now)
        drafts = Drafts(
            database: database, vocabularies: vocabularies, search: search, limits: people.limits, now: now)
        files = Files(database: database, limits: people.limits, now: now, room: room)
        submissions = Submissions(database: database, vocabularies: vocabularies, limits: people.limits, now: now)
        moderation = Moderation(
            database: database, vocabularies: vocabularies, search: search, limits: people.limits, now: now)
        savedSearches = SavedSearches(database: database, key: people.key, now: now)
        editing = Editing(database: database, vocabularies: vocabularies, now: now)
        outbox = Outbox(database: database, now: now)
        try database.refreshEdition()
    }

    /// The schema that the migrations of `root` build, as the text of Migrations/schema.sql.
    package static func schema(migrations: String) throws -> String {
        let database = try Database.inMemory()
        try Migrations(folder: migrations).run(on: database)
        return try Migrations.schema(of: database)
    }

    // MARK: The edition

    /// Grows with every change that readers can see. Known without asking the database.
    package var edition: Int { database.edition }

    /// Looks for changes made by another process, such as `manual import` beside a running server. One row is read.
    package func refreshEdition() throws {
        try database.refreshEdition()
    }

    /// There are no entries yet.
    package var isEmpty: Bool {
        get throws { try database.readNow { try EntryCount.all($0) } == 0 }
    }

    // MARK: Finding

    /// Brings the search index up to date and to the disk, so that the first visitor need not wait for it.
    package func prepareSearch(progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }) throws {
        _ = try database.readNow { try search.snapshot($0, progress: progress) }
        try search.save()
    }

    // MARK: Filling

    /// Loads the entries of an edition (Content/): new ones are added, changed files make new versions, what was last
    /// changed in the manual itself is left alone. Problems are reported and the rest goes in. One transaction.
    package func load(
        edition folder: String, report: (Problem) -> Void = { _ in },
        progress: (_ path: String, _ done: Int, _ of: Int) -> Void = { _, _, _ in }
    ) throws -> Tally {
        let loading = EditionLoading(vocabularies: vocabularies, date: now())
        return try database.publishNow(if: { $0.added + $0.changed > 0 }) { connection in
            try loading.load(Edition(folder: folder), into: connection, report: report, progress: progress)
        }
    }

    /// Reads a file of JSON Lines, one case a line. `report` gets each problem and remark with its line number.
    package func importLines(
        from path: String, author: String, publish: Bool, report: @escaping @Sendable (Problem) -> Void
    ) async throws -> Tally {
        try await CaseImport(
            database: database, vocabularies: vocabularies, author: author, publish: publish, date: now()
        ).run(path: path, report: report)
    }

    /// Writes all visible cases as JSON Lines and tells how many.
    package func exportLines(to path: String) async throws -> Int {
        try await CaseExport(database: database, vocabularies: vocabularies).run(to: path)
    }

    /// What is wrong in the files of an edition, by form: fields, codes, lengths, links, sources, evidence.
    package func check(edition folder: String) -> [Problem] {
        EditionCheck(edition: Edition(folder: folder), vocabularies: vocabularies).problems()
    }
}
