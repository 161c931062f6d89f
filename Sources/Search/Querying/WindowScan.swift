/// Finds the documents of a segment that answer the groups of a query, and how well.
///
/// Goes through the documents a window at a time, so that all sums stay in the nearest cache, and through the groups
/// from the rarest, so that windows without it cost nothing.
struct WindowScan {
    static let width = 4_096

    private struct Group {
        var cursors: [ListCursor]
        let rarity: Float
        let isOptional: Bool
        let count: Int
    }

    private var groups: [Group]
    private let documentCount: Int
    /// Whether every group that is not optional must be there.
    private let isStrict: Bool

    /// `rarities` has the worth of each group.
    init(_ groups: [ResolvedGroup], rarities: [Float], documentCount: Int, isStrict: Bool) {
        self.groups = zip(groups, rarities).map { group, rarity in
            Group(
                cursors: group.lists.map(ListCursor.init), rarity: rarity, isOptional: group.isOptional,
                count: group.count)
        }.sorted { ($0.isOptional ? 1 : 0, $0.count) < ($1.isOptional ? 1 : 0, $1.count) }
        self.documentCount = documentCount
        self.isStrict = isStrict
    }

    struct Found {
        var documents: [UInt32] = []
        var scores: [Float] = []
        /// The worth of the groups that each document has, when not all were needed.
        var coverage: [Float] = []
    }

    mutating func run() -> Found {
        var found = Found()
        let required = groups.count { !$0.isOptional }
        guard required > 0 else { return found }
        let sums = UnsafeMutableBufferPointer<Float>.allocate(capacity: Self.width)
        let shares = UnsafeMutableBufferPointer<Float>.allocate(capacity: Self.width)
        let covered = UnsafeMutableBufferPointer<Float>.allocate(capacity: Self.width)
        let counts = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Self.width)
        defer {
            sums.deallocate()
            shares.deallocate()
            covered.deallocate()
            counts.deallocate()
        }
        for each in [sums, shares, covered] { each.initialize(repeating: 0) }
        counts.initialize(repeating: 0)
        var base = 0
        while base < documentCount {
            var touched: Range<Int>?
            var met = 0
            for index in groups.indices {
                let range = add(groupAt: index, from: base, to: shares)
                if !groups[index].isOptional {
                    met += 1
                    if isStrict, range == nil { break }
                }
                guard let range else { continue }
                let (rarity, mark) = (groups[index].rarity, groups[index].isOptional ? 0 : 1 as UInt8)
                for place in range where shares[place] > 0 {
                    sums[place] += rarity * shares[place]
                    if mark == 1 { covered[place] += rarity }
                    counts[place] &+= mark
                    shares[place] = 0
                }
                touched =
                    touched.map { min($0.lowerBound, range.lowerBound)..<max($0.upperBound, range.upperBound) }
                    ?? range
            }
            if let touched {
                for place in touched {
                    if counts[place] > 0, !isStrict || counts[place] == required {
                        found.documents.append(UInt32(truncatingIfNeeded: base + place))
                        found.scores.append(sums[place])
                        if !isStrict { found.coverage.append(covered[place]) }
                    }
                    (sums[place], covered[place], counts[place]) = (0, 0, 0)
                }
            }
            base = nextBase(after: base)
        }
        return found
    }

    private mutating func add(
        groupAt index: Int, from base: Int, to shares: UnsafeMutableBufferPointer<Float>
    ) -> Range<Int>? {
        var touched: Range<Int>?
        for cursor in groups[index].cursors.indices {
            guard let range = groups[index].cursors[cursor].add(to: shares, from: base) else { continue }
            touched =
                touched.map { min($0.lowerBound, range.lowerBound)..<max($0.upperBound, range.upperBound) } ?? range
        }
        return touched
    }

    /// The next window that has the rarest group, when that is needed.
    private mutating func nextBase(after base: Int) -> Int {
        let next = base + Self.width
        guard isStrict, let first = groups.first, !first.isOptional else { return next }
        var nearest = Int.max
        for cursor in first.cursors.indices {
            if let document = groups[0].cursors[cursor].next(from: next) { nearest = min(nearest, document) }
        }
        return nearest == .max ? documentCount : nearest / Self.width * Self.width
    }
}
