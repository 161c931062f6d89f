/// A way to show the cases of a search: each is a page of its own with the same search in its address.
enum CaseShowing: String, CaseIterable, Sendable {
    case list, map, figures

    private var page: Address {
        switch self {
        case .list: .cases
        case .map: .map
        case .figures: .figures
        }
    }

    static func links(to address: CaseAddress, on visit: Visit, current: CaseShowing) -> [SiblingLink] {
        allCases.map { showing in
            SiblingLink(
                title: visit.words("searching.view.\(showing.rawValue)"),
                url: address.unpaged.path(on: visit, to: showing.page), isCurrent: showing == current)
        }
    }
}
