internal import CSodium
internal import Foundation

/// Passwords: what one must be, and its Argon2id hash (RFC 9106).
enum Password {
    static let shortest = 12
    static let longest = 256

    /// OWASP's least: 19 MiB, two passes; 32 ms on the machine it was measured on.
    private static let passes: UInt64 = 2
    private static let memory = 19_456 * 1_024

    /// Of a random password that nobody knows: who tries an unknown address waits as long as who tries a known one.
    static let nobodys =
        "$argon2id$v=19$m=19456,t=2,p=1$9dvfibxqIFah33VQHVohpg$bWF/UCcjieViLs6lZIPbb1DuVWskQsm2QpQB2vfv5lQ"

    // MARK: Choosing

    static func problems(_ password: String, email: String) -> [FieldProblem] {
        func problem(_ kind: FieldProblem.Kind) -> [FieldProblem] { [FieldProblem("password", kind)] }
        let scalars = password.unicodeScalars
        if scalars.isEmpty { return problem(.required) }
        if password.utf8.contains(0) { return problem(.unreadable) }
        if scalars.count < shortest { return problem(.tooShort(shortest)) }
        if scalars.count > longest { return problem(.tooLong(longest)) }
        return isWeak(password.lowercased(), email: email.lowercased()) ? problem(.tooWeak) : []
    }

    /// What a guesser tries first (NIST SP 800-63B, 5.1.1.2): the person's own address, one key over and over, runs of
    /// the keyboard, the commonest words with something added.
    private static func isWeak(_ password: String, email: String) -> Bool {
        if Set(password.unicodeScalars).count < 5 { return true }
        if let local = email.split(separator: "@").first, local.count >= 4, password.contains(local) { return true }
        let runs = [
            "abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm", "98765432109876543210",
        ]
        if runs.contains(where: { $0.contains(password) }) { return true }
        let letters = password.filter(\.isLetter)
        return [
            "password", "passwort", "motdepasse", "salasana", "qwerty", "qwertyuiop", "letmein", "welcome", "iloveyou",
            "admin", "administrator", "eparticipation", "participation",
        ].contains(letters)
    }

    // MARK: Hashing

    static func hash(_ password: String) throws -> String {
        var out = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let bytes = bytes(password)
        guard crypto_pwhash_str(&out, bytes, UInt64(bytes.count), passes, memory) == 0 else {
            throw CocoaError(.coderInvalidValue)
        }
        return String(decoding: out.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    static func isRight(_ password: String, for hash: String) -> Bool {
        guard password.unicodeScalars.count <= longest else { return false }
        let bytes = bytes(password)
        return crypto_pwhash_str_verify(hash, bytes, UInt64(bytes.count)) == 0
    }

    /// One spelling, whichever keyboard wrote it (NFKC, as RFC 8265 asks of passwords).
    private static func bytes(_ password: String) -> [CChar] {
        password.precomposedStringWithCompatibilityMapping.utf8.map(CChar.init(bitPattern:))
    }
}
