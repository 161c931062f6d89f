@testable import Website

extension Route {
    /// An address of this line: names in braces get a value that names nothing, but has the right form.
    var exampleTarget: String {
        let words = pattern.split(separator: "/", omittingEmptySubsequences: false).map { word in
            switch word {
            case "{language}": "en"
            case _ where word.hasPrefix("{"): "9"
            default: String(word)
            }
        }
        return words.joined(separator: "/")
    }
}
