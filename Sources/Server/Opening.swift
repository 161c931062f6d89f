import Manual
import Media

/// Opens the manual in its data folder and brings it up to the edition that stands in Content.
enum Opening {
    static func manual(_ places: Places, scanner: VirusScanner? = nil) throws -> Manual {
        Terminal.say("Opening the database in \(places.data) …")
        let manual = try Manual.open(folder: places.data, root: places.root, scanner: scanner)
        let isNew = try manual.isEmpty
        if isNew { Terminal.say("The manual is empty: loading the first edition from \(places.content) …") }
        let tally = try manual.load(
            edition: places.content, report: { Terminal.say("  \($0)") },
            progress: { _, done, all in
                if isNew && (done % 20 == 0 || done == all) { Terminal.say("  \(done) of \(all) entries") }
            })
        if tally.added + tally.changed > 0 {
            Terminal.say(
                "Loaded: \(tally.added) new entries, \(tally.changed) changed, \(tally.unchanged) as they were.")
        }
        return manual
    }
}
