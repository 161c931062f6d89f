internal import CSodium

/// SHA-256 (FIPS 180-4) of some bytes, as 64 hexadecimal digits.
enum SHA256 {
    static func digest(_ message: some Sequence<UInt8>) -> String {
        let bytes = Array(message)
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
