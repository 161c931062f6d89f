internal import Foundation
internal import GRDB

/// The address of a case: small ASCII letters, digits and single hyphens. Given once, never to another case.
enum Slug {
    static let maximum = 80
    /// What has an address of its own among the cases.
    private static let reserved: Set = ["booklet"]

    static func isValid(_ text: String) -> Bool {
        text.utf8.count <= 100 && text.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil
    }

    /// From a title in any script. Here Any-Latin is right: nothing reads a slug as syntax.
    static func make(from title: String) -> String {
        let latin = title.applyingTransform(.toLatin, reverse: false) ?? title
        var slug = Kebab.make(from: latin).prefix(maximum)
        if slug.count == maximum, let hyphen = slug.lastIndex(of: "-") { slug = slug[..<hyphen] }
        return slug.isEmpty ? "case" : String(slug)
    }

    /// The wish when it is free, else the wish with the next free number.
    static func free(_ wish: String, in connection: Database.Connection) throws -> String {
        let taken = reserved.union(
            try connection.values(
                of: String.self, "SELECT slug FROM caseSlug WHERE slug = ?1 OR slug GLOB ?1 || '-[0-9]*'",
                arguments: [wish]))
        if !taken.contains(wish) { return wish }
        var number = 2
        while taken.contains("\(wish)-\(number)") { number += 1 }
        return "\(wish)-\(number)"
    }
}
