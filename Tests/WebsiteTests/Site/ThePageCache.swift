import HTTP
import Testing

@testable import Website

@Suite struct `The cache of rendered pages` {
    private func answer(_ text: String) -> ReadyResponse { ReadyResponse(response: .text(text)) }

    @Test func `keeps an answer for its address and edition`() {
        let cache = PageCache()
        cache.keep(answer("one"), for: "/en/", edition: 3)
        #expect(cache.answer(for: "/en/", edition: 3) != nil)
        #expect(cache.answer(for: "/fi/", edition: 3) == nil)
        #expect(cache.answer(for: "/en/", edition: 4) == nil)
    }

    @Test func `a new edition makes every older answer unreachable`() {
        let cache = PageCache()
        cache.keep(answer("old"), for: "/en/", edition: 3)
        cache.keep(answer("new"), for: "/fi/", edition: 4)
        #expect(cache.answer(for: "/en/", edition: 4) == nil)
        cache.keep(answer("late"), for: "/en/", edition: 3)
        #expect(cache.answer(for: "/en/", edition: 4) == nil)
        #expect(cache.answer(for: "/fi/", edition: 4) != nil)
    }

    /// Item 84 of the server's checklist: the same bytes have the same tag, whether made now or kept.
    @Test(arguments: ["/en/", "/en/cases/?q=budget", "/sitemap.xml"])
    func `a page made now can be asked about again`(target: String) async throws {
        let first = await (try Visitor()).get(target)
        let tag = try #require(first.headers["ETag"])
        #expect(await (try Visitor()).get(target).headers["ETag"] == tag)
    }

    @Test func `holds no more than its bytes`() {
        let cache = PageCache(capacity: 20_000)
        for number in 0..<200 {
            cache.keep(answer(String(repeating: "x", count: 500)), for: "/en/\(number)/", edition: 1)
        }
        let held = (0..<200).count { cache.answer(for: "/en/\($0)/", edition: 1) != nil }
        #expect(held > 0)
        #expect(held < 40)
        cache.keep(answer(String(repeating: "x", count: 30_000)), for: "/en/large/", edition: 1)
        #expect(cache.answer(for: "/en/large/", edition: 1) == nil)
    }
}
