internal import Foundation
internal import Synchronization

/// Merging and saving, behind the back of readers.
extension SearchIndex {
    /// So many segments of a size are merged into one of the next size.
    private static let tier = 8

    func isUpkeepDue(_ snapshot: IndexSnapshot) -> Bool {
        due(in: snapshot) != nil || folder != nil && snapshot.unsavedCount >= Self.unsaved
    }

    /// Merges what is due and saves what has gathered.
    package func tidy() throws {
        try saved.withLock { saved in
            takeOver()
            var isChanged = false
            while let due = due(in: snapshot) {
                try merge(due)
                isChanged = true
            }
            if snapshot.unsavedCount >= Self.unsaved { try save(&saved) } else if isChanged { try commit(saved) }
        }
    }

    /// Saves everything, for instance before closing.
    package func saveAll() throws {
        try saved.withLock { saved in
            takeOver()
            if saved < snapshot.sequence { try save(&saved) }
        }
    }

    /// When the process that had the right to write has ended: its files are the ones to go on from.
    private func takeOver() {
        guard let folder, folder.takeLock(),
            let opened = IndexSnapshot.opened(folder, analysis: analysis)
        else { return }
        state.withLock { $0 = opened }
    }

    private func save(_ saved: inout Int64) throws {
        guard folder?.mayWrite == true else { return }
        let snapshot = snapshot
        let unsaved = snapshot.parts.filter { $0.name == nil }.map(\.segment)
        if !unsaved.isEmpty { try merge(unsaved, intoFile: true) }
        saved = snapshot.sequence
        try commit(saved)
    }

    /// What came after `saved` may stand in the files or not: it is read again after a start either way.
    private func commit(_ saved: Int64) throws {
        guard let folder, folder.mayWrite else { return }
        try folder.commit(
            IndexManifest(
                analysis: analysis, sequence: saved,
                entries: snapshot.parts.compactMap { part in
                    part.name.map { IndexManifest.Entry(name: $0, dead: part.dead.words) }
                }))
    }

    /// Segments of about one size that have become many, or one that is mostly dead.
    private func due(in snapshot: IndexSnapshot) -> [Segment]? {
        if let part = snapshot.parts.first(where: { $0.liveCount * 2 < $0.segment.documentCount }) {
            return [part.segment]
        }
        let sizes = Dictionary(grouping: snapshot.parts) { part in
            Int(log(Double(max(1, part.liveCount))) / log(Double(Self.tier)))
        }
        return sizes.filter { $0.value.count >= Self.tier }.min { $0.key < $1.key }?.value.map(\.segment)
    }

    /// Puts one segment in the place of several. Documents that die meanwhile are marked dead in the new one too.
    private func merge(_ segments: [Segment], intoFile: Bool = false) throws {
        let before = snapshot.parts.filter { part in segments.contains { $0 === part.segment } }
        let merger = SegmentMerger(before.map { ($0.segment, $0.dead) })
        let count = intoFile ? Int.max : before.reduce(0) { $0 + $1.liveCount }
        var part = try part(of: count) { try merger.write(to: $0) }
        state.withLock { state in
            for old in before {
                guard var died = state.parts.first(where: { $0.segment === old.segment })?.dead else { continue }
                died.subtract(old.dead)
                died.forEach { document in
                    let id = old.segment.read { $0.id(document) }
                    if let place = part.segment.read({ $0.document(id: id) }) { part.dead.insert(place) }
                }
            }
            state.parts.removeAll { part in segments.contains { $0 === part.segment } }
            if part.segment.documentCount > 0 { state.parts.append(part) }
        }
    }
}
