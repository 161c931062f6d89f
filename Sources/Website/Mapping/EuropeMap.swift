import Foundation

/// The map that cases stand on: its pieces and countries, drawn beforehand (Content/map/shapes.R).
struct EuropeMap: Sendable {
    struct Country: Sendable {
        let code: String
        /// The box round its main part.
        let box: MapBox
    }

    /// Europe itself.
    let main: MapFrame
    let insets: [MapFrame]
    let countries: [Country]
    /// The address of the file that holds the shapes; `#FI` is Finland's.
    let shapes: String

    /// The whole drawing, insets and all.
    let whole: MapBox

    init(file: String, shapes: String) throws {
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        var (frames, countries): ([MapFrame], [Country]) = ([], [])
        for (index, line) in lines.enumerated() where !line.hasPrefix("#") {
            let words = line.split(separator: "\t").map(String.init)
            let numbers = words.dropFirst(2).compactMap(Double.init)
            if words.first == "frame", words.count > 2, let frame = MapFrame(name: words[1], numbers: numbers) {
                frames.append(frame)
            } else if words.first == "country", words.count == 6, numbers.count == 4 {
                let box = MapBox(
                    left: numbers[0], top: numbers[1], width: numbers[2] - numbers[0], height: numbers[3] - numbers[1])
                countries.append(Country(code: words[1], box: box))
            } else {
                throw Unreadable(file: file, line: index + 1)
            }
        }
        guard let main = frames.first else { throw Unreadable(file: file, line: 1) }
        self.main = main
        insets = Array(frames.dropFirst())
        self.countries = countries
        self.shapes = shapes
        let bottom = insets.map(\.box.bottom).max() ?? main.box.bottom
        whole = MapBox(left: 0, top: 0, width: main.box.width, height: bottom + 10)
    }

    /// Where a place stands in the drawing; nil when no piece of the map shows it. Europe comes first: Iceland lies
    /// within the degrees of Greenland's inset.
    func point(latitude: Double, longitude: Double) -> MapPoint? {
        for frame in [main] + insets {
            if let point = frame.point(latitude: latitude, longitude: longitude) { return point }
        }
        return nil
    }

    func country(_ code: String) -> Country? { countries.first { $0.code == code } }

    struct Unreadable: Error, CustomStringConvertible {
        let file: String
        let line: Int

        var description: String { "\(file):\(line): neither a frame nor a country of the map." }
    }
}
