internal import GRDB

/// How the facts lie in the database: one row of `caseFact` and one table for each list.
extension CaseFacts {
    func save(_ connection: Database.Connection, versionId: Int64) throws {
        try connection.insert(
            into: "caseFact",
            [
                "versionId": versionId, "place": place, "nuts": nuts, "lau": lau, "lat": latitude, "lon": longitude,
                "organiser": organiser, "decisionHolder": decisionHolder, "started": start, "ended": end,
                "participants": participants, "participantsOnline": participantsOnline,
                "participantsHow": participantsHow,
            ])
        func each<Item>(
            _ items: [Item], into table: String, _ row: (Item) -> [(String, (any DatabaseValueConvertible)?)]
        ) throws {
            for (ordinal, item) in items.enumerated() {
                try connection.insert(into: table, [("versionId", versionId), ("ordinal", ordinal)] + row(item))
            }
        }
        try each(keywords, into: "caseKeyword") { [("keyword", $0)] }
        try each(partners, into: "casePartner") { [("name", $0.name), ("type", $0.type)] }
        try each(tools.filter(\.hasDetails), into: "caseTool") {
            [("code", $0.code), ("product", $0.product), ("licence", $0.licence), ("address", $0.address)]
        }
        try each(indicators, into: "caseIndicator") {
            [
                ("name", $0.name), ("before", $0.before), ("after", $0.after), ("unit", $0.unit),
                ("source", $0.source),
            ]
        }
        try each(links, into: "caseLink") { [("title", $0.title), ("address", $0.address)] }
        try each(relations, into: "caseRelation") { [("kind", $0.kind), ("slug", $0.slug)] }
        try each(updates, into: "caseUpdate") { [("date", $0)] }
        try each(accounts, into: "caseAccount") { [("by", $0.by), ("side", $0.side)] }
        try each(files, into: "caseFile") {
            [("digest", $0.digest), ("name", $0.name), ("credit", $0.credit), ("licence", $0.licence)]
        }
        try each(checks, into: "caseCheck") { [("date", $0.date), ("by", $0.by), ("note", $0.note)] }
    }

    static func load(_ connection: Database.Connection, versionId: Int64) throws -> CaseFacts {
        func rows(_ table: String) throws -> [Row] {
            try connection.rows(
                "SELECT * FROM \(table) WHERE versionId = ? ORDER BY ordinal", arguments: [versionId])
        }
        var facts = CaseFacts()
        facts.codes = try EntryCodes.load(connection, versionId: versionId)
        if let row = try connection.row(
            "SELECT * FROM caseFact WHERE versionId = ?", arguments: [versionId])
        {
            facts.place = row["place"]
            facts.nuts = row["nuts"]
            facts.lau = row["lau"]
            facts.latitude = row["lat"]
            facts.longitude = row["lon"]
            facts.organiser = row["organiser"]
            facts.decisionHolder = row["decisionHolder"]
            facts.start = row["started"]
            facts.end = row["ended"]
            facts.participants = row["participants"]
            facts.participantsOnline = row["participantsOnline"]
            facts.participantsHow = row["participantsHow"]
        }
        facts.keywords = try rows("caseKeyword").map { $0["keyword"] }
        facts.partners = try rows("casePartner").map { Partner(name: $0["name"], type: $0["type"]) }
        let detailed = try rows("caseTool").map {
            Tool(code: $0["code"], product: $0["product"], licence: $0["licence"], address: $0["address"])
        }
        facts.tools = (facts.codes.removeValue(forKey: .tools) ?? []).flatMap { code in
            let found = detailed.filter { $0.code == code }
            return found.isEmpty ? [Tool(code: code)] : found
        }
        facts.indicators = try rows("caseIndicator").map {
            Indicator(
                name: $0["name"], before: $0["before"], after: $0["after"], unit: $0["unit"], source: $0["source"])
        }
        facts.sources = try Source.all(connection, versionId: versionId)
        facts.links = try rows("caseLink").map { Link(title: $0["title"], address: $0["address"]) }
        facts.relations = try rows("caseRelation").map { Relation(kind: $0["kind"], slug: $0["slug"]) }
        facts.updates = try rows("caseUpdate").map { $0["date"] }
        facts.accounts = try rows("caseAccount").map { Account(by: $0["by"], side: $0["side"]) }
        facts.checks = try rows("caseCheck").map { Check(date: $0["date"], by: $0["by"], note: $0["note"]) }
        facts.files = try rows("caseFile").map {
            File(digest: $0["digest"], name: $0["name"], credit: $0["credit"], licence: $0["licence"])
        }
        return facts
    }
}

extension CaseFacts.Tool {
    fileprivate var hasDetails: Bool { product != nil || licence != nil || address != nil }
}
