/// Reads the three date formats a recipient must accept (RFC 9110 §5.6.7):
/// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`.
extension HTTPDate {
    /// Nil unless `field` is exactly one of the formats. `now` (seconds since 1970) places two-digit years: one that
    /// seems more than 50 years ahead is past.
    package init?(field: String, now: Int) {
        let parts = Array(field.utf8).split(separator: ASCII.space, omittingEmptySubsequences: true)
        let text = Array(field.utf8)
        if text.count == 29, parts.count == 6, parts[5].elementsEqual("GMT".utf8), HTTPDate.isDay(parts[0], comma: true)
        {
            self.init(day: parts[1], month: parts[2], year: parts[3], time: parts[4])
        } else if parts.count == 4, parts[3].elementsEqual("GMT".utf8), HTTPDate.isLongDay(parts[0]) {
            let date = parts[1].split(separator: ASCII.hyphen, omittingEmptySubsequences: false)
            guard date.count == 3, date[2].count == 2, let short = ASCII.decimal(date[2]) else { return nil }
            let thisYear = HTTPDate.civil(fromDays: now / 86_400).year
            var year = thisYear - thisYear % 100 + short
            if year > thisYear + 50 { year -= 100 }
            self.init(day: date[0], month: date[1], year: Array("\(year)".utf8)[...], time: parts[2])
        } else if text.count == 24, parts.count == 5, HTTPDate.isDay(parts[0], comma: false) {
            // asctime pads the day with a space.
            let day = parts[2].count == 1 ? [0x30] + parts[2] : Array(parts[2])
            self.init(day: day[...], month: parts[1], year: parts[4], time: parts[3])
        } else {
            return nil
        }
    }

    private init?(day: ArraySlice<UInt8>, month: ArraySlice<UInt8>, year: ArraySlice<UInt8>, time: ArraySlice<UInt8>) {
        let clock = time.split(separator: ASCII.colon, omittingEmptySubsequences: false)
        guard day.count == 2, year.count == 4, clock.count == 3, clock.allSatisfy({ $0.count == 2 }),
            let day = ASCII.decimal(day), let year = ASCII.decimal(year),
            let month = HTTPDate.months.firstIndex(where: { month.elementsEqual($0.utf8) }).map({ $0 + 1 }),
            let hour = ASCII.decimal(clock[0]), let minute = ASCII.decimal(clock[1]),
            let second = ASCII.decimal(clock[2]), hour < 24, minute < 60, second <= 60
        else { return nil }
        let days = HTTPDate.days(year: year, month: month, day: day)
        let back = HTTPDate.civil(fromDays: days)
        guard day >= 1, back.month == month, back.day == day else { return nil }
        self.init(seconds: days * 86_400 + hour * 3600 + minute * 60 + second)
    }

    private static func isDay(_ bytes: ArraySlice<UInt8>, comma: Bool) -> Bool {
        if comma && bytes.last != ASCII.comma { return false }
        let name = comma ? bytes.dropLast() : bytes
        return days.contains { name.elementsEqual($0.utf8) }
    }

    private static func isLongDay(_ bytes: ArraySlice<UInt8>) -> Bool {
        let names = ["Sunday,", "Monday,", "Tuesday,", "Wednesday,", "Thursday,", "Friday,", "Saturday,"]
        return names.contains { bytes.elementsEqual($0.utf8) }
    }
}
