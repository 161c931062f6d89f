import HTML

/// Which page numbers a list shows: the first, the last, the current one and its neighbours.
enum Pagination {
    /// - Returns: numbers in order; nil stands for a gap.
    static func shown(of count: Int, current: Int) -> [Int?] {
        let numbers = Set([1, current - 1, current, current + 1, count]).filter { $0 >= 1 && $0 <= count }.sorted()
        return numbers.reduce(into: []) { shown, number in
            if let last = shown.last ?? nil, number > last + 1 { shown.append(number == last + 2 ? last + 1 : nil) }
            shown.append(number)
        }
    }
}

/// One number of the row of pages; without an address it is a gap.
struct PageLink: View {
    let title: String
    let url: String?
    let isCurrent: Bool

    static let fields: Fields<PageLink> = [
        .text("title", \.title), .optionalText("url", \.url), .flag("isCurrent", \.isCurrent),
    ]
}
