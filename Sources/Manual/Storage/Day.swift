/// A day as it is written everywhere: 2026-11-23.
enum Day {
    static func isValid(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], parts.joined().allSatisfy(isDigit),
            let month = Int(Substring(parts[1])), let day = Int(Substring(parts[2]))
        else { return false }
        return (1...12).contains(month) && (1...31).contains(day)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
