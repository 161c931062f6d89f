internal import Foundation

/// Times as the database keeps them: UTC, ISO 8601, whole seconds.
enum Timestamp {
    static func now() -> String {
        text(Date())
    }

    static func text(_ date: Date) -> String {
        date.formatted(.iso8601)
    }

    static func date(_ text: String) -> Date? {
        try? Date(text, strategy: .iso8601)
    }
}
