import GRDB
import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

@Suite struct ReplicaTests {
    private static let editions = [TestStore.arabic, TestStore.english]
    private static let replicas = ["11", "22", "33"].map { ReplicaID(String(repeating: $0, count: 16)) }

    @Test func `another replica's rows of one sighting join`() throws {
        let test = try TestStore()
        let key = ArticleKey("en:1")
        try test.observe(.page("en:1", title: "A", seen: 20), as: Self.replicas[0])
        try test.observe(.page("en:1", title: "A", seen: 10, verified: false), as: Self.replicas[1])
        try test.observe(.page("en:1", title: "A", seen: 30), as: Self.replicas[2])
        #expect(try test.count("SELECT count(*) FROM run") == 3)
        #expect(try test.count("SELECT count(*) FROM content") == 1)
        #expect(try test.store.article(key)?.firstSeen == second(10))
        try test.observe(.page("en:1", title: "Older", seen: 25), as: Self.replicas[1])
        #expect(try test.store.article(key)?.title == "A")
        #expect(try test.store.verify().flatMap(\.problems).isEmpty)
    }

    @Test func `a replica writes its own rows only`() throws {
        let test = try TestStore()
        try test.observe(.page("en:1", title: "A", seen: 10, verified: false), as: Self.replicas[0])
        try test.observe(.page("en:1", title: "A", seen: 20), as: Self.replicas[1])
        let first = try test.store.read { try Instant.fetchOne($0, sql: "SELECT verified FROM run WHERE replica = 1") }
        #expect(first == nil)
    }

    // Invariant 2
    @Test(arguments: [UInt64(31), 32, 33])
    func `in any order, batched in any way, the view has the same bytes`(seed: UInt64) throws {
        var newsroom = RandomNewsroom(seed: seed)
        // What each replica was told, in its own order; some of it twice, some of it from caches.
        var histories: [[RandomNewsroom.Event]] = Self.replicas.map { _ in [] }
        for _ in 0..<120 {
            let event = try newsroom.next(articles: 4)
            for index in histories.indices where Int.random(in: 0..<3, using: &newsroom.random) > 0 {
                histories[index].append(event)
                if case RandomNewsroom.Event.answer(var copy) = event,
                    Int.random(in: 0..<5, using: &newsroom.random) == 0
                {
                    (copy.seen, copy.verified) = (copy.seen.advanced(byMilliseconds: 500), nil)
                    histories[index].append(.answer(copy))
                }
            }
        }
        var views: Set<String> = []
        for round in 0..<3 {
            let test = try TestStore(editions: round == 0 ? Self.editions : Self.editions.reversed())
            var waiting = histories.map { $0[...] }
            var (order, rest) = (Array(0..<3), [Int]())
            if round > 0 { order.shuffle(using: &newsroom.random) }
            while waiting.contains(where: { !$0.isEmpty }) {
                // One replica after the other first, then mixed.
                rest = order.filter { !waiting[$0].isEmpty }
                let next = round == 0 ? rest[0] : rest.randomElement(using: &newsroom.random) ?? rest[0]
                if let event = waiting[next].popFirst() { try test.take(event, as: Self.replicas[next]) }
            }
            views.insert(try test.viewBytes())
            #expect(try test.store.verify().flatMap(\.problems).isEmpty, "seed \(seed)")
        }
        #expect(views.count == 1, "seed \(seed)")
        #expect(views.first?.contains("ar:") ?? false)
    }
}
