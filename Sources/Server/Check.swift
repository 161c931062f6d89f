import ArgumentParser
import Manual

/// `manual check`: the form of everything in Content.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the form of everything in Content: fields, codes, lengths, links, sources, evidence.")

    @OptionGroup var places: Places

    func run() throws {
        let manual = try Manual.inMemory(migrations: places.migrations, labels: places.content + "/vocabularies")
        let problems = manual.check(edition: places.content)
        for problem in problems { print(problem) }
        let errors = problems.count { !$0.isWarning }
        print("\(errors) errors, \(problems.count - errors) warnings in \(places.content)")
        if errors > 0 { throw ExitCode(1) }
    }
}
