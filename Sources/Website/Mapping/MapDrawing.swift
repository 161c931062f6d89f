import Manual

/// What stands on the part of the map that is shown: points joined into clusters, for a narrow and for a wide screen.
struct MapDrawing: Sendable {
    /// How wide a drawing is at least on a screen: a mark must be 24 pixels wide there, and nothing may overlap it.
    enum Screen: Double, Sendable {
        case narrow = 288
        case wide = 600
    }

    static let markPixels = 24.0

    let zoom: MapZoom
    let box: MapBox
    /// Points of all cases found, shown or not.
    let total: Int
    /// Those in the part that is shown.
    let members: [Cluster.Member]
    let narrow: [Cluster]
    let wide: [Cluster]
    private let listed: Int

    init(_ points: [CasePoint], on europe: EuropeMap, zoom: MapZoom, listed: Int) {
        let box = zoom.box(on: europe)
        let members = points.compactMap { point in
            europe.point(latitude: point.latitude, longitude: point.longitude).map {
                Cluster.Member(point: point, place: $0)
            }
        }
        self.zoom = zoom
        self.box = box
        self.listed = listed
        total = members.count
        self.members = members.filter { box.holds($0.place) }
        narrow = Cluster.all(of: self.members, apart: Self.mark(on: .narrow, of: box))
        wide = Cluster.all(of: self.members, apart: Self.mark(on: .wide, of: box))
    }

    /// The width of a mark in units of the drawing.
    func mark(on screen: Screen) -> Double { Self.mark(on: screen, of: box) }

    private static func mark(on screen: Screen, of box: MapBox) -> Double { markPixels * box.width / screen.rawValue }

    /// Few enough cases to name each under the map.
    var isListed: Bool { members.count <= listed }

    /// The cases whose titles are shown: in the list, or at a mark of their own.
    var titled: [Int64] {
        if isListed { return members.map(\.point.id) }
        let alone = (narrow + wide).filter { $0.members.count == 1 }.flatMap(\.members).map(\.point.id)
        return Array(Set(alone)).sorted()
    }

    /// The part of the map that tells a cluster's cases apart; nil when none does.
    func closer(to cluster: Cluster, on europe: EuropeMap, screen: Screen) -> MapZoom? {
        guard let spread = MapBox(round: cluster.members.map(\.place)), let first = cluster.members.first else {
            return nil
        }
        if let country = cluster.countries.first, cluster.countries.count == 1 {
            let zoom = MapZoom.country(country)
            if zoom.box(on: europe).width < box.width * 0.75 { return zoom }
        }
        let needed = max(spread.width, spread.height) * 1.4
        let deepest = MapZoom.width(of: MapZoom.deepest, on: europe)
        guard box.width > deepest * 1.2, needed > Self.markPixels * deepest / screen.rawValue else { return nil }
        let level = (1...MapZoom.deepest).last { level in
            let width = MapZoom.width(of: level, on: europe)
            return width >= needed && width < box.width * 0.9
        }
        // The case nearest to the middle stands for it, since only degrees can stand in an address.
        let middle = cluster.members.min { $0.distance(to: spread.centre) < $1.distance(to: spread.centre) } ?? first
        return level.map { .place(latitude: middle.point.latitude, longitude: middle.point.longitude, level: $0) }
    }
}

extension Cluster.Member {
    fileprivate func distance(to point: MapPoint) -> Double {
        let (across, along) = (place.x - point.x, place.y - point.y)
        return across * across + along * along
    }
}
