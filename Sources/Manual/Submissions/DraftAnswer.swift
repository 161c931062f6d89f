/// Judges one answer by the shape that its field asks for.
struct DraftAnswer {
    let shape: DraftField.Shape
    let vocabularies: Vocabularies

    static let mostKeywords = 8
    static let longestKeyword = 60

    /// One a line; several values are as good.
    static func keywords(_ values: [String]) -> [String] {
        values.flatMap { $0.unicodeScalars.split { $0 == "\n" || $0 == "\r" || $0 == ";" } }
            .map { String($0).trimmingWhitespace() }.filter { !$0.isEmpty }
    }

    /// What is wrong with the answers of a field that has some.
    func problems(_ values: [String], maximum: Int) -> [FieldProblem.Kind] {
        if shape == .keywords { return keywordProblems(values) }
        if values.count > maximum { return [.tooMany(maximum)] }
        var problems: [FieldProblem.Kind] = []
        for kind in values.compactMap({ problem(of: $0.trimmingWhitespace()) }) where !problems.contains(kind) {
            problems.append(kind)
        }
        return problems
    }

    private func keywordProblems(_ values: [String]) -> [FieldProblem.Kind] {
        let words = Self.keywords(values)
        if words.count > Self.mostKeywords { return [.tooMany(Self.mostKeywords)] }
        let isLong = words.contains { $0.unicodeScalars.count > Self.longestKeyword }
        return isLong ? [.tooLong(Self.longestKeyword)] : []
    }

    private func problem(of text: String) -> FieldProblem.Kind? {
        switch shape {
        case .line(let limit): text.unicodeScalars.count > limit ? .tooLong(limit) : nil
        case .prose(let limit): problem(ofProse: text, limit: limit)
        case .code(let vocabulary): vocabularies.contains(text, in: vocabulary) ? nil : .unknownCode
        case .choice(let codes): codes.contains(text) ? nil : .unknownCode
        case .language: Language(rawValue: text) == nil ? .unknownCode : nil
        case .month: Self.isMonth(text) ? nil : .badDate
        case .day: Day.isValid(text) ? nil : .badDate
        case .wholeNumber: Self.isWhole(text) ? nil : .badNumber
        case .decimal(let range): Self.decimal(text).map(range.contains) == true ? nil : .badNumber
        case .webAddress: WebAddress.isValid(text) ? nil : .badAddress
        case .email: EmailAddress(text) == nil ? .badEmail : nil
        case .nuts: text.wholeMatch(of: /[A-Z]{2}[A-Z0-9]{0,3}/) == nil ? .unknownCode : nil
        case .tick: text == "yes" ? nil : .unknownCode
        case .yesNo: ["yes", "no"].contains(text) ? nil : .unknownCode
        case .keywords: nil
        }
    }

    private func problem(ofProse text: String, limit: Int) -> FieldProblem.Kind? {
        guard text.utf8.count <= limit else { return .tooLong(limit) }
        do {
            _ = try Markdown.html(text)
            return nil
        } catch {
            return error as? Markdown.Refusal == .tooWide ? .tableTooWide : .tooLong(limit)
        }
    }

    static func isMonth(_ text: String) -> Bool {
        text.wholeMatch(of: /[0-9]{4}(-(0[1-9]|1[0-2]))?/) != nil
    }

    private static func isWhole(_ text: String) -> Bool {
        text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } && Int(text) != nil
    }

    private static func decimal(_ text: String) -> Double? {
        text.wholeMatch(of: /-?[0-9]{1,3}(\.[0-9]{1,12})?/) == nil ? nil : Double(text)
    }
}
