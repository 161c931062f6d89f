import ArgumentParser

/// `manual`: the one executable, a subcommand for each thing an operator does.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: "The Pan-European Best Practice Manual on eParticipation.",
        subcommands: [
            Serve.self, Import.self, Export.self, AddPerson.self, Check.self, Routes.self, Schema.self, Stem.self,
        ])
}
