/// JSON (RFC 8259) from bytes. Numbers stay as written and members in order, which Foundation's reader does not keep.
struct JSONReader {
    /// Where and why the text is not JSON.
    struct Refusal: Error, Equatable, CustomStringConvertible {
        let column: Int
        let reason: String
        var description: String { "not JSON at byte \(column): \(reason)" }
    }

    /// Deeper nesting than any record of ours is an attack on the stack.
    static let maximumDepth = 32

    private let bytes: [UInt8]
    private var position = 0

    static func read(_ bytes: [UInt8]) throws -> Tree {
        var reader = JSONReader(bytes: bytes)
        let tree = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.position == bytes.count else { throw reader.refusal("something follows the value") }
        return tree
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        // A byte order mark is no part of the text (section 8.1 lets a reader ignore it).
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func refusal(_ reason: String) -> Refusal {
        Refusal(column: position + 1, reason: reason)
    }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
    }

    private mutating func value(depth: Int) throws -> Tree {
        guard depth < Self.maximumDepth else { throw refusal("nested too deep") }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try map(depth: depth)
        case UInt8(ascii: "["): return try list(depth: depth)
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case nil: throw refusal("the text ends too early")
        default: return try number()
        }
    }

    private mutating func word(_ word: String, _ value: Tree) throws -> Tree {
        guard bytes[position...].starts(with: word.utf8) else { throw refusal("an unknown word") }
        position += word.utf8.count
        return value
    }

    private mutating func map(depth: Int) throws -> Tree {
        var members: [Tree.Member] = []
        position += 1
        skipSpace()
        if take("}") { return .map([]) }
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw refusal("a name in quotes is missing") }
            let name = try string()
            skipSpace()
            guard take(":") else { throw refusal("a colon is missing") }
            members.append(Tree.Member(name: name, value: try value(depth: depth + 1)))
            skipSpace()
        } while take(",")
        guard take("}") else { throw refusal("a comma or } is missing") }
        return .map(members)
    }

    private mutating func list(depth: Int) throws -> Tree {
        var items: [Tree] = []
        position += 1
        skipSpace()
        if take("]") { return .list([]) }
        repeat {
            items.append(try value(depth: depth + 1))
            skipSpace()
        } while take(",")
        guard take("]") else { throw refusal("a comma or ] is missing") }
        return .list(items)
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func number() throws -> Tree {
        let start = position
        _ = take("-")
        let whole = digits()
        guard whole > 0, whole == 1 || bytes[position - whole] != UInt8(ascii: "0") else {
            throw refusal("an unknown character or a badly written number")
        }
        if take("."), digits() == 0 { throw refusal("a digit is missing") }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            if digits() == 0 { throw refusal("a digit is missing") }
        }
        return .number(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    private mutating func digits() -> Int {
        let start = position
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        return position - start
    }

    private mutating func string() throws -> String {
        var result: [UInt8] = []
        position += 1
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: result, as: UTF8.self) else { throw refusal("not UTF-8") }
                return text
            case UInt8(ascii: "\\"): result += try escape()
            case 0..<0x20: throw refusal("a control character in a text")
            default: result.append(byte)
            }
        }
        throw refusal("a text without its closing quote")
    }

    private mutating func escape() throws -> [UInt8] {
        guard let byte = next else { throw refusal("the text ends too early") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return Array(String(try scalar()).utf8)
        default: throw refusal("an unknown escape")
        }
    }

    private mutating func scalar() throws -> Unicode.Scalar {
        let first = try hexadecimal()
        if let scalar = Unicode.Scalar(first) { return scalar }
        // Outside the first plane a character is written as two halves (section 7); a lone half is no character.
        guard (0xD800..<0xDC00).contains(first), take("\\"), take("u") else { throw refusal("half a character") }
        let second = try hexadecimal()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw refusal("half a character") }
        return scalar
    }

    private mutating func hexadecimal() throws -> UInt32 {
        guard position + 4 <= bytes.count else { throw refusal("the text ends too early") }
        var value: UInt32 = 0
        for byte in bytes[position..<position + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw refusal("not hexadecimal") }
            value = value << 4 | UInt32(digit)
        }
        position += 4
        return value
    }
}
