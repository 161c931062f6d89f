package import Foundation

/// A day, a month or a year without time of day: "2026-03-12", "2010-03" or "2010" (ISO 8601).
package struct LocalDate: Sendable, Hashable {
    package let year: Int
    /// 1–12; nil if only the year is known.
    package let month: Int?
    /// 1–31; nil if only the month is known.
    package let day: Int?

    /// Nil unless the text is a real date of the Gregorian calendar, written in full digits.
    package init?(_ iso: String) {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count),
            zip(parts, [4, 2, 2]).allSatisfy({ $0.utf8.count == $1 && $0.utf8.allSatisfy(\.isDigit) })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard let year = numbers.first else { return nil }
        self.init(year: year, month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
    }

    /// Nil unless it is a real date of the Gregorian calendar.
    package init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1...9999).contains(year), (1...12).contains(month ?? 1), month != nil || day == nil else { return nil }
        guard (1...Self.days(year, month ?? 1)).contains(day ?? 1) else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The day, in UTC, of a moment.
    package init?(_ moment: Date) {
        let parts = Self.calendar.dateComponents([.year, .month, .day], from: moment)
        guard let year = parts.year else { return nil }
        self.init(year: year, month: parts.month, day: parts.day)
    }

    package var iso: String {
        [padded(year, 4), month.map { padded($0, 2) }, day.map { padded($0, 2) }].compactMap(\.self).joined(
            separator: "-")
    }

    /// The first moment of it, in UTC.
    var start: Date? {
        Self.calendar.date(from: DateComponents(year: year, month: month ?? 1, day: day ?? 1))
    }

    private static let calendar = Calendar(utc: .gregorian)

    private static func days(_ year: Int, _ month: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

extension Calendar {
    init(utc identifier: Identifier) {
        self.init(identifier: identifier)
        timeZone = .gmt
    }
}
