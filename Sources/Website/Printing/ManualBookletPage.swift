import Foundation
import HTML
import Manual

/// The manual, or one step of it, on one page that prints as a booklet.
struct ManualBookletPage: Page {
    static let template = "printing/manual"

    let visit: Visit
    let steps: [BookletStepView]
    /// All steps, not one.
    let isWhole: Bool

    private var title: String {
        isWhole ? visit.words("site.name") : steps.first?.step.title.text ?? ""
    }

    private var back: Address { isWhole ? .manual : steps.first.map { .step($0.step.code) } ?? .manual }

    private var frame: Frame {
        Frame(
            visit: visit, title: title, room: .manual,
            trail: [Link(title: isWhole ? visit.words("reading.manual.title") : title, url: visit.path(back))],
            isHidden: true)
    }

    private var kicker: String {
        isWhole
            ? visit.words("reading.manual.title")
            : visit.words("reading.step.kicker", ["number": steps.first.map { String($0.step.ordinal) } ?? ""])
    }

    /// The day of the newest text in it.
    private var day: String {
        steps.flatMap { [$0.step.updatedAt] + $0.sections.map(\.section.updatedAt) }.max().map { visit.day($0) } ?? ""
    }

    /// What stands over the pages of a step. A field for each, as a template cannot make up the names of attributes.
    private func head(_ ordinal: Int) -> String? {
        steps.first { $0.step.ordinal == ordinal }.map { "\(ordinal) · \($0.step.title.text)" }
    }

    static let fields: Fields<ManualBookletPage> = [
        .view("frame", \.frame),
        .flag("isWhole", \.isWhole),
        .text("kicker", \.kicker),
        .text("title", \.title),
        .text("day", \.day),
        .text("address", { $0.visit.site.origin + $0.visit.path($0.back) }),
        .list("steps", \.steps),
        .optionalText("head1", { $0.head(1) }), .optionalText("head2", { $0.head(2) }),
        .optionalText("head3", { $0.head(3) }), .optionalText("head4", { $0.head(4) }),
        .optionalText("head5", { $0.head(5) }),
    ]
}

/// A step in a booklet: its page with the sections' pages after it.
struct BookletStepView: View {
    let step: StepChapter
    let page: StepPage
    let sections: [BookletSectionView]

    static let fields: Fields<BookletStepView> = [
        .view("page", \.page),
        .text("code", \.step.code),
        .text("anchor", { "step-" + $0.step.code }),
        .text("number", { String($0.step.ordinal) }),
        .text("title", \.step.title.text),
        .optionalText("language", { $0.page.visit.foreign($0.step.title.language) }),
        .list("sections", \.sections),
    ]
}

/// A section in a booklet, with the number that stands for a page in the contents.
struct BookletSectionView: View {
    let section: SectionChapter
    let number: String
    let page: SectionPage

    static let fields: Fields<BookletSectionView> = [
        .view("page", \.page),
        .text("anchor", { $0.section.step.code + "-" + $0.section.slug }),
        .text("number", \.number),
        .text("title", \.section.title.text),
        .optionalText("language", { $0.page.visit.foreign($0.section.title.language) }),
    ]
}
