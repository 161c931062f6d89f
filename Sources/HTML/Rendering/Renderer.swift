/// Runs a program over the values of a page and appends to one buffer.
struct Renderer {
    private(set) var output: [UInt8] = []
    private let program: Program
    /// The items of the sections we are in, outermost first; the page itself is the first.
    private var stack: [Frame]

    private struct Frame {
        let item: [Value]
        let position: Int
        let count: Int
    }

    init(_ program: Program, page: [Value]) {
        self.program = program
        stack = [Frame(item: page, position: 0, count: 1)]
        // Room for the literals, as much again for values, and a list.
        output.reserveCapacity(2 * program.literals.count + 8192)
    }

    mutating func run() {
        run(program.steps.indices)
    }

    private mutating func run(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let next = index + 1
            index = next
            switch program.steps[next - 1] {
            case .literal(let range):
                program.literals.withUnsafeBufferPointer { output.append(contentsOf: $0[rebased: range]) }
            case .value(let place, let encoding): append(value(at: place), encoding)
            case .grouped(let place, let encoding):
                guard case .number(let number) = value(at: place) else { continue }
                encoding.append(program.format.number(number), to: &output)
            case .section(let place, let end):
                runSection(value(at: place), next..<end)
                index = end
            case .inverted(let place, let end):
                if holds(value(at: place)) { index = end }
            case .plural(let place, let forms, let end):
                index = end
                guard case .number(let number) = value(at: place) else { continue }
                let forms = program.forms[forms]
                run(forms[program.rule.category(number.magnitude)] ?? forms[.other] ?? 0..<0)
            }
        }
    }

    private mutating func append(_ value: Value, _ encoding: Encoding) {
        switch value {
        case .text(let text): encoding.append(text, to: &output)
        case .number(let number): encoding.append(String(number), to: &output)
        case .markup(let markup): encoding.append(markup.html, to: &output)
        case .flag, .rows: break  // Refused by the compiler.
        }
    }

    private mutating func runSection(_ value: Value, _ inside: Range<Int>) {
        guard case .rows(let rows) = value else {
            if holds(value) { run(inside) }
            return
        }
        let count = rows.count
        for position in 0..<count {
            stack.append(Frame(item: rows.item(position), position: position, count: count))
            run(inside)
            stack.removeLast()
        }
    }

    private func holds(_ value: Value) -> Bool {
        switch value {
        case .text(let text): !text.isEmpty
        case .number(let number): number != 0
        case .flag(let flag): flag
        case .markup(let markup): !markup.html.isEmpty
        case .rows(let rows): rows.count > 0
        }
    }

    private func value(at place: Place) -> Value {
        switch place {
        case .field(let level, let index): return stack[level].item[index]
        case .path(let level, let path):
            let path = program.paths[path]
            var value = stack[level].item[path[0]]
            for index in path.dropFirst() {
                // A view that is absent has absent fields.
                guard case .rows(let rows) = value, rows.count > 0 else { return .text("") }
                value = rows.item(0)[index]
            }
            return value
        case .pseudo(let level, let pseudo):
            let frame = stack[level]
            return switch pseudo {
            case .first: .flag(frame.position == 0)
            case .last: .flag(frame.position == frame.count - 1)
            case .index: .number(frame.position + 1)
            }
        }
    }
}
