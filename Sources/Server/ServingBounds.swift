import ArgumentParser
import HTTP

/// How much clients may ask of the server at once, and how long they may take. What no operator needs to change is a
/// constant; `Deploy/limits.md` lists all.
struct ServingBounds: ParsableArguments {
    @Option(help: "Connections at once; more get 503 (MANUAL_CONNECTIONS).")
    var connections = Environment.number("MANUAL_CONNECTIONS") ?? Limits().connections

    @Option(help: "Connections at once from one address; more get 429 (MANUAL_CONNECTIONS_PER_ADDRESS).")
    var connectionsPerAddress =
        Environment.number("MANUAL_CONNECTIONS_PER_ADDRESS") ?? Limits().connectionsPerAddress

    @Option(help: "Requests answered on one connection (MANUAL_REQUESTS_PER_CONNECTION).")
    var requestsPerConnection =
        Environment.number("MANUAL_REQUESTS_PER_CONNECTION") ?? Limits().requestsPerConnection

    @Option(help: "Seconds for the head of a request to arrive; then 408 (MANUAL_HEAD_SECONDS).")
    var headSeconds = Environment.number("MANUAL_HEAD_SECONDS") ?? seconds(Deadlines().head)

    @Option(help: "Seconds a connection may rest between two requests (MANUAL_KEEP_ALIVE_SECONDS).")
    var keepAliveSeconds = Environment.number("MANUAL_KEEP_ALIVE_SECONDS") ?? seconds(Deadlines().keepAlive)

    @Option(help: "Seconds in which nothing of a body comes; then 408 (MANUAL_BODY_SECONDS).")
    var bodySeconds = Environment.number("MANUAL_BODY_SECONDS") ?? seconds(Deadlines().body)

    @Option(help: "Seconds in which nothing of an answer is taken (MANUAL_WRITE_SECONDS).")
    var writeSeconds = Environment.number("MANUAL_WRITE_SECONDS") ?? seconds(Deadlines().write)

    @Option(help: "Bytes a second that bodies and answers must make on average (MANUAL_LEAST_RATE).")
    var leastRate = Environment.number("MANUAL_LEAST_RATE") ?? Deadlines().leastRate

    @Option(help: "Seconds for the making of one answer; then 503 (MANUAL_ANSWER_SECONDS).")
    var answerSeconds = Environment.number("MANUAL_ANSWER_SECONDS") ?? seconds(Deadlines().answer)

    @Option(help: "Seconds in which what was begun is finished when the server stops (MANUAL_STOP_SECONDS).")
    var stopSeconds = Environment.number("MANUAL_STOP_SECONDS") ?? seconds(Deadlines().stop)

    @Flag(help: "Listen beside a process that already has the port, to take over from it (MANUAL_TAKE_OVER).")
    var takeOver = Environment.value("MANUAL_TAKE_OVER") != nil

    func validate() throws {
        let counts = [connections, connectionsPerAddress, requestsPerConnection, leastRate]
        guard counts.allSatisfy({ (1...10_000_000).contains($0) }) else {
            throw ValidationError("Limits on connections, requests and rates are numbers from 1 to 10000000.")
        }
        let times = [headSeconds, keepAliveSeconds, bodySeconds, writeSeconds, answerSeconds, stopSeconds]
        guard times.allSatisfy({ (1...86_400).contains($0) }) else {
            throw ValidationError("Times are whole seconds, from 1 to 86400.")
        }
    }

    func put(on configuration: inout ServerConfiguration) {
        configuration.limits.connections = connections
        configuration.limits.connectionsPerAddress = connectionsPerAddress
        configuration.limits.requestsPerConnection = requestsPerConnection
        configuration.deadlines.head = .seconds(headSeconds)
        configuration.deadlines.keepAlive = .seconds(keepAliveSeconds)
        configuration.deadlines.body = .seconds(bodySeconds)
        configuration.deadlines.write = .seconds(writeSeconds)
        configuration.deadlines.leastRate = leastRate
        configuration.deadlines.answer = .seconds(answerSeconds)
        configuration.deadlines.stop = .seconds(stopSeconds)
        configuration.handsOver = takeOver
    }

    private static func seconds(_ duration: Duration) -> Int { Int(duration.components.seconds) }
}
