import Testing

@Suite struct `Mutated messages` {
    static let seeds = [
        "GET /a?b HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip;q=0.5, *\r\n\r\n",
        "POST http://a:80/ HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\nabc",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3;a=\"b\"\r\nabc\r\n0\r\nX: y\r\n\r\n",
        "3;a=\"b\"\r\nabc\r\nFf\r\n",
        "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\nc\r\n--x--",
        "a=b&c=%C3%A4+d&=&%zz", "W/\"a\", \"b\", *;q=0.001, gzip", "bytes=0-99999999999999999999",
        "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
        "[2001:db8::1]:80", "10.0.0.0/8", "a=b; c=\"d\"; e",
    ].map { Array($0.utf8) }

    static let dictionary = [
        "\r\n", "\r", "\n", ":", ";", ",", "\"", "\\", "%", "0", "-1", " ", "\0", "é", "--x", "chunked",
    ]

    /// Every seed through every parser with random edits; the same seeds start the fuzzer (Tests/Fuzz/http.sh).
    @Test(arguments: seeds.indices) func `trap nothing and mean the same in pieces`(seed: Int) {
        for _ in 0..<400 {
            var message = Self.seeds[seed]
            for _ in 0..<Int.random(in: 0...4) {
                let place = Int.random(in: 0...message.count)
                switch Int.random(in: 0...3) {
                case 0: message.insert(UInt8.random(in: 0...255), at: place)
                case 1: message.removeSubrange(place..<min(message.count, place + Int.random(in: 0...3)))
                case 2: message.insert(contentsOf: (Self.dictionary.randomElement() ?? "").utf8, at: place)
                default: if place < message.count { message[place] = UInt8.random(in: 0...255) }
                }
            }
            for parser in 0..<8 as Range<UInt8> {
                FuzzedInput.run(
                    [parser, UInt8(truncatingIfNeeded: Int.random(in: 0...max(message.count, 1)))] + message)
            }
        }
    }
}
