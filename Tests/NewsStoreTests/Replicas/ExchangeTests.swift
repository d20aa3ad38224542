import GRDB
import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

@Suite struct ExchangeTests {
    private static let editions = [TestStore.arabic, TestStore.english]

    /// What three replicas saw of one newsroom, each in a store of its own.
    private func threeStores(_ newsroom: inout RandomNewsroom, events: Int) throws -> [TestStore] {
        let stores = try Writers.all.map { _ in try TestStore(editions: Self.editions) }
        for _ in 0..<events {
            let event = try newsroom.next(articles: 4)
            for (store, writer) in zip(stores, Writers.all) where Int.random(in: 0..<3, using: &newsroom.random) > 0 {
                try store.take(event, as: writer)
            }
        }
        return stores
    }

    @Test(arguments: [UInt64(41), 42, 43])
    func `stores that exchanged all they have show the same and have equal digests, in whatever order`(
        seed: UInt64
    ) throws {
        var newsroom = RandomNewsroom(seed: seed)
        let stores = try threeStores(&newsroom, events: 60)
        var targets: [TestStore] = []
        for round in 0..<3 {
            let target = try TestStore(editions: [])
            for source in stores.shuffled(using: &newsroom.random) {
                try target.take(from: source, limit: [3, 1000, 20][round])
                if round == 1 { try target.take(from: source) }
            }
            targets.append(target)
        }
        #expect(Set(try targets.map { try $0.viewBytes() }).count == 1)
        let digests = try targets.map { try $0.digests() }
        #expect(digests[0] == digests[1] && digests[1] == digests[2] && !digests[0].isEmpty)
        for target in targets { #expect(try target.problems().isEmpty) }
        // Rows are handed on: a fourth store that knows only the first target has everything.
        let last = try TestStore(editions: [])
        try last.take(from: targets[0])
        #expect(try last.digests() == digests[0])
        #expect(try last.viewBytes() == targets[0].viewBytes())
    }

    @Test func `what is taken twice is known the second time, and nothing changes`() throws {
        var newsroom = RandomNewsroom(seed: 51)
        let source = try threeStores(&newsroom, events: 40)[0]
        let target = try TestStore(editions: [])
        let first = try target.take(from: source).outcome
        let log = try target.count("SELECT count(*) FROM change")
        let again = try target.take(from: source).outcome
        #expect(first.new > 20 && first.invalid == 0)
        #expect(again.new == 0 && again.updated == 0 && again.known == first.new)
        #expect(try target.count("SELECT count(*) FROM change") == log)
    }

    @Test func `a row that was verified five times is read once, and after its last place not again`() throws {
        let source = try TestStore()
        for seen in 1...5 { try source.observe(.page("en:1", title: "A", seen: Int64(seen * 10))) }
        let page = try source.store.records(after: .start)
        #expect(page.runs.count == 1)
        #expect(page.runs.first?.run.verified == second(50))
        #expect(try source.store.records(after: page.next).count == 0)
        try source.observe(.page("en:1", title: "A", seen: 60))
        #expect(try source.store.records(after: page.next).runs.map(\.run.verified) == [second(60)])
    }

    @Test func `a later verified moves on by max, an earlier one moves nothing`() throws {
        let (one, two) = (try TestStore(), try TestStore())
        try one.observe(.page("en:1", title: "A", seen: 10), as: Writers.all[0])
        let early = try one.store.records(after: .start)
        try one.observe(.page("en:1", title: "A", seen: 90), as: Writers.all[0])
        let late = try one.store.records(after: .start)
        for page in [late, early, late] {
            try two.store.commit(at: two.now) { _ = try $0.apply(page, from: "x", clock: .distantFuture) }
        }
        #expect(try two.store.records(after: .start).runs.map(\.run.verified) == [second(90)])
        #expect(try two.digests() == one.digests())
    }

    @Test func `an address that a row claims later comes with the next reading`() throws {
        let (one, two) = (try TestStore(), try TestStore(editions: []))
        try one.observe(.page("en:1", title: "A", seen: 10, verified: false))
        let cursor = try two.take(from: one).next
        var more = try PageObservation.page("en:1", title: "A", seen: 20, verified: false)
        more.claims.append(try CanonicalURL("https://english.news.example/news/other-slug").unwrapped())
        try one.observe(more)
        let next = try two.take(from: one, after: cursor)
        #expect(next.outcome.updated == 1)
        #expect(try two.store.resolve("https://english.news.example/news/other-slug") == ArticleKey("en:1"))
        #expect(try two.digests() == one.digests())
    }

    @Test func `a filter takes its editions alone, and lists and retractions with them`() throws {
        let source = try TestStore(editions: Self.editions)
        try source.observe(.page("en:1", title: "A", seen: 10))
        try source.observe(.page("ar:1", title: "ب", seen: 10))
        try source.retract(ArticleKey("ar:1"), at: second(20))
        let list = PartSnapshot(items: [PartItem(title: "Line")])
        try source.store.commit(at: source.now) { writer in
            for edition in [EditionID.english, .arabic] {
                try writer.observe(
                    PartObservation(
                        edition: edition, name: .breaking, subject: .edition, snapshot: list, seen: second(15)))
            }
        }
        let target = try TestStore(editions: [])
        let outcome = try target.take(from: source, filter: ReplicaFilter(editions: [.arabic])).outcome
        #expect(outcome.new == 3 && outcome.invalid == 0)
        #expect(try target.store.editions().map(\.id) == [.arabic])
        #expect(try target.store.part(.breaking, edition: .arabic)?.snapshot == list)
        #expect(try target.digests() == source.store.bucketDigests([.arabic]))
        #expect(try target.problems().isEmpty)
    }

    @Test func `a list that was seen on is taken on to its last sight`() throws {
        let (one, two) = (try TestStore(), try TestStore(editions: []))
        let list = PartSnapshot(items: [PartItem(title: "Line")])
        func see(_ seconds: Int64) throws {
            try one.store.commit(at: one.now) { writer in
                _ = try writer.observe(
                    PartObservation(
                        edition: .english, name: .breaking, subject: .edition, snapshot: list, seen: second(seconds)))
            }
        }
        try see(10)
        let cursor = try two.take(from: one).next
        try see(30)
        #expect(try two.take(from: one, after: cursor).outcome.updated == 1)
        #expect(try two.store.part(.breaking, edition: .english)?.lastSeen == second(30))
        #expect(try two.digests() == one.digests())
    }

    @Test(arguments: [1, 400, 2000]) func `a segment that is full ends there, and no row goes without its payload`(
        size: Int
    ) throws {
        let (one, two) = (try TestStore(editions: Self.editions), try TestStore(editions: []))
        for number in 1...9 {
            try one.observe(.page("en:\(number)", title: "Post \(number)", body: ["Lamps \(number)"], seen: 10))
            try one.store.commit(at: one.now) { writer in
                _ = try writer.observe(
                    PartObservation(
                        edition: .english, name: .breaking, subject: .edition,
                        snapshot: PartSnapshot(items: [PartItem(title: "Line \(number)")]),
                        seen: second(Int64(number))))
            }
        }
        try one.retract(ArticleKey("en:1"), at: second(20))
        var (segments, next, isLast) = (0, LogCursor.start, false)
        while !isLast {
            let segment = try one.store.segment(after: next, size: size)
            #expect(segment.next != next && segments < 30)
            _ = try two.store.apply(try SegmentReader(segment.bytes), at: two.now, clock: .distantFuture)
            (segments, next, isLast) = (segments + 1, segment.next, segment.isLast)
            if segments > 30 { break }
        }
        #expect(segments > 1)
        #expect(try two.store.missingPayloads(of: [], onlyShown: false).isEmpty)
        #expect(try two.viewBytes() == one.viewBytes() && two.digests() == one.digests())
    }
}
