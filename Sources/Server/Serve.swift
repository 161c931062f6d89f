import ArgumentParser
import Foundation
import HTTP
import Logging
import Manual
import Website

/// `manual serve`: opens the manual and serves it until told to stop.
struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the manual.",
        discussion: "Every option is also a variable of the environment: --port is MANUAL_PORT, and so on.")

    @OptionGroup var places: Places
    @OptionGroup var mail: MailOptions
    @OptionGroup var bounds: ServingBounds
    @OptionGroup var files: FileOptions

    @Option(help: "The address to listen on.")
    var host = Environment.value("MANUAL_HOST") ?? "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = Environment.number("MANUAL_PORT") ?? 8080

    @Option(help: "Scheme and name under which the public sees the manual, such as https://manual.example.eu.")
    var publicURL: String?

    @Option(help: "A proxy whose word on client and scheme counts, as an address or block; may be repeated.")
    var trustedProxy: [String] = (Environment.value("MANUAL_TRUSTED_PROXY") ?? "").split(separator: ",").map(
        String.init)

    @Option(help: "How many threads answer; one a core without it.")
    var loops = Environment.number("MANUAL_LOOPS") ?? ProcessInfo.processInfo.activeProcessorCount

    @Option(help: "Bytes of rendered pages to keep, in MiB; 0 keeps none.")
    var pageCache = Environment.number("MANUAL_PAGE_CACHE") ?? 64

    @Flag(inversion: .prefixedNo, help: "Write a line of JSON for each request on standard output.")
    var accessLog = true

    @Flag(help: "Read templates and styles again at each request: for work on them.")
    var reload = Environment.value("MANUAL_RELOAD") != nil

    func validate() throws {
        guard (0...65535).contains(port) else { throw ValidationError("--port is a number from 0 to 65535.") }
        guard (1...256).contains(loops) else { throw ValidationError("--loops is a number from 1 to 256.") }
        for proxy in trustedProxy where AddressBlock(proxy) == nil {
            throw ValidationError("--trusted-proxy takes an address or a block such as 10.0.0.0/8, not '\(proxy)'.")
        }
        guard (0...65536).contains(pageCache) else {
            throw ValidationError("--page-cache is a number from 0 to 65536.")
        }
    }

    func run() throws {
        let manual = try Opening.manual(places, scanner: files.scanner())
        try manual.prepareSearch { done, all in
            if all > 1_000 { Terminal.say("  search index: \(done) of \(all) cases") }
        }
        let named = publicURL ?? Environment.value("MANUAL_PUBLIC_URL")
        let origin = named.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 } ?? "http://\(host):\(port)"
        let log = Logger(label: "manual")
        let site = try Site(
            manual: manual, furnishing: Furnishing(root: places.root, reload: reload), origin: origin,
            cacheSize: pageCache << 20, log: log)
        var configuration = ServerConfiguration()
        configuration.host = host
        configuration.port = port
        configuration.loops = loops
        configuration.trustedProxies = trustedProxy.compactMap { AddressBlock($0) }
        if let named { configuration.publicHosts = Self.hosts(of: named) + [host, "127.0.0.1", "localhost", "::1"] }
        bounds.put(on: &configuration)
        configuration.errorPage = { status, number in site.errorPage(status, number: number) }
        let requests = AccessLog()
        let server = try Server(
            configuration, responder: site, logger: log, accessLog: accessLog ? requests.add : nil)
        let postman = Postman(
            outbox: manual.outbox, carrier: try mail.carrier(data: places.data), sender: try mail.sender(), log: log)
        let tasks = [
            Task { try await postman.workForever() },
            // What the privacy page promises not to keep: old links, sessions, limits, sent mail, forgotten drafts.
            Task {
                while true {
                    do { try await manual.people.tidy() } catch {
                        log.error("tidying failed", metadata: ["error": "\(error)"])
                    }
                    do { try await manual.cases.keepMisses() } catch {
                        log.error("counting searches failed", metadata: ["error": "\(error)"])
                    }
                    try await Task.sleep(for: .seconds(3_600))
                }
            },
            Task { try await FileKeeper(files: manual.files, log: log).workForever() },
            Task { try await requests.writeForever() },
            Task {
                while true {
                    do { try await site.tellOfNewCases() } catch {
                        log.error("telling of new cases failed", metadata: ["error": "\(error)"])
                    }
                    try await Task.sleep(for: .seconds(60))
                }
            },
            // What `manual import` publishes beside us shall be seen without a restart.
            Task {
                while true {
                    try await Task.sleep(for: .seconds(2))
                    try manual.refreshEdition()
                }
            },
        ]
        try FirstAdmin.tell(manual, origin: origin)
        try server.run { bound in
            Terminal.say("The manual is open at http://\(host):\(bound)/ (Ctrl-C closes it).")
        }
        for task in tasks { task.cancel() }
        requests.flush()
        try manual.prepareSearch()
        Terminal.say("The manual is closed.")
    }

    /// The name in a public address: requests for other names are turned away.
    private static func hosts(of address: String) -> [String] {
        URL(string: address)?.host.map { [$0] } ?? []
    }
}
