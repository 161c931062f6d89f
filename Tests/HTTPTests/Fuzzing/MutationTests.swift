import Testing

@Suite struct `Mutated messages` {
    static let words = [
        "\r\n", "\r", "\n", ":", ";", ",", "\"", "\\", "%", "0", "-1", " ", "\0", "é", "--x", "chunked",
    ]

    /// Every input the fuzzer kept, as it is and with random edits, through the parser it was kept for.
    @Test(arguments: FuzzTarget.allCases) func `trap nothing and mean the same in pieces`(target: FuzzTarget) throws {
        let inputs = try Corpus.inputs(of: target)
        #expect(inputs.count >= 2)
        for input in inputs {
            target.run(input)
            for _ in 0..<10 { target.run(Self.edited(input)) }
        }
    }

    private static func edited(_ input: [UInt8]) -> [UInt8] {
        var message = input
        for _ in 0..<Int.random(in: 1...4) {
            let place = Int.random(in: 0...message.count)
            switch Int.random(in: 0...3) {
            case 0: message.insert(UInt8.random(in: 0...255), at: place)
            case 1: message.removeSubrange(place..<min(message.count, place + Int.random(in: 0...3)))
            case 2: message.insert(contentsOf: (words.randomElement() ?? "").utf8, at: place)
            default: if place < message.count { message[place] = UInt8.random(in: 0...255) }
            }
        }
        return message
    }
}
