/// The town or region that a reader compares cases with, as far as they told of it.
package struct Likeness: Sendable, Equatable {
    package var residents: Int?
    /// A code of `degurba`.
    package var degurba: String?
    package var country: String?

    package init(residents: Int? = nil, degurba: String? = nil, country: String? = nil) {
        self.residents = residents
        self.degurba = degurba
        self.country = country
    }

    package var isEmpty: Bool { self == Likeness() }

    /// What a case has in common with it.
    package enum Trait: String, Sendable, CaseIterable {
        case sameSize = "same-size"
        case similarSize = "similar-size"
        case sameArea = "same-area"
        case sameCountry = "same-country"

        /// Size decides most about what a town can afford, then the law and habits of its country.
        var weight: Int {
            switch self {
            case .sameSize: 4
            case .sameCountry: 3
            case .similarSize, .sameArea: 2
            }
        }
    }

    package func traits(country: String?, band: String?, degurba: String?) -> [Trait] {
        var traits: [Trait] = []
        if let own = self.band, let band, let distance = PopulationBand.distance(own, band) {
            if distance == 0 { traits.append(.sameSize) }
            if distance == 1 { traits.append(.similarSize) }
        }
        if let own = self.degurba, own == degurba { traits.append(.sameArea) }
        if let own = self.country, own == country { traits.append(.sameCountry) }
        return traits
    }

    /// The code of `population_band` that the number of residents falls into.
    package var band: String? { residents.map(PopulationBand.code(for:)) }

    /// What each value of a case is worth, as the index knows it.
    var worths: [String: Int] {
        var worths: [String: Int] = [:]
        func add(_ facet: Facet, _ code: String, _ traits: [Trait]) {
            worths["\(facet.rawValue)=\(code)"] = traits.map(\.weight).reduce(0, +)
        }
        for band in PopulationBand.codes {
            add(.population, band, traits(country: nil, band: band, degurba: nil))
        }
        if let degurba { add(.degurba, degurba, traits(country: nil, band: nil, degurba: degurba)) }
        if let country { add(.country, country, traits(country: country, band: nil, degurba: nil)) }
        return worths
    }
}

/// The bands of `population_band`, from the smallest.
enum PopulationBand {
    private static let bands: [(from: Int, code: String)] = [
        (0, "under-5000"), (5_000, "5000-19999"), (20_000, "20000-49999"), (50_000, "50000-99999"),
        (100_000, "100000-249999"), (250_000, "250000-999999"), (1_000_000, "1000000-plus"),
    ]

    static var codes: [String] { bands.map(\.code) }

    static func code(for residents: Int) -> String {
        bands.last { $0.from <= residents }?.code ?? bands[0].code
    }

    /// Those that have a number of the range in them.
    static func codes(overlapping range: ClosedRange<Int>) -> [String] {
        bands.indices.filter { index in
            let end = bands.indices.contains(index + 1) ? bands[index + 1].from - 1 : .max
            return range.overlaps(bands[index].from...end)
        }.map { bands[$0].code }
    }

    /// How many bands lie from one to the other; nil for what is no band.
    static func distance(_ one: String, _ other: String) -> Int? {
        guard let first = codes.firstIndex(of: one), let second = codes.firstIndex(of: other) else { return nil }
        return abs(first - second)
    }
}
