import ArgumentParser
import Search

/// `manual stem`: what the search makes of words, one a line, for measuring it (Benchmarks/search/lemmas.py).
struct Stem: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the word and the stem that the search makes of each line of input.", shouldDisplay: false)

    @Argument(help: "The language, as an ISO 639-1 code.") var language: String

    func run() {
        let analysis = TextAnalysis()
        while let line = readLine() {
            let tokens = analysis.tokens(of: line, in: language)
            print(tokens.map(\.word).joined(separator: " "), tokens.map(\.stem).joined(separator: " "), separator: "\t")
        }
    }
}
