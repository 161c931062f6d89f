internal import GRDB

/// Where a case that a query finds stands on the map.
package struct CasePoint: Sendable, Equatable, Identifiable {
    package let id: Int64
    /// Degrees.
    package let latitude: Double
    package let longitude: Double
    package let country: String?

    package init(id: Int64, latitude: Double, longitude: Double, country: String?) {
        self.id = id
        self.latitude = latitude
        self.longitude = longitude
        self.country = country
    }

    /// Those of the cases that say where they are.
    static func load(_ connection: Database.Connection, ids: [Int64]) throws -> [CasePoint] {
        try connection.rows(
            """
            SELECT e.id, f.lat, f.lon, c.code AS country FROM entry e
            JOIN entryVersion v ON v.entryId = e.id AND v.number = e.publishedVersion
            JOIN caseFact f ON f.versionId = v.id
            LEFT JOIN entryTerm c ON c.versionId = v.id AND c.field = 'country' AND c.rank = 1
            WHERE e.id IN (SELECT value FROM json_each(?)) AND f.lat IS NOT NULL AND f.lon IS NOT NULL
            ORDER BY e.id
            """, arguments: [JSONList.text(ids)]
        ).map { CasePoint(id: $0["id"], latitude: $0["lat"], longitude: $0["lon"], country: $0["country"]) }
    }
}
