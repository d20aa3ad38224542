import NewsModel
import Testing

@testable import NewsTestSupport

@Suite struct FaultTests {
    static let all: [Fault] =
        [
            .silence, .drip(milliseconds: 5), .refusal(status: 429, nil), .refusal(status: 503, .seconds(120)),
            .refusal(status: 429, .date(secondsAhead: 60)), .refusal(status: 503, .text("tomorrow")), .redirectLoop,
            .redirectChain(3), .gzipBomb(mebibytes: 64, asFile: false), .gzipBomb(mebibytes: 64, asFile: true),
            .portal, .portalRedirect, .softNotFound, .emptyAnswer, .webPage, .endlessHead,
        ] + Fault.ResetPoint.allCases.map(Fault.reset) + Fault.Cut.allCases.map(Fault.cut)
        + Fault.WrongLength.allCases.map(Fault.wrongLength) + Fault.WrongCharset.allCases.map(Fault.charset)

    @Test(arguments: all) func `a fault is read as it is written`(fault: Fault) {
        #expect(Fault(fault.description) == fault)
        let kind = fault.description.split(separator: ":")[0]
        #expect(Fault.kinds.contains { $0.hasPrefix(kind) })
    }

    @Test(arguments: [
        "", "nonsense", "reset", "reset:middle", "cut:", "length:huge", "drip:0", "drip:x", "portal:1", "gzip-bomb:-1",
        "charset:klingon", "redirect-chain:0", "429:+x",
    ]) func `what is no fault is none`(text: String) { #expect(Fault(text) == nil) }

    private func taken(_ plan: inout FaultPlan, _ path: String, at now: Instant = Fixtures.now) -> Fault? {
        plan.take(for: SimulatedRequest("GET", path), at: now)
    }

    @Test func `a rule holds for its paths, from its n-th request on, so many times`() {
        var rule = FaultRule(.silence, path: "/news/*")
        (rule.after, rule.times) = (1, 2)
        var plan = FaultPlan([rule])
        let found = (0..<5).map { _ in
            _ = taken(&plan, "/robots.txt")
            return taken(&plan, "/news/politics/a%20b")
        }
        #expect(found == [nil, .silence, .silence, nil, nil])
        #expect(plan.counts == [2])
    }

    @Test(arguments: [
        ("*", "/a/b", true), ("/a", "/a", true), ("/a", "/ab", false), ("/a/*", "/a/b/c", true), ("/a/*", "/b", false),
        ("*.xml", "/s/all.xml", true), ("*.xml", "/s/all.xml.gz", false), ("/*/x*y", "/q/xaay", true), ("", "/", false),
        ("*a*b*", "/b/a", false), ("/م*", "/مدن", true),
    ]) func `a star stands for any letters`(pattern: String, path: String, isFit: Bool) {
        #expect(FaultRule(.silence, path: pattern).fits(SimulatedRequest("GET", path), at: Fixtures.now) == isFit)
    }

    @Test func `a share of the paths is drawn by a seed, and stays the same`() {
        var rule = FaultRule(.silence)
        (rule.share, rule.seed) = (0.3, 7)
        let requests = (0..<1000).map { SimulatedRequest("GET", "/news/\($0)") }
        let chosen = requests.map { rule.fits($0, at: Fixtures.now) }
        #expect((250..<350).contains(chosen.count { $0 }))
        #expect(requests.map { rule.fits($0, at: Fixtures.now) } == chosen)
        rule.seed = 8
        #expect(requests.map { rule.fits($0, at: Fixtures.now) } != chosen)
        rule.share = 0
        #expect(!requests.contains { rule.fits($0, at: Fixtures.now) })
    }

    @Test func `a rule holds for its time, of several the first does`() {
        var first = FaultRule(.silence)
        first.from = Fixtures.now
        first.until = Fixtures.now.advanced(byMilliseconds: 1000)
        var plan = FaultPlan([first, FaultRule(.portal)])
        #expect(taken(&plan, "/", at: Fixtures.now.advanced(byMilliseconds: -1)) == .portal)
        #expect(taken(&plan, "/", at: Fixtures.now) == .silence)
        #expect(taken(&plan, "/", at: Fixtures.now.advanced(byMilliseconds: 1000)) == .portal)
    }

    @Test func `Arabic pages are written in windows-1256 so that they read the same`() {
        let html = "<p>مرفأ ١٢ “ق”</p><script>{\"a\": \"تلفاز ٣\"}</script><p>é ٤</p>"
        let bytes = Windows1256.page(html)
        #expect(bytes.contains(0xE3) && !bytes.contains(0xD9))
        let text = String(decoding: bytes.filter { $0 < 0x80 }, as: UTF8.self)
        #expect(text.contains("&#1633;&#1634;") && text.contains("\\u0663") && text.contains("&#1636;"))
    }

    @Test func `a rule is made of the members of a query, and what is wrong with one is said`() throws {
        let rule = try FaultRule([
            "kind": "503:120", "path": "/news/*", "after": "1", "times": "2", "share": "0.5", "seed": "9",
            "from": "2026-04-01T00:00:00Z",
        ])
        #expect(rule.fault == .refusal(status: 503, .seconds(120)) && rule.path == "/news/*")
        #expect([rule.after, rule.times ?? 0] == [1, 2] && rule.share == 0.5 && rule.seed == 9)
        #expect(rule.from == Instant(rfc3339: "2026-04-01T00:00:00Z") && rule.until == nil)
        for bad in [
            ["kind": "x"], ["kind": "portal", "times": "-1"], ["kind": "portal", "share": "2"],
            ["kind": "portal", "colour": "red"], [:],
        ] {
            #expect(throws: FaultRuleError.self) { try FaultRule(bad) }
        }
    }
}
