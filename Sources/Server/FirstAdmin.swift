import Manual

/// The link by which whoever starts the manual becomes its first admin. Shown on the terminal only.
enum FirstAdmin {
    static func tell(_ manual: Manual, origin: String) throws {
        let token = try Waiting.run { try await manual.people.firstAdminToken() }
        guard let token = token.flatMap(\.self) else { return }
        Terminal.say("There is no administrator yet. To become the first, open within 24 hours:")
        Terminal.say("  \(origin)/en/account/link/\(token)/")
    }
}
