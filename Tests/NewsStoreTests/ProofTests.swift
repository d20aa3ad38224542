import Foundation
import GRDB
import NewsMerge
import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

/// What a store's root proves: that nothing that it ever said of an article was changed, dropped or moved.
@Suite struct ProofTests {
    private let test: TestStore

    init() throws {
        test = try TestStore()
        for number in 1...12 {
            let body = (0..<30).map { "paragraph \($0) of \(number), \"quoted\" and\ttabbed" }
            try test.observe(.page("en:\(number)", title: "Title \(number)", body: body, seen: 10))
        }
        try test.observe(.page("en:3", title: "Title 3, edited", body: ["short"], seen: 20, asserted: 20))
        try test.retract(ArticleKey("en:2"), at: second(30))
        try test.observe(
            .page("en:4", title: "Title 4", body: ["again"], seen: 40, asserted: 40), as: ReplicaID("other"))
    }

    @Test func `the root is that of the leaves as they are documented`() throws {
        let proof = try test.store.proveLog()
        #expect(proof.root.size == 15 && proof.notKept == 0 && proof.problems == [])
        var tree = MerkleTree()
        try test.store.read { database in
            let entries = try Row.fetchAll(
                database,
                sql: """
                    SELECT what, article.name,
                        CASE WHEN typeof(change.at) = 'blob' THEN (SELECT start FROM run WHERE run.id = change.run)
                            ELSE change.at END, arrival.at, run FROM change
                        JOIN article ON article.id = change.article JOIN arrival ON arrival.id = change.arrival
                    ORDER BY sequence
                    """)
            for row in entries {
                let rows = try ArticleRows.load(
                    database.articleNumber(ArticleKey(row[1])).unwrapped(), from: database, rules: .standard)
                if row[0] as Int == 3 {
                    tree.append(ProvenEntry(try rows.retractions.first.unwrapped(), received: row[3]).bytes)
                } else {
                    let hash = try Data.fetchOne(
                        database, sql: "SELECT hash FROM run WHERE id = ?", arguments: [row[4] as Int64])
                    let run = try rows.runs.first { RowID($0).blob == hash }.unwrapped()
                    tree.append(ProvenEntry(run, content: run.sighting.content, at: row[2], received: row[3]).bytes)
                }
            }
        }
        #expect(proof.root == LogRoot(size: tree.count, hash: tree.root))
    }

    @Test(arguments: [
        "UPDATE content SET metadata = replace(metadata, 'Title 5', 'Title 6')",
        "UPDATE content SET metadata = metadata || ' ' WHERE metadata LIKE '%Title 5%'",
        "UPDATE content SET metadata = '{}' WHERE metadata LIKE '%Title 5%'",
        "UPDATE block SET text = text || '!' WHERE text LIKE 'paragraph 7 of 5,%'",
        "DELETE FROM block WHERE text LIKE 'paragraph 29 of 5,%'",
        "UPDATE content SET hash = zeroblob(32) WHERE metadata LIKE '%Title 5%'",
        "UPDATE content SET blocks = NULL WHERE metadata LIKE '%Title 5%'",
        "UPDATE run SET start = start + 1 WHERE id = 5", "UPDATE run SET asserted = NULL WHERE id = 5",
        "UPDATE run SET published = 1 WHERE id = 5", "UPDATE run SET generation = 9 WHERE id = 5",
        "UPDATE run SET kind = 2 WHERE id = 5", "UPDATE run SET content = 6 WHERE id = 5",
        "UPDATE run SET article = 6 WHERE id = 5", "UPDATE run SET replica = 2 WHERE id = 5",
        "UPDATE run SET origin = 6 WHERE id = 5", "UPDATE run SET raw = NULL WHERE id = 5",
        "UPDATE run SET hash = zeroblob(16) WHERE id = 5", "UPDATE change SET at = at + 1 WHERE sequence = 5",
        "UPDATE arrival SET at = at - 1 WHERE id = 5",
        "UPDATE change SET article = 6 WHERE sequence = 5", "UPDATE change SET run = 6 WHERE sequence = 5",
        "UPDATE change SET what = 2 WHERE sequence = 5", "DELETE FROM change WHERE sequence = 5",
        "UPDATE change SET sequence = sequence + 1000 WHERE sequence = 5",
        "UPDATE article SET name = 'en:500' WHERE id = 5", "UPDATE replica SET name = 'x' WHERE id = 2",
        "UPDATE address SET url = url || 'x' WHERE id = 5", "UPDATE mask SET fields = '[\"title\"]'",
        "UPDATE retraction SET gone = gone + 1", "UPDATE retraction SET replica = 2",
        "UPDATE content SET metadata = NULL, hash = randomblob(32) WHERE metadata LIKE '%Title 5%'",
    ])
    func `whatever is altered by hand in an old entry is found`(sql: String) throws {
        let before = try test.store.proveLog().root
        try test.observe(.page("en:99", title: "Later", seen: 90))
        try test.execute(sql)
        let after = try test.store.proveLog(at: before.size)
        #expect(after.earlier != before || !after.problems.isEmpty)
    }

    @Test func `later entries, verifications and the index change nothing of what was`() throws {
        let before = try test.store.proveLog().root
        try test.observe(.page("en:1", title: "Title 1", body: ["changed"], seen: 50, asserted: 50))
        try test.observe(.page("en:1", title: "Title 1", body: ["changed"], seen: 60, asserted: 50))
        try test.retract(ArticleKey("en:9"), at: second(70))
        try test.store.updateSearchIndex()
        let after = try test.store.proveLog(at: before.size)
        #expect(after.earlier == before && after.problems == [])
        #expect(after.root.size == before.size + 2 && after.root.hash != before.hash)
        #expect(try test.store.proveLog(at: 1000).earlier == nil)
        #expect(try test.store.proveLog(at: 0).earlier?.hash == MerkleTree().root)
    }

    @Test func `compaction changes no root, also where it drops payloads`() throws {
        for number in 1...12 {
            let body = (0..<30).map { "paragraph \($0) of \(number), later" }
            try test.observe(.page("en:\(number)", title: "Title \(number)", body: body, seen: 80, asserted: 80))
        }
        try test.store.updateSearchIndex()
        let before = try test.store.proveLog().root
        let packed = try test.store.compact(.keep, at: second(100))
        #expect(packed.packed > 0)
        #expect(try test.store.proveLog().root == before)
        let dropped = try test.store.compact(.newest(1), at: second(100))
        let after = try test.store.proveLog()
        #expect(dropped.dropped > 0 && after.root == before && after.notKept == dropped.dropped)
        #expect(after.problems == [])
    }

    @Test(arguments: [
        "", ":", "1", "1:", "x:00", "-1:\(String(repeating: "0", count: 64))", "1:\(String(repeating: "g", count: 64))",
    ])
    func `what is no root is none`(text: String) {
        #expect(LogRoot(text) == nil)
    }

    @Test func `a root reads as it is written`() throws {
        let root = try test.store.proveLog().root
        #expect(LogRoot(root.description) == root)
    }

    /// The digest from the stored bytes is the content hash, whatever texts, numbers and nestings a field has.
    @Test func `the hash from the stored bytes is the hash of the values`() throws {
        var random = SeededRandom(seed: 11)
        let texts = ["", "\"", "\\", "a\\\"b", "\u{1}\n\t", "é𝄞\u{FFFF}", "{\"a\":[1]}", "مرحبا", ",:]}"]
        func value(_ depth: Int) -> JSONValue {
            switch Int.random(in: 0..<(depth > 2 ? 4 : 6), using: &random) {
            case 0: .null
            case 1: .bool(.random(using: &random))
            case 2: .number(Double.random(in: -1e6...1e6, using: &random))
            case 3: .string(random.pick(texts) ?? "")
            case 4: .array((0..<3).map { _ in value(depth + 1) })
            default: .object(["x\"": value(depth + 1), "y": value(depth + 1)])
            }
        }
        for round in 0..<200 {
            var fields: [FieldName: JSONValue] = [
                .title: .string(random.pick(texts) ?? ""), "𝄞": value(0), "\u{FFFF}": value(0),
            ]
            for name in ["a\"", "b\\", "zz", "Ä"] { fields[FieldName(name)] = value(0) }
            if round % 3 > 0 { fields[.body] = round % 3 == 1 ? value(0) : .array((0..<4).map { _ in value(1) }) }
            let content = Content(fields)
            let hash = try test.store.write { database in
                let writer = StoreWriter(
                    session: WriteSession(database), replica: ReplicaID("r"), now: second(1), rules: .standard)
                let number = try writer.storeContent(content)
                let row = try Row.fetchOne(
                    database, sql: "SELECT metadata, blocks FROM content WHERE id = ?", arguments: [number]
                ).unwrapped()
                return try PayloadDigest(writer.session).hash(
                    of: number, metadata: Array((row[0] as String).utf8), blocks: row[1])
            }
            #expect(hash == content.hash, "seed 11, round \(round)")
        }
    }
}
