import Foundation
import HTTP
import Manual
import Testing

@testable import Website

@Suite struct `The map of cases` {
    private var europe: EuropeMap {
        get throws {
            try EuropeMap(file: Library.root + "/Content/map/europe.tsv", shapes: "/assets/europe.svg")
        }
    }

    /// The numbers on a layer's marks, a mark without a number counting one.
    private func marks(_ sight: Sight, layer: String) -> [Int] {
        let group =
            sight.text.components(separatedBy: "marks--\(layer)").dropFirst().first?
            .components(separatedBy: "</g>").first ?? ""
        return group.components(separatedBy: "<a class=\"mark\"").dropFirst().map { mark in
            Int(mark.components(separatedBy: "</text>").first?.components(separatedBy: ">").last ?? "") ?? 1
        }
    }

    @Test(arguments: ["narrow", "wide"]) func `shows every case that has a point once`(layer: String) async throws {
        let points = try await Library.manual.get().cases.points(for: CaseQuery(language: .english))
        let marks = marks(try await Visitor().get("/en/map/"), layer: layer)
        #expect(points.count > 50)
        #expect(marks.reduce(0, +) == points.count)
        #expect(marks.count > 10)
        #expect(marks.count < points.count)
    }

    @Test func `asks the same as the list, and each leads to the other`() async throws {
        let visitor = try Visitor()
        let list = await visitor.get("/en/cases/?q=budget&country=FI&country=DE&from=2010")
        let address = try #require(list.values(of: "href").first { $0.hasPrefix("/en/map/?") })
        #expect(address == "/en/map/?q=budget&country=FI&country=DE&from=2010")
        let map = await visitor.get(address)
        #expect(map.values(of: "href").contains("/en/cases/?q=budget&country=FI&country=DE&from=2010"))
        #expect(map.first("p class=\"results__count\"") == list.first("p class=\"results__count\""))
        #expect(map.text.contains("name=\"country\" value=\"FI\""))
    }

    @Test func `a country's shape leads to its list, and to no keyboard a second time`() async throws {
        let map = try await Visitor().get("/en/map/?q=budget")
        #expect(map.text.contains("<a class=\"country\" href=\"/en/cases/?q=budget&amp;country=FI\" tabindex=\"-1\">"))
    }

    @Test func `names every case under it by country`() async throws {
        let map = try await Visitor().get("/en/map/")
        let cards = try await Library.manual.get().cases.find(CaseQuery(pageSize: 50, language: .english)).hits
        let points = try await Library.manual.get().cases.points(for: CaseQuery(language: .english)).map(\.id)
        for hit in cards where points.contains(hit.card.id) {
            #expect(map.text.contains("<li id=\"case-\(hit.card.id)\"><a href=\"/en/cases/\(hit.card.slug)/\""))
        }
        #expect(map.text.contains("Kosovo*"))
        #expect(map.text.contains("UNSCR 1244"))
    }

    @Test func `a cluster leads nearer until its cases are told apart or named`() async throws {
        let visitor = try Visitor()
        var waiting = ["/en/map/"]
        var seen: Set<String> = []
        while let target = waiting.popLast() {
            guard seen.insert(target).inserted else { continue }
            let map = await visitor.get(target)
            #expect(map.status == 200)
            for piece in map.text.components(separatedBy: "<a class=\"mark\" href=\"").dropFirst() {
                let link = String(piece.prefix { $0 != "\"" })
                if link.hasPrefix("#") { #expect(map.values(of: "id").contains(String(link.dropFirst()))) }
                if link.hasPrefix("/en/map/") { waiting.append(link) }
            }
        }
        #expect(seen.count > 5)
    }

    @Test(arguments: [
        "XX", "60.2", "60.2,24.9", "60.2,24.9,9", "nan,nan,1", "1e999,0,1", "-90,0,2", ",,", "60.2,24.9,1,1",
    ])
    func `an unknown part is the whole of Europe`(zoom: String) throws {
        #expect(MapZoom(zoom, on: try europe) == .whole)
    }

    @Test func `a part's address leads to the same part`() throws {
        let europe = try europe
        for zoom in [MapZoom.country("FI"), .place(latitude: 60.2, longitude: 24.9, level: 2)] {
            #expect(MapZoom(zoom.text, on: europe) == zoom)
        }
    }

    @Test(arguments: [
        ("FI", 60.17, 24.94), ("CY", 35.17, 33.36), ("CY", 35.34, 33.32), ("XK", 42.66, 21.17), ("UA", 44.95, 34.10),
        ("PT", 38.72, -9.14), ("MT", 35.90, 14.51), ("IS", 64.15, -21.94),
    ]) func `a place stands in the box of its country`(code: String, latitude: Double, longitude: Double) throws {
        let europe = try europe
        let point = try #require(europe.point(latitude: latitude, longitude: longitude))
        #expect(try #require(europe.country(code)).box.holds(point))
    }

    @Test(arguments: [
        ("canaries", 28.12, -15.43), ("azores", 37.74, -25.67), ("madeira", 32.65, -16.91), ("guiana", 4.92, -52.31),
        ("reunion", -20.88, 55.45), ("mayotte", -12.78, 45.23), ("guadeloupe", 16.24, -61.53),
        ("martinique", 14.60, -61.07), ("saint-martin", 18.07, -63.08), ("greenland", 64.18, -51.72),
    ]) func `islands far away stand in their inset`(name: String, latitude: Double, longitude: Double) throws {
        let europe = try europe
        let point = try #require(europe.point(latitude: latitude, longitude: longitude))
        #expect(try #require(europe.insets.first { $0.name == name }).box.holds(point))
    }

    @Test func `has a shape for every country of the vocabulary`() throws {
        let shapes = try String(contentsOfFile: Library.root + "/Public/europe.svg", encoding: .utf8)
        for term in try Library.manual.get().vocabularies.terms(of: .country) {
            #expect(shapes.contains("<path id=\"\(term.code)\" "), "\(term.code)")
            #expect(try europe.country(term.code) != nil, "\(term.code)")
        }
    }
}

@Suite struct `Joining marks` {
    private func members(_ places: [MapPoint]) -> [Cluster.Member] {
        places.enumerated().map { index, place in
            Cluster.Member(
                point: CasePoint(id: Int64(index), latitude: 0, longitude: 0, country: "FI"), place: place)
        }
    }

    @Test func `leaves no two nearer than the distance, and loses nobody`() {
        var seed: UInt64 = 7
        func next() -> Double {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(seed >> 40) / 16_777_216 * 1000
        }
        let clusters = Cluster.all(of: members((0..<3000).map { _ in MapPoint(x: next(), y: next()) }), apart: 40)
        #expect(clusters.map(\.members.count).reduce(0, +) == 3000)
        #expect(Set(clusters.flatMap { $0.members.map(\.point.id) }).count == 3000)
        for (index, one) in clusters.enumerated() {
            for other in clusters[(index + 1)...] {
                #expect(hypot(one.centre.x - other.centre.x, one.centre.y - other.centre.y) >= 40)
            }
        }
    }
}

@Suite struct `Shading countries` {
    @Test(arguments: [
        (0, []), (1, [1...1]), (3, [1...1, 2...2, 3...3]), (6, [1...2, 3...3, 4...6]),
        (1000, [1...10, 11...100, 101...1000]),
    ])
    func `goes in three steps`(most: Int, ranges: [ClosedRange<Int>]) {
        let shading = Shading(most: most)
        #expect(shading.ranges == ranges)
        for (index, range) in ranges.enumerated() {
            #expect(shading.level(of: range.lowerBound) == index + 1)
            #expect(shading.level(of: range.upperBound) == index + 1)
        }
        #expect(shading.level(of: 0) == 0)
    }
}
