import ArgumentParser
import Manual

/// `manual export FILE`: every case as JSON Lines.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Write every published case study as JSON Lines.")

    @OptionGroup var places: Places

    @Argument(help: "The file to write; one that exists is replaced.")
    var file: String

    func run() throws {
        let manual = try Manual.open(folder: places.data, root: places.root)
        let count = try Waiting.run { [file] in try await manual.exportLines(to: file) }
        guard let count else { return }
        Terminal.say("\(count) case studies written to \(file).")
    }
}
