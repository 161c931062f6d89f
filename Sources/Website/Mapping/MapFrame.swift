/// A piece of the map with a scale of its own: Europe itself, or an inset for islands far away.
struct MapFrame: Sendable {
    let name: String
    private let longitudes: ClosedRange<Double>
    private let latitudes: ClosedRange<Double>
    private let projection: Projection
    private let unitsPerKilometre: Double
    let box: MapBox
    private let centre: MapPoint

    /// - Parameter numbers: as `Content/map/europe.tsv` lists them: west, east, south, north, longitude and latitude of the
    ///   centre, units a kilometre, left, top, width, height, and where the centre stands.
    init?(name: String, numbers: [Double]) {
        guard numbers.count == 13, numbers[0] <= numbers[1], numbers[2] <= numbers[3] else { return nil }
        self.name = name
        longitudes = numbers[0]...numbers[1]
        latitudes = numbers[2]...numbers[3]
        projection = Projection(longitude: numbers[4], latitude: numbers[5])
        unitsPerKilometre = numbers[6]
        box = MapBox(left: numbers[7], top: numbers[8], width: numbers[9], height: numbers[10])
        centre = MapPoint(x: numbers[11], y: numbers[12])
    }

    /// Where a place stands in the drawing; nil when this piece does not show it.
    func point(latitude: Double, longitude: Double) -> MapPoint? {
        guard latitudes.contains(latitude), longitudes.contains(longitude) else { return nil }
        let (east, north) = projection.kilometres(latitude: latitude, longitude: longitude)
        let point = MapPoint(x: centre.x + east * unitsPerKilometre, y: centre.y - north * unitsPerKilometre)
        return box.holds(point) ? point : nil
    }
}
