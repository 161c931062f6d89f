package import Foundation

/// A limit was reached; the same may be tried again at `until`.
package struct TooMany: Error, Sendable, Equatable {
    package let until: Date
}

/// Address and password do not belong together. Which of them was wrong is not told.
package struct WrongCredentials: Error, Sendable, Equatable {}

/// A mailed link that was used, is too old or never was: one answer for all.
package struct LinkExpired: Error, Sendable, Equatable {}

/// The account is blocked. Told only to who has shown that it is theirs.
package struct Blocked: Error, Sendable, Equatable {
    package let reason: String
}

/// The person may not do this.
package struct NotAllowed: Error, Sendable, Equatable {}

/// There is no such thing, or none that this person may know of.
package struct NotFound: Error, Sendable, Equatable {}

/// The manual cannot be without an admin.
package struct LastAdmin: Error, Sendable, Equatable {}

/// More than one account, draft or message may hold.
package struct TooLarge: Error, Sendable, Equatable {}
