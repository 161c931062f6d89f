import HTML

/// A page with a field of every kind.
struct Example: Page {
    static let template = "page"

    var title = "Buses"
    var note: String? = "Read this"
    var address = "/en/cases/"
    var total = 3
    var isNew = true
    var summary = Markup(trusted: "<em>Short</em>")
    var tags = ["bus", "tram"]
    var cases = [Card(title: "Tartu"), Card(title: "Kerry")]
    var contact: Person? = Person()
    var frame = Frame()

    static let fields: Fields<Self> = [
        .text("title", \.title), .optionalText("note", \.note), .text("address", \.address), .number("total", \.total),
        .flag("isNew", \.isNew), .markup("summary", \.summary), .texts("tags", \.tags), .list("cases", \.cases),
        .optional("contact", \.contact), .view("frame", \.frame),
    ]
}

struct Card: View {
    var title: String
    var places = ["North", "South"]

    static let fields: Fields<Self> = [.text("title", \.title), .texts("places", \.places)]
}

struct Person: View {
    var name = "Ann"
    var mail = "mailto:ann@example.org"

    static let fields: Fields<Self> = [.text("name", \.name), .text("mail", \.mail)]
}

struct Frame: View {
    var site = "The manual"
    var person: Person? = Person()

    static let fields: Fields<Self> = [.text("site", \.site), .optional("person", \.person)]
}
