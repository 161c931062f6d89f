import Foundation

/// Lambert's azimuthal equal-area projection round a centre, in kilometres: the look of Europe's official maps (EPSG:3035).
struct Projection: Sendable {
    /// Degrees.
    let longitude: Double
    let latitude: Double

    private static let earthRadius = 6371.0

    /// East and north of the centre.
    func kilometres(latitude: Double, longitude: Double) -> (east: Double, north: Double) {
        let turn = Self.radians(longitude - self.longitude)
        let (here, centre) = (Self.radians(latitude), Self.radians(self.latitude))
        let nearness = 1 + sin(centre) * sin(here) + cos(centre) * cos(here) * cos(turn)
        // The point opposite the centre has no place; a tiny nearness puts it far outside of any drawing.
        let factor = Self.earthRadius * sqrt(2 / max(nearness, 1e-6))
        return (
            factor * cos(here) * sin(turn),
            factor * (cos(centre) * sin(here) - sin(centre) * cos(here) * cos(turn))
        )
    }

    private static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
}
