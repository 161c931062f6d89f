import HTML
import Manual
import Media

/// A picture with what a browser needs to choose a size and to keep its place, and what stands below it.
struct PictureView: View {
    let file: CaseFile
    let place: FilePlace
    let visit: Visit

    private var sizes: [PictureSize] { file.stored.pictures }

    private func url(_ size: PictureSize) -> String {
        visit.path(.file(place, digest: file.stored.digest, name: "\(size.width).webp"))
    }

    private var largest: PictureSize? { sizes.last }
    private var licence: String? { file.licence.map { visit.label("licence", $0) } }

    /// The whole element, because the compiler of templates cannot check a list of addresses such as `srcset`.
    private var image: Markup {
        guard let first = sizes.first, let largest else { return Markup(trusted: "") }
        let sources = sizes.map { "\(url($0)) \($0.width)w" }.joined(separator: ", ")
        let attributes = [
            ("src", url(first)), ("srcset", sources), ("sizes", "(min-width: 60rem) 40rem, 100vw"),
            ("width", String(largest.width)), ("height", String(largest.height)), ("loading", "lazy"),
            ("decoding", "async"), ("alt", file.alt?.text ?? ""),
        ]
        let language = file.alt.flatMap { visit.foreign($0.language) }.map { [("lang", $0)] } ?? []
        let written = (attributes + language).map { " \($0)=\"\(Markup.escaping($1).html)\"" }.joined()
        return Markup(trusted: "<img\(written)>")
    }

    static let fields: Fields<PictureView> = [
        .markup("image", \.image), .text("src", { view in view.sizes.first.map(view.url) ?? "" }),
        .text("width", { String($0.largest?.width ?? 0) }), .text("height", { String($0.largest?.height ?? 0) }),
        .text("largeURL", { view in view.largest.map(view.url) ?? "" }),
        .optional("caption", { view in view.file.caption.map { view.visit.plain($0) } }),
        .optionalText("credit", \.file.credit), .optionalText("licence", \.licence),
    ]
}

/// A document to download.
struct DocumentView: View {
    let file: CaseFile
    let place: FilePlace
    let visit: Visit

    static let fields: Fields<DocumentView> = [
        .text("url", { $0.visit.path(.file($0.place, digest: $0.file.stored.digest, name: "document.pdf")) }),
        .text("title", { $0.file.alt?.text ?? $0.file.name ?? "" }),
        .optionalText("titleLanguage", { view in view.file.alt.flatMap { view.visit.foreign($0.language) } }),
        .text("about", { $0.visit.words("reading.files.pdf", ["size": $0.visit.size($0.file.stored.size)]) }),
        .text("name", { $0.file.name ?? "" }),
        .optional("caption", { view in view.file.caption.map { view.visit.plain($0) } }),
        .optionalText("credit", \.file.credit),
        .optionalText("licence", { view in view.file.licence.map { view.visit.label("licence", $0) } }),
    ]
}

extension Visit {
    /// Bytes as a reader counts them: 340 kB, 2.4 MB.
    func size(_ bytes: Int) -> String {
        if bytes < 1_000_000 { return words("reading.files.kilobytes", ["number": number(max(1, bytes / 1_000))]) }
        let tenths = bytes / 100_000
        let separator = words("reading.files.separator")
        return words("reading.files.megabytes", ["number": number(tenths / 10) + separator + String(tenths % 10)])
    }
}
