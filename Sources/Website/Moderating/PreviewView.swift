import HTML
import HTTP
import Manual

/// The case as readers would see it, folded into the reviewer's page.
struct PreviewView: View {
    let study: CaseStudy
    let submission: Submission.ID
    let visit: Visit

    private var page: CasePage {
        CasePage(visit: visit, study: study, similar: [], filePlace: .submission(submission))
    }

    /// The same desk with the text in another of its languages.
    private var languages: [SiblingLink] {
        study.languages.map { language in
            SiblingLink(
                title: visit.languageName(language.rawValue),
                url: visit.request.path + "?in=" + language.rawValue, isCurrent: language == study.title.language)
        }
    }

    static let fields: Fields<PreviewView> = [
        .text("title", \.study.title.text),
        .optionalText("titleLanguage", { $0.visit.foreign($0.study.title.language) }),
        .text("summary", \.study.summary.text),
        .optionalText("summaryLanguage", { $0.visit.foreign($0.study.summary.language) }),
        .flag("hasLanguages", { $0.study.languages.count > 1 }),
        .list("languages", \.languages),
        .list("parts", \.page.parts),
        .flag("hasPictures", { !$0.page.pictures.isEmpty }), .list("pictures", \.page.pictures),
        .flag("hasDocuments", { !$0.page.documents.isEmpty }), .list("documents", \.page.documents),
        .list("facts", { CaseFactsPanel(facts: $0.study.facts, visit: $0.visit).lines }),
        .flag("hasSources", { !$0.study.facts.sources.isEmpty }),
        .list("sources", { view in view.study.facts.sources.map { SourceView(source: $0, visit: view.visit) } }),
        .optionalText(
            "contact",
            { view in
                view.study.contact.map {
                    [$0.name, $0.role, $0.email].compactMap(\.self).joined(separator: ", ")
                }
            }),
    ]
}
