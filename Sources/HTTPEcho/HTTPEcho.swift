import ArgumentParser
import Glibc
import HTTP
import Logging

/// A server that answers every request with the request's own body: the HTTP module alone, to be judged by itself.
@main
struct HTTPEcho: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "http-echo", abstract: "Answers any method on any path with 200 and the request's body.")

    @Option(help: "The port to listen on; 0 takes any free one.")
    var port: Int

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "Threads that serve.")
    var loops = 1

    @Option(help: "A file to answer GET with in place of an empty body, for benchmarks.")
    var serve: String?

    @Option(help: "Connections that one address may hold.")
    var connectionsPerAddress = Limits().connectionsPerAddress

    @Flag(help: "Listen beside a process that already has the port, to take over from it.")
    var takeOver = false

    func run() throws {
        var configuration = ServerConfiguration()
        configuration.host = host
        configuration.port = port
        configuration.loops = loops
        configuration.methods = nil
        configuration.limits.connectionsPerAddress = connectionsPerAddress
        configuration.handsOver = takeOver
        let site: any Responder
        if let serve {
            guard let files = OneFile(path: serve) else { throw ValidationError("\(serve) cannot be read") }
            site = files
        } else {
            site = Echo()
        }
        try Server(configuration, responder: site, logger: Logger(label: "http-echo")).run { port in
            print("http-echo listens on \(host):\(port)")
            fflush(nil)
        }
    }
}
