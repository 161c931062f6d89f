/// How near to each other the words of a query stand in a document.
struct Proximity {
    /// Of each group, the lists whose positions are looked at.
    private let groups: [[Postings]]

    private static let listsPerGroup = 8

    init(_ groups: [ResolvedGroup]) {
        self.groups = groups.map { group in
            group.lists.sorted { $0.weight > $1.weight }.prefix(Self.listsPerGroup).compactMap { list in
                if case .postings(let postings) = list.source { postings } else { nil }
            }
        }.filter { !$0.isEmpty }
    }

    var isOfUse: Bool { groups.count > 1 }

    /// 1 when all words stand side by side, going to 0 as they part; in their order they count as nearer.
    func nearness(in document: Int) -> Float {
        var places: [(position: UInt32, group: Int)] = []
        for (number, lists) in groups.enumerated() {
            for list in lists { places += list.positions(in: document).map { ($0, number) } }
        }
        places.sort { ($0.position, $0.group) < ($1.position, $1.group) }
        guard Set(places.map(\.group)).count == groups.count else { return 0 }
        return 1 / (1 + Float(slack(places)) / 2)
    }

    /// The words too many in the shortest stretch that has every group; one out of order counts as one.
    private func slack(_ places: [(position: UInt32, group: Int)]) -> Int {
        var counts = [Int](repeating: 0, count: groups.count)
        var (covered, first, best) = (0, 0, Int.max)
        for last in places.indices {
            if counts[places[last].group] == 0 { covered += 1 }
            counts[places[last].group] += 1
            while covered == groups.count, first <= last {
                let span = Int(places[last].position - places[first].position) + 1
                let isOrdered = places[first].group == 0 && places[last].group == groups.count - 1
                best = min(best, max(0, span - groups.count) + (isOrdered ? 0 : 1))
                counts[places[first].group] -= 1
                if counts[places[first].group] == 0 { covered -= 1 }
                first += 1
            }
        }
        return best
    }
}
