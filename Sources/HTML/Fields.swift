/// The fields of a view, in the order they were declared; names are unique (checked by `Templates`).
package struct Fields<V>: Sendable, ExpressibleByArrayLiteral {
    let all: [Field<V>]

    package init(arrayLiteral elements: Field<V>...) {
        all = elements
    }

    func values(of view: V) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(all.count)
        for field in all { values.append(field.read(view)) }
        return values
    }
}

/// One field of a view: its name in templates, what it may be used for, and how it is read.
package struct Field<V>: Sendable {
    let name: String
    let kind: Kind
    let read: @Sendable (V) -> Value
}

extension Field {
    /// Text for `{{name}}`; `{{#name}}` asks whether it is not empty.
    package static func text(_ name: String, _ get: @escaping @Sendable (V) -> String) -> Field {
        Field(name: name, kind: .text) { .text(get($0)) }
    }

    /// Text that may be absent; absent text prints nothing and `{{^name}}` asks for it.
    package static func optionalText(_ name: String, _ get: @escaping @Sendable (V) -> String?) -> Field {
        Field(name: name, kind: .text) { .text(get($0) ?? "") }
    }

    /// A whole number. `{{name}}` prints plain digits, a word prints it as the language groups it.
    package static func number(_ name: String, _ get: @escaping @Sendable (V) -> Int) -> Field {
        Field(name: name, kind: .number) { .number(get($0)) }
    }

    /// A condition for `{{#name}}` and `{{^name}}`.
    package static func flag(_ name: String, _ get: @escaping @Sendable (V) -> Bool) -> Field {
        Field(name: name, kind: .flag) { .flag(get($0)) }
    }

    /// HTML that is already safe, for `{{{name}}}` between elements.
    package static func markup(_ name: String, _ get: @escaping @Sendable (V) -> Markup) -> Field {
        Field(name: name, kind: .markup) { .markup(get($0)) }
    }

    /// Texts for `{{#name}}{{.}}{{/name}}`.
    package static func texts(_ name: String, _ get: @escaping @Sendable (V) -> [String]) -> Field {
        Field(name: name, kind: .texts) { .rows(TextRows(get($0))) }
    }

    /// Another view, for `{{name.field}}` or `{{#name}}{{field}}{{/name}}`.
    package static func view<W: View>(_ name: String, _ get: @escaping @Sendable (V) -> W) -> Field {
        Field(name: name, kind: .view(W.self)) { .rows(ViewRows([get($0)])) }
    }

    /// Another view that may be absent.
    package static func optional<W: View>(_ name: String, _ get: @escaping @Sendable (V) -> W?) -> Field {
        Field(name: name, kind: .view(W.self)) { .rows(ViewRows(get($0).map { [$0] } ?? [])) }
    }

    /// Views for `{{#name}}…{{/name}}`, once each.
    package static func list<W: View>(_ name: String, _ get: @escaping @Sendable (V) -> [W]) -> Field {
        Field(name: name, kind: .list(W.self)) { .rows(ViewRows(get($0))) }
    }
}

/// What a field is, as far as the compiler of templates needs to know.
enum Kind: Sendable {
    case text, number, flag, markup, texts
    case view(any View.Type)
    case list(any View.Type)
}
