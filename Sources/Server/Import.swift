import ArgumentParser
import Manual

/// `manual import FILE`: case studies from JSON Lines, one a line.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Add case studies from a file of JSON Lines.",
        discussion: """
            A line needs a language and a title. What cannot be read is reported with its line number, and the rest \
            goes in. A running server shows what was published within a few seconds.
            """)

    @OptionGroup var places: Places

    @Argument(help: "A UTF-8 file, one case study as a JSON object on each line.")
    var file: String

    @Flag(help: "Publish at once instead of handing in for review.")
    var publish = false

    func run() throws {
        let manual = try Manual.open(folder: places.data, root: places.root)
        let tally = try Waiting.run { [file, publish] in
            try await manual.importLines(from: file, author: "import", publish: publish) { Terminal.say("\($0)") }
        }
        guard let tally else { return }
        Terminal.say(
            "\(tally.added) added, \(tally.changed) changed, \(tally.unchanged) unchanged, \(tally.refused) refused, "
                + "\(tally.remarks) remarks.")
        if tally.refused > 0 { throw ExitCode(1) }
    }
}
