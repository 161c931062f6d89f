/// What becomes of words that were written on top of a version that is no longer the newest: what only one side changed
/// is taken; what both changed stays as it was typed, and the person is told.
struct ChapterMerge {
    let answers: Answers
    /// Fields that both changed.
    let conflicts: Set<String>
    /// Original texts that have changed since a translation of them was begun.
    let movedOriginals: Set<String>

    var isClean: Bool { conflicts.isEmpty && movedOriginals.isEmpty }

    init(_ mine: Answers, in language: Language, base: ChapterContent, current: ChapterContent) {
        let (before, now) = (base.answers(in: language), current.answers(in: language))
        var merged: Answers = [:]
        var conflicts: Set<String> = []
        let names = Set(mine.keys).union(before.keys).union(now.keys)
        for unit in Set(names.map(Self.unit)) {
            func part(_ answers: Answers) -> Answers { answers.filter { Self.unit($0.key) == unit } }
            let (own, old, new) = (part(mine), part(before), part(now))
            merged.merge(own == old ? new : own) { $1 }
            if own != old, new != old, own != new { conflicts.insert(unit) }
        }
        answers = merged
        self.conflicts = conflicts
        guard language != current.original else {
            movedOriginals = []
            return
        }
        let (oldText, newText) = (base.texts[base.original] ?? [:], current.texts[current.original] ?? [:])
        movedOriginals = Set(Set(oldText.keys).union(newText.keys).filter { oldText[$0] != newText[$0] })
    }

    /// Rows of sources belong together.
    private static func unit(_ name: String) -> String {
        name.hasPrefix("sources.") ? "sources" : name
    }
}
