/// One page in one language, ready to run: steps without references, so that running them counts none.
struct Program: Sendable {
    enum Step: Sendable {
        /// Bytes that are always the same: HTML, and words in the language compiled for.
        case literal(Range<Int>)
        case value(Place, Encoding)
        /// A number as the language groups it.
        case grouped(Place, Encoding)
        /// The steps up to `end` are shown if the value holds, or once for each of its items.
        case section(Place, end: Int)
        case inverted(Place, end: Int)
        /// One of the forms at `forms`, by the number and the language's rule; then on at `end`.
        case plural(Place, forms: Int, end: Int)
    }

    private(set) var steps: [Step] = []
    private(set) var literals: [UInt8] = []
    /// Fields of views that are fields, as in `frame.title`: what to read, one after the other.
    private(set) var paths: [[Int]] = []
    private(set) var forms: [[Plural: Range<Int>]] = []
    let rule: PluralRule
    let format: LocalFormat
    /// Where the newest section ends; a literal before it must not grow over it.
    private var lastEnd = 0
    /// The form of a plural being filled.
    private var form: (category: Plural, start: Int)?

    init(language: String, format: LocalFormat) {
        rule = PluralRule(language: language)
        self.format = format
    }

    mutating func append(_ bytes: some Sequence<UInt8>) {
        let start = literals.count
        literals += bytes
        // Neighbouring literals become one, unless a section ends between them.
        if case .literal(let range) = steps.last, range.upperBound == start, steps.count > lastEnd {
            steps[steps.count - 1] = .literal(range.lowerBound..<literals.count)
        } else if literals.count > start {
            steps.append(.literal(start..<literals.count))
        }
    }

    mutating func append(_ step: Step) {
        steps.append(step)
    }

    /// Begins a section; the steps up to `end(_:)` are its inside.
    mutating func begin(_ found: Scopes.Found, isInverted: Bool) -> Int {
        let place = place(of: found)
        steps.append(isInverted ? .inverted(place, end: 0) : .section(place, end: 0))
        return steps.count - 1
    }

    mutating func end(_ section: Int) {
        endForm()
        lastEnd = steps.count
        switch steps[section] {
        case .section(let place, _): steps[section] = .section(place, end: lastEnd)
        case .inverted(let place, _): steps[section] = .inverted(place, end: lastEnd)
        case .plural(let place, let forms, _): steps[section] = .plural(place, forms: forms, end: lastEnd)
        default: break
        }
    }

    /// Begins the forms of a plural; the steps up to `end(_:)` are theirs, each after its `begin(form:)`.
    mutating func begin(plural count: Scopes.Found) -> Int {
        let place = place(of: count)
        steps.append(.plural(place, forms: forms.count, end: 0))
        forms.append([:])
        return steps.count - 1
    }

    /// Begins one form, which goes on to the next or to the end.
    mutating func begin(form category: Plural) {
        endForm()
        form = (category, steps.count)
    }

    private mutating func endForm() {
        lastEnd = steps.count
        guard let form else { return }
        forms[forms.count - 1][form.category] = form.start..<steps.count
        self.form = nil
    }

    mutating func place(of found: Scopes.Found) -> Place {
        switch found.path {
        case .pseudo(let pseudo): return .pseudo(level: found.level, pseudo)
        case .fields(let fields) where fields.count == 1: return .field(level: found.level, index: fields[0])
        case .fields(let fields):
            paths.append(fields)
            return .path(level: found.level, paths.count - 1)
        }
    }
}

/// Where a value is found while rendering: how deep in the sections, and which field there.
enum Place: Sendable, Equatable {
    case field(level: Int, index: Int)
    /// The number of one of the program's paths.
    case path(level: Int, Int)
    case pseudo(level: Int, Pseudo)
}
