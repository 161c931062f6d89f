import HTTP
import Synchronization

/// Rendered public pages, kept as ready bytes for one edition of the manual.
///
/// A page for a visitor without a session depends on its address and the edition alone, so a new edition empties the
/// cache and nothing needs to be said about which page shows what. Bounded by bytes: when full, it begins anew, which
/// costs each page one rendering and needs no bookkeeping on the way of a hit.
final class PageCache: Sendable {
    private struct Shelf {
        var edition = 0
        var bytes = 0
        var answers: [String: ReadyResponse] = [:]
    }

    private let shelf = Mutex(Shelf())
    private let capacity: Int

    /// - Parameter capacity: how many bytes of answers are kept at most.
    init(capacity: Int = 64 << 20) {
        self.capacity = capacity
    }

    /// The answer kept for a target (path and query as sent), if it is of this edition.
    func answer(for target: String, edition: Int) -> ReadyResponse? {
        shelf.withLock { $0.edition == edition ? $0.answers[target] : nil }
    }

    /// Keeps an answer that was made from what the given edition says.
    func keep(_ answer: ReadyResponse, for target: String, edition: Int) {
        let cost = answer.cost + target.utf8.count
        guard cost <= capacity / 8 else { return }
        shelf.withLock { shelf in
            if shelf.edition > edition { return }
            if shelf.edition < edition || shelf.bytes + cost > capacity {
                shelf = Shelf(edition: edition)
            }
            guard shelf.answers.updateValue(answer, forKey: target) == nil else { return }
            shelf.bytes += cost
        }
    }
}
