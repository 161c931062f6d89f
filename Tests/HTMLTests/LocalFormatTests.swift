import Foundation
import HTML
import Testing

@Suite struct `Numbers and dates in the reader's language` {
    @Test(arguments: [
        ("en", "2026-03-12", "12 March 2026"), ("en", "2010-03", "March 2010"), ("en", "2010", "2010"),
        ("fi", "2010-03", "maaliskuu 2010"), ("fi", "2026-03-12", "12. maaliskuuta 2026"),
        ("de", "2026-03-12", "12. März 2026"),
        ("lv", "2026-03-04", "2026. gada 4. marts"), ("hu", "2026-03-04", "2026. március 4."),
        ("lt", "2026-03-04", "2026 m. kovo 4 d."),
        ("pt", "2026-03-12", "12 de março de 2026"), ("el", "2026-03-12", "12 Μαρτίου 2026"),
        ("et", "2024-02-29", "29. veebruar 2024"),
    ])
    func `dates are as people write them`(language: String, iso: String, expected: String) throws {
        let date = try #require(LocalDate(iso))
        #expect(LocalFormat(language: language).date(date) == expected)
        #expect(date.iso == iso)
    }

    @Test(arguments: [
        "", "2026-", "26", "2026-3", "2026-13", "2026-00", "2026-02-30", "2025-02-29", "1900-02-29", "2026-02-00",
        "0000", "2026-04-31",
        "2026-03-12T10:00", "٢٠٢٦", "+026", "2026/03",
    ])
    func `what is no date is refused`(iso: String) {
        #expect(LocalDate(iso) == nil)
    }

    @Test(arguments: [
        ("en", 0, "0"), ("en", 999, "999"), ("en", 1000, "1,000"), ("en", -1_234_567, "-1,234,567"),
        ("de", 1234, "1.234"),
        ("fr", 1_234_567, "1\u{202F}234\u{202F}567"), ("pl", 1234, "1234"), ("pl", 12345, "12\u{A0}345"),
        ("es", 1234, "1234"),
        ("pt", 1234, "1234"), ("sv", -1, "\u{2212}1"), ("ga", 1_234_567, "1,234,567"), ("et", 12345, "12\u{A0}345"),
    ])
    func `numbers are grouped as the language does`(language: String, number: Int, expected: String) {
        #expect(LocalFormat(language: language).number(number) == expected)
    }

    @Test(arguments: [
        "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl",
        "pl", "pt", "ro", "sk", "sl", "sv",
    ])
    func `grouping agrees with Foundation`(language: String) {
        let locale = Locale(identifier: ["en": "en_GB", "pt": "pt_PT"][language] ?? language)
        let format = LocalFormat(language: language)
        for number in [0, 12, 123, 1234, 12345, 123_456, 1_234_567, 12_345_678, -1234, -12345, .max, .min] {
            #expect(format.number(number) == number.formatted(.number.locale(locale)))
        }
    }

    @Test func `a moment is told in UTC`() throws {
        let moment = try Date("2026-03-12T23:59:59Z", strategy: .iso8601)
        #expect(LocalDate(moment)?.iso == "2026-03-12")
        #expect(LocalFormat(language: "en").moment(moment) == "12 March 2026 at 23:59")
        #expect(LocalFormat(language: "de").moment(moment).hasSuffix("23:59"))
    }
}
