import HTML
import Manual
import Media

/// The form of the files of a draft: those that are there, and a field for one more.
struct FilesForm: View {
    let form: SectionForm
    let open: OpenDraft
    /// What was wrong with the file that came: with a row's replacement, or with one more.
    var refusal: (place: Int?, sentence: String)?
    var notice: String?

    private var visit: Visit { form.visit }

    var rows: [FileRow] {
        open.draft.places("files").map { place in
            FileRow(
                form: form, open: open, place: place, refusal: refusal?.place == place ? refusal?.sentence : nil)
        }
    }

    private var canAdd: Bool { form.original == nil && rows.count < Files.most }
    private var error: String? { refusal.flatMap { $0.place == nil ? $0.sentence : nil } }

    var problemLinks: [Link] {
        [error.map { Link(title: $0, url: canAdd ? "#upload" : "#field-files") }].compactMap(\.self)
            + rows.compactMap(\.problem)
            + rows.flatMap(\.lines).compactMap { line in
                line.field.error.map { Link(title: $0, url: line.field.anchor) }
            }
    }

    static let fields: Fields<FilesForm> = [
        .list("fileRows", \.rows), .flag("canAdd", \.canAdd), .optionalText("error", \.error),
        .optionalText("notice", \.notice),
        .texts("asked", { $0.form.remarks["files"] ?? [] }),
        .text(
            "limits",
            { view in
                view.visit.words(
                    "contributing.files.limits",
                    [
                        "size": view.visit.number(Inspection.largest >> 20), "count": view.visit.number(Files.most),
                    ])
            }),
        .text("describedBy", { $0.error == nil ? "upload-hint" : "upload-hint upload-error" }),
    ]
}
