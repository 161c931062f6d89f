import Glibc
import Testing

@Suite struct `A process` {
    private static let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    /// A client whose request has begun and is not whole.
    private static func begun(_ echo: EchoProcess) async throws -> Client {
        let client = try echo.connect()
        client.send("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n")
        #expect(await client.reply()?.status == 100)
        client.send("ab")
        return client
    }

    private static func untilRefused(_ echo: EchoProcess) async throws {
        while (try? echo.connect()) != nil { try await Task.sleep(for: .milliseconds(5)) }
    }

    @Test func `told to stop refuses newcomers, finishes what was begun and ends well`() async throws {
        let echo = try await EchoProcess("--port", "0", "--loops", "2")
        let client = try await Self.begun(echo)
        echo.signal(SIGTERM)
        try await Self.untilRefused(echo)
        client.send("cd")
        let reply = try #require(await client.reply())
        #expect(reply.text == "abcd")
        #expect(reply["Connection"] == "close")
        #expect(await echo.end() == 0)
    }

    @Test(arguments: [SIGTERM, SIGINT]) func `told twice ends at once`(signal: Int32) async throws {
        let echo = try await EchoProcess("--port", "0")
        let client = try await Self.begun(echo)
        echo.signal(signal)
        try await Self.untilRefused(echo)
        let start = ContinuousClock.now
        echo.signal(signal)
        #expect(await echo.end() == 1)
        // The body's own deadline is 30 seconds, the stop's 20.
        #expect(ContinuousClock.now - start < .seconds(15))
        #expect(await client.reply() == nil)
    }

    /// EMFILE: those for whom there is no descriptor are let go, the server neither ends nor spins nor forgets how.
    @Test func `without descriptors goes on`() async throws {
        let echo = try await EchoProcess("--port", "0", setting: "ulimit -n 20")
        var held: [Client] = []
        var turnedAway = 0
        for _ in 1...40 {
            let client = try echo.connect()
            client.send(Self.get)
            if await client.reply()?.status == 200 { held.append(client) } else { turnedAway += 1 }
        }
        #expect(held.count >= 4)
        #expect(held.count < 20)
        #expect(turnedAway == 40 - held.count)
        let before = try echo.ticks()
        try await Task.sleep(for: .seconds(1))
        #expect(try echo.ticks() - before < 20)
        held[0].send(Self.get)
        #expect(await held[0].reply()?.status == 200)
        held.removeAll()
        var reply: Client.Reply?
        while reply?.status != 200 {
            let client = try echo.connect()
            client.send(Self.get)
            reply = await client.reply()
        }
    }

    /// sd_listen_fds(3): the socket is the system's, so connections wait for the next process instead of being refused.
    @Test(arguments: ["1", "2"]) func `takes a socket that was opened for it`(loops: String) async throws {
        let listener = try #require(ListeningSocket())
        let take = "exec 3<&0 0</dev/null; export LISTEN_FDS=1 LISTEN_PID=$$"
        for _ in 1...2 {
            let early = try #require(Client(port: listener.port))
            early.send(Self.get)
            let echo = try await EchoProcess(
                "--port", "1", "--loops", loops, setting: take, input: listener.descriptor)
            #expect(echo.port == listener.port)
            #expect(await early.reply()?.status == 200)
            echo.signal(SIGTERM)
            #expect(await echo.end() == 0)
        }
    }

    /// A socket meant for another process is none of ours.
    @Test func `leaves a socket alone that is another's`() async throws {
        let listener = try #require(ListeningSocket())
        let echo = try await EchoProcess(
            "--port", "0", setting: "exec 3<&0 0</dev/null; export LISTEN_FDS=1 LISTEN_PID=1",
            input: listener.descriptor)
        #expect(echo.port != listener.port)
    }

    @Test func `takes the port over from the one before`() async throws {
        let old = try await EchoProcess("--port", "0")
        await #expect(throws: EchoProcess.NotListening.self) { try await EchoProcess("--port", "\(old.port)") }
        let new = try await EchoProcess("--port", "\(old.port)", "--take-over")
        #expect(new.port == old.port)
        let busy = try await Self.begun(old)
        old.signal(SIGTERM)
        for _ in 1...50 {
            let client = try #require(Client(port: new.port))
            client.send(Self.get)
            #expect(await client.reply()?.status == 200)
        }
        busy.send("cd")
        #expect(await busy.reply()?.text == "abcd")
        #expect(await old.end() == 0)
    }
}
