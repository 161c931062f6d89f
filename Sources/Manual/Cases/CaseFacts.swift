/// Everything about a case that stands once, whatever the language: codes, names, numbers, lists.
package struct CaseFacts: Sendable, Equatable {
    package struct Partner: Sendable, Equatable {
        package var name: String
        /// A code of `organiser_type`.
        package var type: String?
    }

    package struct Tool: Sendable, Equatable {
        package var code: String
        package var product: String?
        package var licence: String?
        package var address: String?
    }

    package struct Indicator: Sendable, Equatable {
        package var name: String
        package var before: String?
        package var after: String?
        package var unit: String?
        package var source: String?
    }

    package struct Link: Sendable, Equatable {
        package var title: String?
        package var address: String
    }

    /// Another case, by its slug, and a code of `relation`.
    package struct Relation: Sendable, Equatable {
        package var kind: String
        package var slug: String
    }

    /// A reading of the case against its sources.
    package struct Check: Sendable, Equatable {
        package var date: String?
        package var by: String?
        package var note: String?
    }

    /// Who gave a second account, and for which side: one of `sides`.
    package struct Account: Sendable, Equatable {
        package static let sides = ["authority", "civil-society", "resident"]

        package var by: String?
        package var side: String?
    }

    /// A picture or a document; what it shows is told by texts.
    package struct File: Sendable, Equatable {
        /// SHA-256 of what was uploaded.
        package var digest: String
        package var name: String?
        package var credit: String?
        /// A code of `licence`.
        package var licence: String?
    }

    /// Answers by vocabulary, most important first; those of `tools` follow from the tools.
    package var codes: [Vocabulary: [String]] = [:]
    package var place: String?
    package var nuts: String?
    package var lau: String?
    /// Degrees; both or neither.
    package var latitude: Double?
    package var longitude: Double?
    package var organiser: String?
    package var decisionHolder: String?
    /// A year (2010) or a month (2010-03).
    package var start: String?
    package var end: String?
    package var participants: Int?
    package var participantsOnline: Int?
    package var participantsHow: String?
    package var keywords: [String] = []
    package var partners: [Partner] = []
    package var tools: [Tool] = []
    package var indicators: [Indicator] = []
    package var sources: [Source] = []
    package var links: [Link] = []
    package var relations: [Relation] = []
    /// Dates of what happened since; the words are texts.
    package var updates: [String?] = []
    package var accounts: [Account] = []
    package var checks: [Check] = []
    package var files: [File] = []

    package init() {}

    /// The codes that answer a field, most important first.
    package func codes(_ vocabulary: Vocabulary) -> [String] {
        guard vocabulary == .tools else { return codes[vocabulary] ?? [] }
        return tools.reduce(into: []) { if !$0.contains($1.code) { $0.append($1.code) } }
    }

    /// The code of a field that holds one.
    package func code(_ vocabulary: Vocabulary) -> String? {
        codes(vocabulary).first
    }

    package var startYear: Int? { start.flatMap { Int($0.prefix(4)) } }
}
