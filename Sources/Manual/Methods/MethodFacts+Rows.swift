internal import GRDB

extension MethodSheet.Facts {
    /// The coded answers, by the field under which a version keeps them.
    var codes: [(field: String, vocabulary: Vocabulary, codes: [String])] {
        func one(_ code: String?) -> [String] { code.map { [$0] } ?? [] }
        return [
            (field: "staff_days_band", vocabulary: .staffDaysBand, codes: one(staffDays)),
            (field: "cost_band", vocabulary: .costBand, codes: one(cost)),
            (field: "skill", vocabulary: .skill, codes: one(skill)),
            (field: "mode", vocabulary: .mode, codes: one(mode)),
            (field: "levels", vocabulary: .level, codes: levels),
            (field: "stages", vocabulary: .policyStage, codes: stages),
            (field: "aims", vocabulary: .aim, codes: aims),
            (field: "method_tools", vocabulary: .tools, codes: tools),
        ]
    }

    func save(_ connection: Database.Connection, versionId: Int64) throws {
        try connection.insert(
            into: "methodFact",
            [
                "versionId": versionId, "peopleMin": peopleMin, "peopleMax": peopleMax, "weeksMin": weeksMin,
                "weeksMax": weeksMax, "heat": heat, "complexity": complexity,
            ])
    }

    static func load(_ connection: Database.Connection, versionId: Int64) throws -> MethodSheet.Facts {
        let codes = try EntryCodes.fields(connection, versionId: versionId)
        var facts = MethodSheet.Facts()
        if let row = try connection.row(
            "SELECT * FROM methodFact WHERE versionId = ?", arguments: [versionId])
        {
            facts.peopleMin = row["peopleMin"]
            facts.peopleMax = row["peopleMax"]
            facts.weeksMin = row["weeksMin"]
            facts.weeksMax = row["weeksMax"]
            facts.heat = row["heat"]
            facts.complexity = row["complexity"]
        }
        facts.staffDays = codes["staff_days_band"]?.first
        facts.cost = codes["cost_band"]?.first
        facts.skill = codes["skill"]?.first
        facts.mode = codes["mode"]?.first
        facts.levels = codes["levels"] ?? []
        facts.stages = codes["stages"] ?? []
        facts.aims = codes["aims"] ?? []
        facts.tools = codes["method_tools"] ?? []
        return facts
    }
}
