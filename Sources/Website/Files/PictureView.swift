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

    private var sources: String { sizes.map { "\(url($0)) \($0.width)w" }.joined(separator: ", ") }
    private var largest: PictureSize? { sizes.last }
    private var licence: String? { file.licence.map { visit.label("licence", $0) } }

    static let fields: Fields<PictureView> = [
        .text("src", { view in view.sizes.first.map(view.url) ?? "" }), .text("srcset", \.sources),
        .text("width", { String($0.largest?.width ?? 0) }), .text("height", { String($0.largest?.height ?? 0) }),
        .text("alt", { $0.file.alt?.text ?? "" }),
        .optionalText("altLanguage", { view in view.file.alt.flatMap { view.visit.foreign($0.language) } }),
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
