internal import GRDB
internal import Search

/// Keeps what readers find cases by: the folded texts and the values of the filters of each visible case.
struct CaseIndex {
    let vocabularies: Vocabularies

    /// After anything about the case that readers see has changed.
    func update(_ connection: Database.Connection, caseId: Int64) throws {
        try connection.run("DELETE FROM caseFacet WHERE caseId = ?", arguments: [caseId])
        try connection.run("DELETE FROM caseSearch WHERE rowid = ?", arguments: [caseId])
        guard let document = try CaseDocument.published(connection, caseId: caseId) else { return }
        for (facet, values) in facets(of: document) {
            for value in values {
                try connection.insert(
                    into: "caseFacet", ["facet": facet.rawValue, "value": value, "caseId": caseId])
            }
        }
        try connection.insert(
            into: "caseSearch",
            [
                "rowid": caseId, "title": text(of: document) { $0 == "title" },
                "summary": text(of: document) { $0 == "summary" }, "labels": Folding.fold(labels(of: document)),
                "place": Folding.fold(names(of: document)),
                "body": text(of: document) { $0 != "title" && $0 != "summary" },
            ])
    }

    /// Makes the whole index anew when the label files are not those it was made with.
    func renew(in database: Database) throws {
        let digest = vocabularies.labels.digest
        let known = try database.readNow { try $0.value(of: String.self, "SELECT digest FROM searchLabels") }
        guard known != digest else { return }
        try database.publishNow { connection in
            for id in try connection.values(of: Int64.self, "SELECT entryId FROM caseStudy") {
                try update(connection, caseId: id)
            }
            try connection.run(
                "INSERT INTO searchLabels VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET digest = ?1",
                arguments: [digest])
        }
    }

    private func facets(of document: CaseDocument) -> [Facet: Set<String>] {
        var facets: [Facet: Set<String>] = [:]
        for facet in Facet.allCases {
            if let vocabulary = facet.vocabulary { facets[facet] = Set(document.facts.codes(vocabulary)) }
        }
        // A case with a method is also a case of its family.
        facets[.method]?.formUnion(document.facts.codes(.methods).compactMap(vocabularies.family(ofMethod:)))
        facets[.year] = document.facts.startYear.map { ["\($0)"] } ?? []
        facets[.language] = Set(
            document.texts.compactMap { $1[TextKey("title")] == nil ? nil : $0.rawValue })
        return facets
    }

    private func text(of document: CaseDocument, _ isWanted: (String) -> Bool) -> String {
        let all = document.texts.sorted { $0.key < $1.key }.flatMap { _, texts in
            texts.filter { isWanted($0.key.field) }
                .sorted { ($0.key.field, $0.key.ordinal) < ($1.key.field, $1.key.ordinal) }.map(\.value)
        }
        return Folding.fold(all.joined(separator: "\n"))
    }

    private func labels(of document: CaseDocument) -> String {
        let codes = Vocabulary.ofCaseStudies.filter { $0 != .licence }.flatMap { vocabulary in
            document.facts.codes(vocabulary).flatMap { vocabularies.labelsInAllLanguages(vocabulary, $0) }
        }
        return (codes + document.facts.keywords).joined(separator: "\n")
    }

    private func names(of document: CaseDocument) -> String {
        let facts = document.facts
        let names = [facts.place, facts.organiser, facts.decisionHolder].compactMap(\.self)
        let products = facts.tools.compactMap(\.product)
        return (names + facts.partners.map(\.name) + products).joined(separator: "\n")
    }
}
