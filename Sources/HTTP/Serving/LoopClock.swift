/// The time as a loop sees it: read once when it wakes.
final class LoopClock {
    private(set) var now: Int64 = 0
    private(set) var date = DateStamp()

    init() { update() }

    func update() {
        now = Clock.monotonic()
        date.update(to: Clock.wall())
    }
}
