internal import CSodium
internal import Foundation
internal import GRDB

/// A secret of 32 random bytes as it stands in a cookie or a link: 64 hexadecimal digits. Only its digest is kept.
enum Secret {
    static func make() -> String {
        hexadecimal(random())
    }

    static func digest(_ secret: String) -> String {
        SHA256.digest(secret.utf8)
    }

    static func random() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 32)
        randombytes_buf(&bytes, bytes.count)
        return bytes
    }

    static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

/// The key of this manual, made when it is first opened: for form tokens, and for limits whose keys name nobody.
struct SecretKey: Sendable {
    private let bytes: [UInt8]

    init(_ database: Database) throws {
        guard sodium_init() >= 0 else { throw DatabaseError(message: "the cryptographic library cannot start") }
        bytes = try database.writeNow { connection in
            try connection.run("INSERT OR IGNORE INTO secretKey VALUES (1, ?)", arguments: [Data(Secret.random())])
            return Array(try connection.value(of: Data.self, "SELECT bytes FROM secretKey") ?? Data())
        }
    }

    /// HMAC-SHA-512/256 of a message, as 64 hexadecimal digits.
    func code(_ message: String) -> String {
        let message = Array(message.utf8)
        var code = [UInt8](repeating: 0, count: Int(crypto_auth_BYTES))
        crypto_auth(&code, message, UInt64(message.count), bytes)
        return Secret.hexadecimal(code)
    }

    /// In a time that tells nothing of where they differ.
    func isCode(_ code: String, of message: String) -> Bool {
        let given = Array(code.utf8), right = Array(self.code(message).utf8)
        return given.count == right.count && sodium_memcmp(given, right, right.count) == 0
    }
}
