import ArgumentParser
import Foundation
import Search

/// `search-bench measure`: fills an index, opens it again, asks it, publishes into it.
struct Measure: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Fill an index and measure it.")

    @Argument(help: "How many cases.")
    var count: Int

    @Argument(help: "The folder of the index; one that is full already is not filled again.")
    var folder: String

    @Option(help: "How many questions.")
    var questions = 120

    @Option(help: "How often each is asked; its median counts.")
    var rounds = 5

    @Option(help: "How many cases are published one by one.")
    var publications = 40

    func run() throws {
        let analysis = TextAnalysis()
        var report: [(String, Double)] = [("cases", Double(count))]
        report.append(("fill s", try seconds { try fill(analysis) }))
        var opened: SearchIndex?
        var first: [Times] = []
        report.append(
            (
                "start to first answer s",
                try seconds {
                    let index = try SearchIndex(folder: folder, analysis: "bench")
                    first = ask(index, analysis, count: 1)
                    opened = index
                }
            ))
        guard let index = opened, first.count == 1 else { return }
        let asked = ask(index, analysis, count: questions)
        for (name, times) in [("", asked.map(\.processor)), (", clock", asked.map(\.clock))] {
            let times = times.sorted()
            report.append(("question median\(name) ms", times[times.count / 2] * 1_000))
            report.append(("question p99\(name) ms", times[min(times.count - 1, times.count * 99 / 100)] * 1_000))
            report.append(("question mean\(name) ms", times.reduce(0, +) / Double(times.count) * 1_000))
        }
        report.append(("anonymous memory MB", memory("RssAnon:")))
        report.append(("mapped memory MB", memory("RssFile:")))
        let published = try publish(index, analysis).sorted()
        report.append(("publication median ms", published[published.count / 2] * 1_000))
        report.append(("publication p99 ms", published[min(published.count - 1, published.count * 99 / 100)] * 1_000))
        for (name, value) in report { print("\(name)\t\(String(format: "%.3f", value))") }
    }

    private func seconds(_ body: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        let took = try clock.measure(body)
        return Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
    }

    /// Of the processor, so that others on the machine do not count.
    private func processorSeconds(_ body: () throws -> Void) rethrows -> Double {
        let start = now()
        try body()
        return now() - start
    }

    private func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    // MARK: Filling

    private func fill(_ analysis: TextAnalysis) throws {
        let index = try SearchIndex(folder: folder, analysis: "bench")
        guard index.snapshot.documentCount < count else { return }
        var cases = SampleCases(seed: 3)
        _ = try index.catchUp(to: Int64(count)) { after in
            let last = min(Int(after) + SearchIndex.batch, count)
            let documents = (Int(after) + 1...last).map { document(cases.next(id: $0), analysis) }
            return SearchIndex.Changes(documents: documents, removed: [], sequence: Int64(last))
        }
        try index.tidy()
        try index.saveAll()
    }

    private func document(_ each: SampleCases.Case, _ analysis: TextAnalysis) -> IndexedDocument {
        func text(_ field: IndexedDocument.Field, _ words: String) -> IndexedDocument.Text {
            IndexedDocument.Text(field, language: "en", tokens: analysis.tokens(of: words, in: "en"))
        }
        return IndexedDocument(
            id: Int64(each.id),
            texts: [text(.title, each.title), text(.summary, each.summary), text(.body, each.body)],
            values: each.values, started: Int32(each.year) * 13, updated: Int64(each.id), merit: UInt8(each.id % 256))
    }

    // MARK: Asking

    private struct Times {
        let processor: Double
        let clock: Double
    }

    /// The median times of each question.
    private func ask(_ index: SearchIndex, _ analysis: TextAnalysis, count: Int) -> [Times] {
        let reading = QuestionReading(
            analysis: analysis, labels: LabelIndex([], analysis: analysis), languages: ["en"])
        return SampleCases.questions(count).map { question in
            let times = (0..<(count == 1 ? 1 : rounds)).map { _ in
                var processor = 0.0
                let clock = seconds {
                    processor = processorSeconds {
                        // The page of a reader also guesses the language, so here too.
                        let snapshot = index.snapshot
                        var query = reading.query(Question(question.words.joined(separator: " ")), in: snapshot)
                        if let country = question.country { query.filters["country"] = [country] }
                        _ = snapshot.results(of: query)
                    }
                }
                return Times(processor: processor, clock: clock)
            }
            func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
            return Times(processor: median(times.map(\.processor)), clock: median(times.map(\.clock)))
        }
    }

    // MARK: Publishing

    /// How long until a case that was published can be found.
    private func publish(_ index: SearchIndex, _ analysis: TextAnalysis) throws -> [Double] {
        var cases = SampleCases(seed: 4)
        return try (0..<publications).map { number in
            let each = cases.next(id: count + 1 + number)
            return try processorSeconds {
                let sequence = index.snapshot.sequence + 1
                _ = try index.catchUp(to: sequence) { _ in
                    SearchIndex.Changes(documents: [document(each, analysis)], removed: [], sequence: sequence)
                }
            }
        }
    }

    private func memory(_ name: String) -> Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
        return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) } ?? 0) / 1_024
    }
}
