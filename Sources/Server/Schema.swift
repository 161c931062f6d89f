import ArgumentParser
import Manual

/// `manual schema`: what the migrations build, for Migrations/schema.sql.
struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the schema that the migrations build.")

    @OptionGroup var places: Places

    func run() throws {
        print(try Manual.schema(migrations: places.migrations), terminator: "")
    }
}
