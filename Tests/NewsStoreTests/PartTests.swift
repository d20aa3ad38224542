import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

@Suite struct PartTests {
    private let test: TestStore

    init() throws { test = try TestStore() }

    private func see(
        _ lines: [String], at time: Int64, name: PartName = .breaking, subject: PartSubject = .edition
    ) throws {
        let snapshot = PartSnapshot(items: lines.map { PartItem(title: $0) })
        try test.store.commit(at: test.now) {
            _ = try $0.observe(
                PartObservation(edition: .english, name: name, subject: subject, snapshot: snapshot, seen: second(time))
            )
        }
    }

    private func lines(asOf time: Int64? = nil, name: PartName = .breaking) throws -> [String]? {
        try test.store.part(name, edition: .english, asOf: time.map(second))?.snapshot.items.map(\.title)
    }

    private func intervals() throws -> [String] {
        try test.store.partHistory(.breaking, edition: .english).map { part in
            let (from, to) = (
                part.firstSeen.milliseconds(since: second(0)), part.lastSeen.milliseconds(since: second(0))
            )
            return "\(part.snapshot.items.map(\.title).joined()) \(from / 1000)-\(to / 1000)"
        }
    }

    @Test func `a list is kept once for each content, with the intervals in which it was seen`() throws {
        try see(["a"], at: 10)
        try see(["a"], at: 20)
        try see(["b"], at: 30)
        try see(["a"], at: 40)
        #expect(try intervals() == ["a 10-20", "b 30-30", "a 40-40"])
        #expect(try test.count("SELECT count(*) FROM snapshot") == 2)
    }

    @Test func `what is shown is what was seen last, now and at any time`() throws {
        try see(["a"], at: 10)
        try see(["b"], at: 30)
        #expect(try lines() == ["b"])
        #expect(try lines(asOf: 29) == ["a"])
        #expect(try lines(asOf: 30) == ["b"])
        #expect(try lines(asOf: 9) == nil)
    }

    @Test func `an old answer that arrives late changes nothing that is shown since`() throws {
        try see(["a"], at: 10)
        try see(["c"], at: 50)
        try see(["b"], at: 30)
        #expect(try lines() == ["c"])
        #expect(try lines(asOf: 40) == ["b"])
        // A stale copy in the middle of an interval is an interval of its own; the one around it goes on.
        try see(["c"], at: 90)
        try see(["a"], at: 60)
        #expect(try lines() == ["c"])
        #expect(try lines(asOf: 60) == ["a"])
        #expect(try lines(asOf: 61) == ["c"])
    }

    @Test(arguments: [UInt64(3), 4, 5, 6])
    func `the order in which answers arrive does not matter to what is shown`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let answers = (0..<30).map { time in (Int64(time), ["a", "b", "c"][Int.random(in: 0..<3, using: &random)]) }
        for (time, line) in answers.shuffled(using: &random) { try see([line], at: time) }
        for (time, line) in answers { #expect(try lines(asOf: time) == [line], "seed \(seed), time \(time)") }
        #expect(try lines() == [answers[29].1], "seed \(seed)")
    }

    @Test func `each page and each article has lists of its own`() throws {
        let page = try #require(CanonicalURL("https://english.news.example/coverage/coast"))
        try see(["edition"], at: 10, name: .readNext)
        try see(["page"], at: 10, name: .readNext, subject: .page(page))
        try see(["article"], at: 10, name: .readNext, subject: .article(ArticleKey("en:1")))
        let store = test.store
        #expect(try lines(name: .readNext) == ["edition"])
        let own = try store.part(.readNext, edition: .english, of: .page(page))
        #expect(own?.snapshot.items.map(\.title) == ["page"])
        let articles = try store.part(.readNext, edition: .english, of: .article(ArticleKey("en:1")))
        #expect(articles?.snapshot.items.map(\.title) == ["article"])
        #expect(try store.parts(.readNext, edition: .english).map(\.subject) == [.edition, .page(page)])
        #expect(try store.partNames(edition: .english) == [.readNext])
    }

    @Test func `a list that an article no longer shows is kept as empty from then on`() throws {
        try test.observe(.page("en:1", title: "Lamps", seen: 5))
        let key = ArticleKey("en:1")
        let related = PartObservation(
            edition: .english, name: .related, subject: .article(key),
            snapshot: PartSnapshot(items: [PartItem(title: "Quay")]), seen: second(10))
        try test.store.commit(at: test.now) { writer in
            let number = try writer.database.articleNumber(key).unwrapped()
            try writer.observe([related], ofArticle: number, named: key, edition: .english, seen: second(10))
            try writer.seeParts(ofArticle: number, edition: .english, seen: second(15))
            try writer.observe([], ofArticle: number, named: key, edition: .english, seen: second(20))
            try writer.observe([], ofArticle: number, named: key, edition: .english, seen: second(30))
        }
        let history = try test.store.partHistory(.related, edition: .english, of: .article(key))
        #expect(history.map { $0.snapshot.items.map(\.title) } == [["Quay"], []])
        #expect(history.map(\.lastSeen) == [second(15), second(20)])
    }

    @Test func `a snapshot says again what it was made of`() throws {
        let item = PartItem(
            title: "حريق \u{202E} في المرفأ", url: "https://news.example/a", image: "https://m.example/1.jpg",
            caption: "c", section: "s", date: "2026-03-30T10:00:00Z", language: "ar", evidence: "hreflang",
            children: [PartItem(title: "below")])
        let snapshot = PartSnapshot(title: "name", text: "said", items: [item])
        try test.store.commit(at: test.now) {
            _ = try $0.observe(
                PartObservation(
                    edition: .english, name: .coverage, subject: .edition, snapshot: snapshot, seen: second(1)))
        }
        #expect(try test.store.part(.coverage, edition: .english)?.snapshot == snapshot)
    }
}
