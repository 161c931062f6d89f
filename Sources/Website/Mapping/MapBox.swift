/// A place in the map's drawing: units from its left and upper edge.
struct MapPoint: Sendable, Equatable {
    let x: Double
    let y: Double
}

/// A rectangle of the map's drawing.
struct MapBox: Sendable, Equatable {
    let left: Double
    let top: Double
    let width: Double
    let height: Double

    var right: Double { left + width }
    var bottom: Double { top + height }
    var centre: MapPoint { MapPoint(x: left + width / 2, y: top + height / 2) }

    func holds(_ point: MapPoint) -> Bool {
        (left...right).contains(point.x) && (top...bottom).contains(point.y)
    }

    /// The smallest rectangle round some points; nil without any.
    init?(round points: [MapPoint]) {
        guard let first = points.first else { return nil }
        var (left, right, top, bottom) = (first.x, first.x, first.y, first.y)
        for point in points {
            (left, right) = (min(left, point.x), max(right, point.x))
            (top, bottom) = (min(top, point.y), max(bottom, point.y))
        }
        self.init(left: left, top: top, width: right - left, height: bottom - top)
    }

    init(left: Double, top: Double, width: Double, height: Double) {
        self.left = left
        self.top = top
        self.width = width
        self.height = height
    }

    init(centre: MapPoint, width: Double, height: Double) {
        self.init(left: centre.x - width / 2, top: centre.y - height / 2, width: width, height: height)
    }
}

extension Double {
    /// A length of the drawing as it is written: to a tenth of a unit.
    var units: String {
        let tenths = (self * 10).rounded() / 10
        return tenths == tenths.rounded() ? String(tenths.description.dropLast(2)) : tenths.description
    }
}
