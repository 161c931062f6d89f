import ArgumentParser

/// Made-up cases in any number, and what searching them costs: `Benchmarks/search/run.sh` puts it beside others.
@main
struct SearchBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search-bench", abstract: "Makes up cases and measures searching them.",
        subcommands: [WriteCases.self, WriteQuestions.self, Measure.self])
}

/// `search-bench cases`: the cases as JSON Lines, for others to index.
struct WriteCases: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "cases", abstract: "Print cases as JSON Lines.")

    @Argument(help: "How many.")
    var count: Int

    func run() {
        var cases = SampleCases(seed: 3)
        for id in 1...max(1, count) {
            let each = cases.next(id: id)
            // No word of these needs escaping.
            let values = each.values.map { "\"\($0)\"" }.joined(separator: ",")
            print(
                #"{"id":\#(id),"title":"\#(each.title)","summary":"\#(each.summary)","body":"\#(each.body)","#
                    + #""values":[\#(values)],"year":\#(each.year)}"#)
        }
    }
}

/// `search-bench questions`: a line each, words and then the country, if any, after a tab.
struct WriteQuestions: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "questions", abstract: "Print the questions.")

    @Argument(help: "How many.")
    var count: Int

    func run() {
        for question in SampleCases.questions(count) {
            print(question.words.joined(separator: " ") + "\t" + (question.country ?? ""))
        }
    }
}
