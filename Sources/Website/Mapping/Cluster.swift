import Foundation
import Manual

/// Cases that stand too near to each other to be shown, or pressed, one by one.
struct Cluster: Sendable {
    /// One case and where it stands in the drawing.
    struct Member: Sendable {
        let point: CasePoint
        let place: MapPoint
    }

    private(set) var members: [Member]
    private(set) var centre: MapPoint

    init(_ member: Member) {
        members = [member]
        centre = member.place
    }

    mutating func take(in other: Cluster) {
        let (own, more) = (Double(members.count), Double(other.members.count))
        centre = MapPoint(
            x: (centre.x * own + other.centre.x * more) / (own + more),
            y: (centre.y * own + other.centre.y * more) / (own + more))
        members += other.members
    }

    /// The countries of its cases, each once, most cases first.
    var countries: [String] {
        var counts: [String: Int] = [:]
        for member in members { if let country = member.point.country { counts[country, default: 0] += 1 } }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    /// Joins members until no two clusters are nearer to each other than `distance`.
    static func all(of members: [Member], apart distance: Double) -> [Cluster] {
        guard distance > 0 else { return members.map(Cluster.init) }
        var clusters = members.map(Cluster.init)
        while true {
            let joined = joinedOnce(clusters, apart: distance)
            if joined.count == clusters.count { return joined }
            clusters = joined
        }
    }

    /// One round over a grid whose cells are as wide as the distance, so that only neighbours are compared.
    private static func joinedOnce(_ clusters: [Cluster], apart distance: Double) -> [Cluster] {
        var result: [Cluster] = []
        var grid: [Cell: [Int]] = [:]
        for cluster in clusters {
            let cell = Cell(cluster.centre, size: distance)
            let near = cell.withNeighbours.lazy.flatMap { grid[$0] ?? [] }
                .first {
                    hypot(result[$0].centre.x - cluster.centre.x, result[$0].centre.y - cluster.centre.y) < distance
                }
            if let near {
                result[near].take(in: cluster)
            } else {
                grid[cell, default: []].append(result.count)
                result.append(cluster)
            }
        }
        return result
    }

    private struct Cell: Hashable {
        let column: Int
        let row: Int

        init(_ point: MapPoint, size: Double) {
            column = Int((point.x / size).rounded(.down))
            row = Int((point.y / size).rounded(.down))
        }

        private init(column: Int, row: Int) {
            self.column = column
            self.row = row
        }

        var withNeighbours: [Cell] {
            (-1...1).flatMap { across in (-1...1).map { Cell(column: column + across, row: row + $0) } }
        }
    }
}
