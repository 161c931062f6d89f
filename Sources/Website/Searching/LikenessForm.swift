import HTML
import Manual

/// The questions about one's own town, for finding cases of towns like it.
struct LikenessForm: View {
    let like: Likeness
    /// The name of a town that was looked up.
    var town = ""
    let visit: Visit

    private func choices(_ vocabulary: Vocabulary, _ codes: [String], chosen: String?) -> [ChoiceView] {
        codes.map { code in
            ChoiceView(value: code, label: visit.label(vocabulary.rawValue, code), isChosen: code == chosen)
        }
    }

    private var areas: [ChoiceView] { choices(.degurba, visit.site.areas, chosen: like.degurba) }

    private var countries: [ChoiceView] {
        choices(.country, visit.site.countries, chosen: like.country).sorted { visit.isBefore($0.label, $1.label) }
    }

    static let fields: Fields<LikenessForm> = [
        .text("townName", { _ in CaseAddress.townName }),
        .text("town", \.town),
        .text("residentsName", { _ in CaseAddress.residents }),
        .text("areaName", { _ in CaseAddress.area }),
        .text("countryName", { _ in CaseAddress.home }),
        .optionalText("residents", { $0.like.residents.map(String.init) }),
        .list("areas", \.areas),
        .list("countries", \.countries),
    ]
}
