import Foundation

/// How strongly a country is shaded for the number of its cases: three steps, each as many times more than the one before.
struct Shading: Sendable {
    /// The most cases of each step, from the first.
    let bounds: [Int]

    init(most: Int) {
        guard most > 0 else {
            bounds = []
            return
        }
        let root = Foundation.pow(Double(most), 1.0 / 3)
        let inner = [root, root * root].map { Int($0.rounded()) }.filter { $0 < most }
        bounds = (inner + [most]).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    /// From 1; 0 is a country without cases.
    func level(of count: Int) -> Int {
        count <= 0 ? 0 : (bounds.firstIndex { count <= $0 } ?? bounds.count - 1) + 1
    }

    /// The numbers of cases that each step stands for.
    var ranges: [ClosedRange<Int>] {
        zip([0] + bounds, bounds).map { ($0 + 1)...$1 }
    }
}
