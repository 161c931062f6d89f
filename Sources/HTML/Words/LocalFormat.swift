package import Foundation

/// How one language writes numbers and dates, taken from Foundation's locales once and kept.
package struct LocalFormat: Sendable {
    private let groupSeparator: String
    private let minusSign: String
    /// How many digits a number has at least before it is grouped: 1234 is "1,234" in English, "1234" in Polish.
    private let leastGrouped: Int
    private let day: Date.FormatStyle
    private let month: Date.FormatStyle
    private let time: Date.FormatStyle

    package init(language: String) {
        let locale = Locale(identifier: Self.locales[language] ?? language)
        let style = Date.FormatStyle(locale: locale, calendar: Calendar(utc: .gregorian), timeZone: .gmt)
        day = style.day().month(.wide).year()
        month = style.month(.wide).year()
        time = style.day().month(.wide).year().hour(.defaultDigits(amPM: .omitted)).minute()
        let number = IntegerFormatStyle<Int>(locale: locale)
        groupSeparator = number.format(12_345).filter { !$0.isNumber }
        leastGrouped = number.format(1_234).count == 4 ? 5 : 4
        minusSign = number.format(-1).filter { !$0.isNumber }
    }

    /// A whole number in digits, grouped as the language groups it.
    package func number(_ number: Int) -> String {
        let digits = Array(String(number.magnitude).utf8)
        var text = number < 0 ? minusSign : ""
        guard digits.count >= leastGrouped else { return text + String(number.magnitude) }
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += groupSeparator }
            text.unicodeScalars.append(Unicode.Scalar(digit))
        }
        return text
    }

    /// "12 March 2026", "March 2026" or "2026", as much as is known.
    package func date(_ date: LocalDate) -> String {
        guard date.month != nil, let start = date.start else { return String(date.year) }
        return (date.day == nil ? month : day).format(start)
    }

    /// The day and minute of a moment, in UTC.
    package func moment(_ moment: Date) -> String {
        time.format(moment)
    }

    /// Where the language alone would give the habits of another country.
    private static let locales = ["en": "en_GB", "pt": "pt_PT", "no": "nb_NO", "nb": "nb_NO", "sr": "sr_Cyrl_RS"]
}
