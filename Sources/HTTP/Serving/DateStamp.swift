/// The value of `Date` as bytes, made anew when the second changes.
struct DateStamp {
    private(set) var seconds = -1
    private(set) var bytes: [UInt8] = []

    mutating func update(to now: Int) {
        if now == seconds { return }
        seconds = now
        bytes = Array(HTTPDate(seconds: now).fieldValue.utf8)
    }
}
