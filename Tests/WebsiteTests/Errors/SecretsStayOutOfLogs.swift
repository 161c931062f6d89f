import Testing
import Website

@Suite struct `Secrets stay out of the logs` {
    private static let secret = String(repeating: "0123456789abcdef", count: 4)

    @Test(arguments: [
        ("/en/account/link/\(secret)/", "/en/account/link/*/"),
        ("/fi/contribute/link/\(secret)/basics/", "/fi/contribute/link/*/basics/"),
        ("/en/cases/\(secret.uppercased())/", "/en/cases/\(secret.uppercased())/"),
        ("/en/", "/en/"), ("", ""), ("/\(secret)", "/*"),
    ])
    func `the digits of a secret link are left out`(path: String, logged: String) {
        #expect(LoggedPath.text(path) == logged)
    }
}
