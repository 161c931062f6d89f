import Foundation
import HTML
import Manual

/// The manual's texts, dates and numbers as a visit shows them.
extension Visit {
    func number(_ number: Int) -> String {
        site.words.format(in: language).number(number)
    }

    /// A day, month or year of the form 2010-03-12, 2010-03 or 2010; a moment shows its day. What is none stays as it is.
    func date(_ iso: String) -> String {
        guard let date = LocalDate(String(iso.prefix(10))) else { return iso }
        return site.words.format(in: language).date(date)
    }

    /// The day of a moment, in words.
    func day(_ moment: Date) -> String {
        LocalDate(moment).map { site.words.format(in: language).date($0) } ?? ""
    }

    /// The day and minute of a moment, in UTC.
    func moment(_ moment: Date) -> String {
        site.words.format(in: language).moment(moment)
    }

    /// The day of a moment as 2026-11-23.
    func isoDay(_ moment: Date) -> String {
        LocalDate(moment)?.iso ?? ""
    }

    /// Whether one title stands before another in the alphabet of the visit's language.
    func isBefore(_ one: String, _ other: String) -> Bool {
        one.compare(other, options: .caseInsensitive, locale: Locale(identifier: language)) == .orderedAscending
    }

    /// Rendered text, its links into the manual made addresses.
    func markup(_ text: LocalText?) -> Markup {
        Markup(trusted: text.map { ManualLink.resolve($0.html, address: address(of:)) } ?? "")
    }

    func passage(_ text: LocalText) -> Passage {
        Passage(text: markup(text), language: foreign(text.language))
    }

    /// One plain line.
    func plain(_ text: LocalText) -> Passage {
        Passage(text: Markup.escaping(text.text), language: foreign(text.language))
    }

    /// A sentence that says in which language the text is, when it is not the page's.
    func notice(for other: Language) -> String? {
        foreign(other).map { words("reading.case.notInLanguage", ["language": languageName($0)]) }
    }

    func languageName(_ code: String) -> String {
        Locale(identifier: language).localizedString(forLanguageCode: code) ?? code
    }

    func link(_ title: LocalText, to address: Address) -> Link {
        Link(title: title.text, url: path(address), language: foreign(title.language))
    }

    func link(to section: SectionSummary) -> Link {
        link(section.title, to: .section(step: section.step, slug: section.slug))
    }

    /// What a method is called in the visit's language: as its sheet says, or by its label where no sheet says it.
    func methodTitle(_ code: String, _ title: LocalText?) -> String {
        title.flatMap { foreign($0.language) == nil ? $0.text : nil } ?? label("methods", code)
    }

    /// A method leads to its sheet, or to the cases that used it while it has none.
    func link(to method: MethodSummary) -> Link {
        Link(
            title: methodTitle(method.code, method.title),
            url: method.hasSheet
                ? path(.method(method.code)) : CaseAddress(filters: ["method": [method.code]]).path(on: self))
    }

    private func address(of link: ManualLink) -> String? {
        switch link {
        case .caseStudy(let slug): path(.caseStudy(slug))
        case .method(let code): path(.method(code))
        case .step(let code): path(.step(code))
        case .section(let step, let slug): path(.section(step: step, slug: slug))
        }
    }
}
