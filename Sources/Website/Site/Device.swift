/// A coarse word for a browser and its system, so that a person can tell their sessions apart.
enum Device {
    private static let browsers = [
        ("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ]
    private static let systems = [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ]

    static func name(_ agent: String) -> String {
        let words = [browsers, systems].compactMap { names in names.first { agent.contains($0.0) }?.1 }
        return words.isEmpty ? "–" : words.joined(separator: ", ")
    }
}
