/// What became of the entries of an edition or the lines of an import.
package struct Tally: Sendable, Equatable {
    package var added = 0
    package var changed = 0
    package var unchanged = 0
    /// Could not be read or saved; each was reported.
    package var refused = 0
    /// Smaller things that were reported.
    package var remarks = 0

    package init() {}
}
