internal import Search
internal import Synchronization

/// The labels by which searches are read, made anew once words have been edited.
final class CurrentLabels: Sendable {
    private let vocabularies: Vocabularies
    private let analysis: TextAnalysis
    private let made: Mutex<(edited: Int64, index: LabelIndex)>

    init(vocabularies: Vocabularies, analysis: TextAnalysis) {
        self.vocabularies = vocabularies
        self.analysis = analysis
        made = Mutex(
            (vocabularies.labels.edited, LabelIndex(CaseLabels(vocabularies: vocabularies).all, analysis: analysis)))
    }

    var index: LabelIndex {
        made.withLock { made in
            let edited = vocabularies.labels.edited
            if made.edited != edited {
                made = (edited, LabelIndex(CaseLabels(vocabularies: vocabularies).all, analysis: analysis))
            }
            return made.index
        }
    }
}
