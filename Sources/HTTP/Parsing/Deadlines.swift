/// How long the server waits, and for what.
package struct Deadlines: Sendable {
    /// From the first byte of a head, or from the connection's opening, to the head's end; not prolonged by each byte.
    /// Past it: 408, or silence when nothing came.
    package var head: Duration = .seconds(10)
    /// A connection kept alive between two requests. Past it: closed without a word.
    package var keepAlive: Duration = .seconds(60)
    /// A body of which nothing comes. Past it: 408.
    package var body: Duration = .seconds(30)
    /// A response of which nothing is taken. Past it: closed.
    package var write: Duration = .seconds(30)
    /// Bytes a second that a body or a response must make on average, once the time above has passed once.
    package var leastRate = 500
    /// The site's time for one answer. Past it: 503, the work is cancelled.
    package var answer: Duration = .seconds(60)
    /// Reading and throwing away after a final answer.
    package var linger: Duration = .seconds(2)
    /// Finishing what was begun after the server is told to stop.
    package var stop: Duration = .seconds(20)

    package init() {}

    /// How often waiting connections are looked over, in nanoseconds: a quarter of the shortest deadline, at most a
    /// second.
    var sweepInterval: Int64 {
        let shortest = [head, keepAlive, body, write, answer, linger, stop].map(\.nanoseconds).min() ?? 0
        return min(max(shortest / 4, 10_000_000), 1_000_000_000)
    }
}
