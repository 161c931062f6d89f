import Foundation

/// Europe's places of 5,000 people and more, by name (Content/map/towns.tsv): so that a reader need not know how many
/// live in theirs.
struct Towns: Sendable {
    struct Town: Sendable, Equatable {
        let name: String
        let country: String
        let residents: Int
        /// Its names in all languages that are known of it.
        fileprivate let folded: [String]
    }

    private let all: [Town]

    init(file: String) throws {
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        all = try lines.enumerated().map { index, line in
            let words = line.split(separator: "\t").map(String.init)
            guard (3...4).contains(words.count), let residents = Int(words[2]) else {
                throw Unreadable(file: file, line: index + 1)
            }
            let names = [words[0]] + words.dropFirst(3).flatMap { $0.split(separator: "|").map(String.init) }
            return Town(name: words[0], country: words[1], residents: residents, folded: names.map(Self.fold))
        }
    }

    /// Towns of exactly this name first, then those that begin with it, the largest first.
    func find(_ name: String, atMost count: Int = 8) -> [Town] {
        let wanted = Self.fold(name)
        guard !wanted.isEmpty else { return [] }
        let found = all.filter { $0.folded.contains { $0.hasPrefix(wanted) } }.sorted { one, other in
            let isExact = (one.folded.contains(wanted), other.folded.contains(wanted))
            return isExact.0 == isExact.1 ? one.residents > other.residents : isExact.0
        }
        return Array(found.prefix(count))
    }

    private static func fold(_ text: String) -> String {
        text.utf8.allSatisfy { $0 < 0x80 }
            ? text.lowercased()
            : text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }

    struct Unreadable: Error, CustomStringConvertible {
        let file: String
        let line: Int

        var description: String { "\(file):\(line): not a town's name, country and residents." }
    }
}
