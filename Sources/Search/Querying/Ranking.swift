/// Keeps the best so many of what passes by, without sorting the rest.
struct Ranking {
    struct Entry {
        /// Greater is better; of equals the one with the greater tie.
        let key: Double
        let tie: Int64
        let segment: Int
        let document: Int
        let score: Float

        static func isBefore(_ one: Entry, _ other: Entry) -> Bool {
            (one.key, one.tie) > (other.key, other.tie)
        }
    }

    private let size: Int
    /// A heap with the worst at its root.
    private var heap: [Entry] = []

    init(size: Int) {
        self.size = size
        heap.reserveCapacity(min(size, 1_024))
    }

    @inline(__always)
    func mayEnter(_ key: Double) -> Bool {
        heap.count < size || heap.first.map { key >= $0.key } ?? false
    }

    mutating func add(_ entry: Entry) {
        guard size > 0 else { return }
        if heap.count < size {
            heap.append(entry)
            rise(from: heap.count - 1)
        } else if Entry.isBefore(entry, heap[0]) {
            heap[0] = entry
            sink()
        }
    }

    var sorted: [Entry] { heap.sorted(by: Entry.isBefore) }

    private mutating func rise(from start: Int) {
        var place = start
        while place > 0, Entry.isBefore(heap[(place - 1) / 2], heap[place]) {
            heap.swapAt((place - 1) / 2, place)
            place = (place - 1) / 2
        }
    }

    private mutating func sink() {
        var place = 0
        while true {
            var worst = place
            for child in [place * 2 + 1, place * 2 + 2] where child < heap.count {
                if Entry.isBefore(heap[worst], heap[child]) { worst = child }
            }
            if worst == place { return }
            heap.swapAt(place, worst)
            place = worst
        }
    }
}
