import Manual

/// Where and when a case was, as far as it says so.
struct Whereabouts: Sendable {
    private let place: String?
    private let country: String?
    private let years: String?

    /// - Parameter country: its code.
    init(place: String?, country: String?, years: String?, on visit: Visit) {
        self.place = place
        self.country = country.map { visit.label("country", $0) }
        self.years = years
    }

    /// `Odense · Denmark · 2012`; nil when nothing is known.
    var line: String? { Self.joined([place, country, years], by: " · ") }
    /// `Odense, Denmark`.
    var spot: String? { Self.joined([place, country], by: ", ") }

    private static func joined(_ parts: [String?], by separator: String) -> String? {
        let known = parts.compactMap(\.self).filter { !$0.isEmpty }
        return known.isEmpty ? nil : known.joined(separator: separator)
    }
}
