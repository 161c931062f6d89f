/// Names for requests: running numbers from a random start, scattered so that they tell nothing of the traffic.
struct RequestNumbers {
    private var state = UInt64.random(in: .min ... .max)

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return state
    }

    /// Sixteen hexadecimal digits (SplitMix64's finaliser).
    static func name(_ number: UInt64) -> String {
        var mixed = number
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        let text = String(mixed, radix: 16)
        return String(repeating: "0", count: 16 - text.utf8.count) + text
    }
}
