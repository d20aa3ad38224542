import GRDB
import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

@Suite struct SearchIndexTests {
    private static let editions = [TestStore.arabic, TestStore.english]

    // Invariant 3
    @Test func `killed between commit and index, the index catches up by its cursor`() throws {
        let test = try TestStore()
        try test.observe(.page("en:1", title: "Lanterns at the quay", seen: 10))
        try test.store.updateSearchIndex()
        try test.observe(.page("en:1", title: "Gulls at the quay", seen: 20))
        try test.observe(.page("en:2", title: "A lantern maker", seen: 30))
        try test.reopen()
        #expect(try test.store.status().editions.map(\.indexLag) == [2])
        try test.store.updateSearchIndex()
        #expect(try test.store.status().editions.map(\.indexLag) == [0])
        #expect(try test.found("lantern") == ["en:2"])
        #expect(try test.found("gulls") == ["en:1"])
        #expect(try test.store.verify().flatMap(\.problems).isEmpty)
    }

    @Test func `an index that has nothing to take in writes nothing`() throws {
        let test = try TestStore(editions: Self.editions)
        try test.observe(.page("en:1", title: "Lanterns", seen: 10))
        try test.store.updateSearchIndex()
        let before = try test.count("SELECT total_changes()")
        try test.store.updateSearchIndex()
        #expect(try test.count("SELECT total_changes()") == before)
    }

    // Invariant 17
    @Test(arguments: [UInt64(1), 2, 3])
    func `an index kept up change by change equals a rebuilt one`(seed: UInt64) throws {
        var newsroom = RandomNewsroom(seed: seed)
        let test = try TestStore(editions: Self.editions)
        for step in 0..<150 {
            try test.take(newsroom.next())
            if Int.random(in: 0..<4, using: &newsroom.random) == 0 { try test.store.updateSearchIndex() }
            if step % 50 == 49 { try test.reopen() }
        }
        try test.store.updateSearchIndex()
        let kept = try RandomNewsroom.queries.map(test.ranked)
        #expect(kept.contains { $0.count > 2 }, "seed \(seed)")
        #expect(try test.store.verify().flatMap(\.problems) == [], "seed \(seed)")
        try test.store.rebuildSearchIndex()
        #expect(try RandomNewsroom.queries.map(test.ranked) == kept, "seed \(seed)")
        #expect(try test.store.verify().flatMap(\.problems) == [], "seed \(seed)")
    }

    @Test(arguments: [UInt64(5), 6])
    func `stores that were filled in other orders answer alike`(seed: UInt64) throws {
        var newsroom = RandomNewsroom(seed: seed)
        var observations: [PageObservation] = []
        for _ in 0..<80 { if case .answer(let observation) = try newsroom.next() { observations.append(observation) } }
        var answers: [[[String]]] = []
        for _ in 0..<2 {
            let test = try TestStore(editions: Self.editions)
            for observation in observations.shuffled(using: &newsroom.random) { try test.observe(observation) }
            try test.store.updateSearchIndex()
            answers.append(try RandomNewsroom.queries.map(test.ranked))
        }
        #expect(answers[0] == answers[1], "seed \(seed)")
    }

    @Test func `two writers that take turns lose no name of each other`() throws {
        let test = try TestStore(editions: [TestStore.arabic])
        let names = ["بوتين", "بوطين", "بيوتن", "باتين"]
        for (number, name) in names.enumerated() {
            try test.observe(.page("ar:\(number + 1)", title: name, seen: Int64(10 + number)))
        }
        let listed = try test.store.write { database in
            let index = try #require(try SearchIndex.newest(of: .arabic, in: database))
            let writers = [try IndexWriter(index), try IndexWriter(index)]
            for turn in names.indices { _ = try index.advance(limit: 1, by: writers[turn % 2]) }
            return try String.fetchAll(database, sql: "SELECT terms FROM \(index.names)")
        }
        let words = Set(listed.flatMap { $0.split(separator: " ").map(String.init) })
        #expect(words.isSuperset(of: names))
    }

    @Test func `an index of another analysis answers until the next is whole`() throws {
        let test = try TestStore()
        try test.observe(.page("en:1", title: "Lanterns", seen: 10))
        try test.store.updateSearchIndex()
        try test.execute("INSERT INTO search_en_g1 (rowid, title, lede, body) VALUES (1, 'otherwise', '', '')")
        try test.execute("UPDATE search_index SET analysis = 0")
        let next = try test.store.write { try SearchIndex.newest(of: .english, in: $0)?.renewed() }
        #expect(next?.isWhole == false)
        // A pull that was stopped here has written nothing to the new one.
        #expect(try test.found("otherwise") == ["en:1"])
        #expect(try test.found("lantern") == ["en:1"])
        try test.reopen()
        try test.store.updateSearchIndex()
        #expect(try test.found("lantern") == ["en:1"])
        #expect(try test.found("otherwise") == [])
        #expect(try test.count("SELECT count(*) FROM sqlite_schema WHERE name LIKE '%_en_g1%'") == 0)
        #expect(try test.store.verify().flatMap(\.problems) == [])
    }

    @Test func `an edition that changes its language is indexed anew`() throws {
        let test = try TestStore()
        try test.observe(.page("en:1", title: "Hablando con los pescadores", seen: 10))
        try test.store.updateSearchIndex()
        #expect(try test.found("hablar") == [])
        let edition = EditionRecord(
            id: .english, language: "es", direction: "ltr", site: "https://news.example", zone: "Asia/Beirut")
        try test.store.commit(at: Instant(milliseconds: 20_000)) { try $0.register(edition) }
        try test.store.updateSearchIndex()
        #expect(try test.found("hablar") == ["en:1"])
    }

    @Test(arguments: [UInt64(8), 9]) func `a count that is wrong is a problem`(seed: UInt64) throws {
        var newsroom = RandomNewsroom(seed: seed)
        let test = try TestStore(editions: Self.editions)
        for _ in 0..<40 { try test.take(newsroom.next()) }
        try test.store.updateSearchIndex()
        #expect(try test.problems() == [])
        let term = try test.store.read {
            try String.fetchOne($0, sql: "SELECT term FROM terms_en_g1 WHERE rows > 0 ORDER BY term LIMIT 1")
        }
        let one = try #require(term)
        try test.execute("UPDATE terms_en_g1 SET rows = rows + 1 WHERE term = '\(one)'")
        #expect(try test.problems().count == 1)
        try test.execute("UPDATE terms_en_g1 SET rows = rows - 1 WHERE term = '\(one)'")
        try test.execute("INSERT INTO terms_en_g1 (term, rows, stems, plain) VALUES ('nowhere', 1, 1, 1)")
        #expect(try test.problems().count == 1)
    }
}
