import Foundation
import HTTP
import Manual

/// What a half-typed search may become, as JSON: asked by a script while somebody types.
struct CompletionsController: Sendable {
    let manual: Manual

    private struct Answer: Encodable {
        struct Completion: Encodable {
            let text: String
            let language: String
        }

        let completions: [Completion]
    }

    func index(_ visit: Visit) async throws -> Response {
        let all = try await manual.cases.completions(of: visit.request.query["q"] ?? "", in: visit.reader)
        let answer = Answer(
            completions: all.map { Answer.Completion(text: $0.text, language: $0.language.rawValue) })
        let encoder = JSONEncoder()
        // The same bytes each time, for whoever asks whether they have changed.
        encoder.outputFormatting = .sortedKeys
        return .bytes([UInt8](try encoder.encode(answer)), contentType: "application/json")
    }
}
