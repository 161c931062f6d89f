import Foundation

/// The part of the map that is shown, as its address says it: `zoom=FI`, or `zoom=60.2,24.9,2` for a place and a level.
enum MapZoom: Sendable, Equatable {
    case whole
    case country(String)
    case place(latitude: Double, longitude: Double, level: Int)

    /// Parts of Europe's width that the levels show; the deepest is some 150 km wide.
    private static let parts = [1.0, 3, 9, 30]
    static let deepest = parts.count - 1

    init(_ text: String?, on map: EuropeMap) {
        self = .whole
        guard let text, text.utf8.count <= 40 else { return }
        if map.country(text) != nil { self = .country(text) }
        let numbers = text.split(separator: ",").map { Double($0) }
        if numbers.count == 3, let latitude = numbers[0], let longitude = numbers[1], let level = numbers[2],
            (1...Double(Self.deepest)).contains(level), map.point(latitude: latitude, longitude: longitude) != nil
        {
            self = .place(latitude: latitude, longitude: longitude, level: Int(level))
        }
    }

    /// As it stands in an address; nil for the whole map.
    var text: String? {
        switch self {
        case .whole: nil
        case .country(let code): code
        case .place(let latitude, let longitude, let level): "\(Self.short(latitude)),\(Self.short(longitude)),\(level)"
        }
    }

    /// A tenth of a degree is near enough to look at, and keeps the addresses few.
    private static func short(_ degrees: Double) -> String { String((degrees * 10).rounded() / 10) }

    func box(on map: EuropeMap) -> MapBox {
        switch self {
        case .whole: return map.whole
        case .country(let code):
            guard let box = map.country(code)?.box else { return map.whole }
            let width = max(box.width, box.height * 1.1, Self.width(of: Self.deepest, on: map)) * 1.15
            return MapBox(centre: box.centre, width: width, height: width * 0.9)
        case .place(let latitude, let longitude, let level):
            guard let centre = map.point(latitude: latitude, longitude: longitude) else { return map.whole }
            let width = Self.width(of: level, on: map)
            return MapBox(centre: centre, width: width, height: width * 0.9)
        }
    }

    /// How wide a level's part is.
    static func width(of level: Int, on map: EuropeMap) -> Double {
        map.main.box.width / (parts.indices.contains(level) ? parts[level] : 1)
    }
}
