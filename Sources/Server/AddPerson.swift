import ArgumentParser
import Manual

/// `manual add-person`: an account made at the terminal.
struct AddPerson: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Add an account.",
        discussion: "Without a password the person signs in by links that are mailed.")

    @OptionGroup var places: Places

    @Option(help: "The address the person signs in with.")
    var email: String

    @Option(help: "The person's name.")
    var name: String

    @Option(help: "The person's organisation.")
    var organisation: String?

    @Option(help: "reader, expert, reviewer, translator or admin.")
    var role = Role.expert

    @Option(help: "The language of mails to the person, as a code of two letters.")
    var language = "en"

    @Flag(help: "Read the password from the first line of standard input.")
    var passwordStdin = false

    func validate() throws {
        guard Language(rawValue: language) != nil else {
            throw ValidationError("--language is a code of two small letters, such as en.")
        }
    }

    func run() throws {
        let manual = try Manual.open(folder: places.data, root: places.root)
        let profile = Profile(
            email: email, name: name, organisation: organisation, language: Language(rawValue: language) ?? .english)
        let password = passwordStdin ? readLine(strippingNewline: true) ?? "" : nil
        do {
            let person = try Waiting.run { [role] in
                try await manual.people.add(profile, role: role, password: password)
            }
            guard let person else { return }
            Terminal.say("Added: \(person.name) <\(person.email)>, \(person.role.rawValue).")
        } catch let problems as FieldProblems {
            for problem in problems.all {
                let limit = problem.kind.limit.map { " (\($0))" } ?? ""
                Terminal.say("\(problem.field): \(problem.kind.key)\(limit)")
            }
            throw ExitCode(1)
        }
    }
}

extension Role: ExpressibleByArgument {}
