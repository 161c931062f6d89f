internal import Foundation
internal import Synchronization

/// The index as it lives: takes changes in, answers from a snapshot, tidies up behind the scenes.
///
/// What is new becomes a small segment in memory. Segments of about the same size are merged in the background, so a
/// document is written again only a few times however many there are. The source of all documents is elsewhere and
/// numbers its changes; what has not come to the disk yet is asked for again at the next start.
package final class SearchIndex: Sendable {
    /// Some documents that are new or changed, and the numbers of those that are no more.
    package struct Changes: Sendable {
        package var documents: [IndexedDocument]
        package var removed: [Int64]
        /// The number of the last change among them.
        package var sequence: Int64

        package init(documents: [IndexedDocument], removed: [Int64], sequence: Int64) {
            self.documents = documents
            self.removed = removed
            self.sequence = sequence
        }
    }

    package typealias Parts = @Sendable (_ word: String, _ language: String) -> [String]

    let state: Mutex<IndexSnapshot>
    /// Up to which change everything is on the disk; held by whoever merges or saves, one at a time.
    let saved: Mutex<Int64>
    let folder: IndexFolder?
    let analysis: String
    private let parts: Parts

    /// Documents that are kept in memory before they are saved.
    static let unsaved = 256
    /// Documents that are asked for at once.
    package static let batch = 1_024

    /// An index in memory.
    package init(parts: @escaping Parts = { _, _ in [] }) {
        (folder, analysis, self.parts) = (nil, "", parts)
        state = Mutex(IndexSnapshot())
        saved = Mutex(0)
    }

    /// Opens the index in a folder. One that is missing, damaged or made by another `analysis` is empty, and its
    /// sequence 0 says that everything has to be read again.
    package init(folder path: String, analysis: String, parts: @escaping Parts = { _, _ in [] }) throws {
        let folder = try IndexFolder(path: path)
        (self.folder, self.analysis, self.parts) = (folder, analysis, parts)
        let opened = IndexSnapshot.opened(folder, analysis: analysis) ?? IndexSnapshot()
        state = Mutex(opened)
        saved = Mutex(opened.sequence)
    }

    /// Forgets everything; all changes are to be read again.
    package func clear() {
        saved.withLock { saved in
            saved = 0
            state.withLock { $0 = IndexSnapshot() }
        }
    }

    package var snapshot: IndexSnapshot { state.withLock { $0 } }

    /// Takes in all changes up to `sequence`. Asks for those after a number, about `batch` at a time, while others wait,
    /// so that nobody does the same work twice.
    package func catchUp(to sequence: Int64, _ changes: (_ after: Int64) throws -> Changes) throws -> IndexSnapshot {
        let (snapshot, isNew) = try state.withLock { state -> (IndexSnapshot, Bool) in
            let before = state.sequence
            while state.sequence < sequence {
                let changes = try changes(state.sequence)
                try add(changes, to: &state)
                // Nothing more to be had is the end too.
                state.sequence = changes.sequence > state.sequence ? changes.sequence : sequence
            }
            return (state, before < sequence)
        }
        if isNew, isUpkeepDue(snapshot) {
            Task.detached(priority: .utility) { [weak self] in try? self?.tidy() }
        }
        return snapshot
    }

    private func add(_ changes: Changes, to state: inout IndexSnapshot) throws {
        for id in changes.removed { state.remove(id: id) }
        var builder = SegmentBuilder(parts: parts)
        for document in changes.documents {
            state.remove(id: document.id)
            builder.append(document)
        }
        guard builder.documentCount > 0 else { return }
        state.parts.append(try part(of: builder.documentCount) { try builder.write(to: $0) })
    }

    /// A new part, in a file if it is not small and we may write.
    func part(of count: Int, _ write: (SegmentOutput) throws -> Data) throws -> IndexSnapshot.Part {
        if let folder, folder.mayWrite, count >= Self.unsaved {
            let (name, segment) = try folder.write(write)
            return IndexSnapshot.Part(segment: segment, dead: Bitmap(count: segment.documentCount), name: name)
        }
        guard let segment = Segment(try write(SegmentOutput()), isVerified: false) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return IndexSnapshot.Part(segment: segment, dead: Bitmap(count: segment.documentCount), name: nil)
    }
}
