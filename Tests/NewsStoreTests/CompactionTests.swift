import Foundation
import GRDB
import NewsMerge
import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

/// Which payloads go, which stay, and that nothing else changes.
@Suite struct CompactionTests {
    private let test: TestStore
    private static let id = ArticleKey("en:1")

    init() throws {
        test = try TestStore()
        for number in 1...5 { try edit(number) }
        try test.store.updateSearchIndex()
    }

    private func edit(_ number: Int) throws {
        let body = (0..<20).map { "Paragraph \($0) of version \(number), told at some length." }
        let seen = Int64(number) * 100
        try test.observe(.page("en:1", title: "Title \(number)", body: body, seen: seen, asserted: seen))
    }

    /// The titles whose payloads are here.
    private func kept(_ store: NewsStore? = nil) throws -> [String] {
        try (store ?? test.store).read {
            try String.fetchAll(
                $0, sql: "SELECT json_extract(metadata, '$.title') FROM content WHERE metadata IS NOT NULL ORDER BY 1")
        }
    }

    private func hash(_ number: Int) throws -> ContentHash {
        try test.store.article(Self.id, asOf: second(Int64(number) * 100)).unwrapped().revision.unwrapped()
    }

    @Test(arguments: [
        (RetentionPolicy.keep, [1, 2, 3, 4, 5]), (.newest(1), [5]), (.newest(3), [3, 4, 5]),
        (.newest(9), [1, 2, 3, 4, 5]),
        (.days(0), [5]), (.days(10), [3, 4, 5]),
    ])
    func `a policy says which payloads stay`(policy: RetentionPolicy, versions: [Int]) throws {
        // Version 2 was superseded at 300 s: ten days and a second before.
        let now = second(300).advanced(byMilliseconds: 10 * 86_400_000 + 1000)
        let would = try test.store.compact(policy, at: now, dryRun: true)
        #expect(try kept().count == 5 && test.count("SELECT count(*) FROM packed") == 0)
        let report = try test.store.compact(policy, at: now)
        #expect(try kept() == versions.map { "Title \($0)" })
        #expect(report.dropped == 5 - versions.count && would.dropped == report.dropped)
        #expect(would.packed == report.packed && would.freed == report.freed && report.freed > 0)
        #expect(try test.store.verify().flatMap(\.problems) == [])
        #expect(try test.store.verify().first { $0.name == "contents" }?.notKept == report.dropped)
    }

    @Test func `the past keeps its names and says where its text is not kept`() throws {
        let before = try test.store.history(of: Self.id)
        _ = try test.store.compact(.newest(1), at: test.now)
        let after = try test.store.history(of: Self.id)
        #expect(after.map(\.revision) == before.map(\.revision) && after.map(\.at) == before.map(\.at))
        #expect(after.map(\.isKept) == [false, false, false, false, true])
        #expect(after.dropFirst().allSatisfy { $0.changed.contains(.title) })
        let old = try test.store.article(Self.id, asOf: second(150)).unwrapped()
        #expect(!old.isKept && old.fields.isEmpty && old.revision == before[0].revision)
        #expect(try test.store.article(Self.id).unwrapped().isKept)
    }

    @Test func `what the reader holds on to stays, unless that mistake is made on purpose`() throws {
        let pins = [Self.id: Set([try hash(2)])]
        _ = try test.store.compact(.newest(1), pins: pins, at: test.now)
        #expect(try kept() == ["Title 2", "Title 5"])
        var rules = MergeRules.standard
        rules.planted = .pinnedPayloadDropped
        let wrong = try NewsStore(at: test.path, creation: .mustExist, rules: rules)
        _ = try wrong.compact(.newest(1), pins: pins, at: test.now)
        #expect(try kept(wrong) == ["Title 5"])
    }

    @Test func `rows stay, unless that mistake is made on purpose`() throws {
        _ = try test.store.compact(.newest(4), at: test.now)
        #expect(try test.count("SELECT count(*) FROM run") == 5)
        var rules = MergeRules.standard
        rules.planted = .headersDroppedByCompaction
        let wrong = try NewsStore(at: test.path, creation: .mustExist, rules: rules)
        _ = try wrong.compact(.newest(2), at: test.now)
        #expect(try test.count("SELECT count(*) FROM run") == 3)
    }

    @Test func `what the index still has to delete stays until it has`() throws {
        try edit(6)
        _ = try test.store.compact(.newest(1), at: test.now)
        #expect(try kept() == ["Title 5", "Title 6"])
        try test.store.updateSearchIndex()
        #expect(try test.found("told") == ["en:1"])
        _ = try test.store.compact(.newest(1), at: test.now)
        #expect(try kept() == ["Title 6"])
        #expect(try test.store.verify().flatMap(\.problems) == [])
    }

    @Test func `only what is strictly older than something kept may go`() throws {
        let test = try TestStore()
        for title in ["a", "b", "c"] {
            try test.observe(.page("en:1", title: title, seen: 10, verified: false, asserted: 5), as: ReplicaID(title))
        }
        #expect(try test.store.compact(.newest(1), at: test.now).dropped == 0)
    }

    @Test func `a payload that comes again is kept again`() throws {
        _ = try test.store.compact(.newest(1), at: test.now)
        let body = (0..<20).map { "Paragraph \($0) of version 2, told at some length." }
        try test.observe(.page("en:1", title: "Title 2", body: body, seen: 900, asserted: 900))
        #expect(try test.store.article(Self.id)?.title == "Title 2")
        #expect(try test.store.article(Self.id)?.blocks.count == 20)
    }

    @Test func `freed space goes back to the file system`() throws {
        for number in 6...200 { try edit(number) }
        let report = try test.store.compact(.newest(1), at: test.now)
        #expect(report.dropped > 150 && report.after < report.before / 2)
        #expect(try test.count("PRAGMA freelist_count") == 0)
    }

    /// Whatever happened before and happens after, a store that was compacted shows the same, now and at every instant, and
    /// every winner's payload is there or marked as not kept.
    // Invariant 11, 12
    @Test(arguments: [UInt64(21), 22, 23])
    func `compaction before or after changes no winner, now or at any instant`(seed: UInt64) throws {
        let editions = [TestStore.arabic, TestStore.english]
        let (plain, compacted) = (try TestStore(editions: editions), try TestStore(editions: editions))
        var newsroom = RandomNewsroom(seed: seed)
        var random = SeededRandom(seed: seed, name: "compaction")
        for _ in 0..<120 {
            let event = try newsroom.next(articles: 3)
            let replica = ReplicaID("writer \(Int.random(in: 0..<2, using: &random))")
            for store in [plain, compacted] { try store.take(event, as: replica) }
            if Int.random(in: 0..<10, using: &random) == 0 {
                let policy = random.pick([RetentionPolicy.keep, .newest(1), .newest(2), .days(0)]) ?? .keep
                _ = try compacted.store.compact(policy, at: second(newsroom.time))
                if Bool.random(using: &random) { try compacted.store.updateSearchIndex() }
            }
        }
        _ = try plain.store.compact(.newest(1), at: second(newsroom.time))
        #expect(try plain.viewBytes() == compacted.viewBytes(), "seed \(seed)")
        for key in (1...3).flatMap({ [ArticleKey("en:\($0)"), ArticleKey("ar:\($0)")] }) {
            let (mine, theirs) = (try plain.store.history(of: key), try compacted.store.history(of: key))
            #expect(
                mine.map(\.revision) == theirs.map(\.revision) && mine.map(\.at) == theirs.map(\.at), "seed \(seed)")
            for entry in mine {
                let old = try compacted.store.article(key, asOf: entry.at).unwrapped()
                #expect(old.revision == entry.revision && (old.isKept || old.fields[.title] == nil), "seed \(seed)")
            }
            #expect(try compacted.store.article(key)?.isKept != false, "seed \(seed)")
        }
        #expect(try compacted.store.verify().flatMap(\.problems) == [], "seed \(seed)")
        #expect(try compacted.count("SELECT count(*) FROM content WHERE metadata IS NULL") > 0, "seed \(seed)")
    }

    @Test(arguments: ["", "keep:1", "newest", "newest:0", "newest:-1", "days:", "days:x", "all", "newest:1:2"])
    func `what is no policy is none`(text: String) {
        #expect(RetentionPolicy(text) == nil)
    }

    @Test(arguments: [RetentionPolicy.keep, .newest(3), .days(0)]) func `a policy reads as it is written`(
        policy: RetentionPolicy
    ) {
        #expect(RetentionPolicy(policy.description) == policy)
    }

    @Test func `sizes name every byte of the file once`() throws {
        let sizes = try test.store.sizes(at: test.now)
        let pages = try test.count("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
        #expect(sizes.purposes.map(\.bytes).reduce(0, +) == Int64(pages))
        #expect(sizes.purposes.contains { $0.name == "bodies" } && sizes.purposes.contains { $0.name == "search en" })
        #expect(sizes.compaction.packed == 4 && sizes.packed == 0 && sizes.notKept == 0)
        _ = try test.store.compact(.keep, at: test.now)
        #expect(try test.store.sizes(at: test.now).packed == 4)
    }
}
