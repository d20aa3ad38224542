import GRDB
import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

@Suite struct HostileRecordTests {
    private func page() throws -> ReplicaPage {
        let source = try TestStore()
        try source.observe(.page("en:1", title: "A", seen: 10))
        return try source.store.records(after: .start)
    }

    private func apply(_ page: ReplicaPage, to target: TestStore) throws -> ApplyOutcome {
        try target.store.commit(at: target.now) { try $0.apply(page, from: "x", clock: .distantFuture) }
    }

    @Test func `a row under a name that is not its own is refused`() throws {
        let page = try page()
        let record = try page.runs.first.unwrapped()
        var writer = SegmentWriter(
            SegmentHeader(store: "s", log: "l", filter: .all, from: .start, to: page.next))
        for edition in page.editions { writer.append(edition) }
        writer.append(record)
        var bytes = writer.finish()
        let place = try bytes.firstRange(of: record.id.bytes).unwrapped().lowerBound
        bytes[place] ^= 1
        let target = try TestStore(editions: [])
        let step = try target.store.apply(
            try SegmentReader(bytes, isWhole: false), at: target.now, clock: .distantFuture)
        #expect(step.outcome.invalid == 1 && step.outcome.new == 0)
        #expect(try target.count("SELECT count(*) FROM run") == 0)
    }

    @Test func `a row of an edition that nobody described is refused`() throws {
        var page = try page()
        page.editions = []
        let target = try TestStore(editions: [])
        #expect(try apply(page, to: target).invalid == 1)
    }

    @Test func `a row that moves an article to another edition is refused`() throws {
        var page = try page()
        let target = try TestStore(editions: [TestStore.arabic, TestStore.english])
        _ = try apply(page, to: target)
        page.runs[0].edition = .arabic
        page.runs[0].run.start = second(11)
        #expect(try apply(page, to: target).invalid == 1)
        #expect(try target.problems().isEmpty)
    }

    @Test func `a row under another edition's name is refused, and keeps none of that name out`() throws {
        var forged = try page()
        forged.runs[0].run.sighting.article = ArticleKey("ar:1")
        let source = try TestStore(editions: [TestStore.arabic])
        try source.observe(.page("ar:1", title: "A", seen: 10))
        let target = try TestStore(editions: [TestStore.arabic, TestStore.english])
        #expect(try apply(forged, to: target).invalid == 1)
        #expect(try target.count("SELECT count(*) FROM article") == 0)
        let genuine = try apply(source.store.records(after: .start), to: target)
        #expect(genuine.new == 1 && genuine.invalid == 0)
        #expect(try target.digests() == source.digests())
    }

    @Test func `a retraction or a list under another edition's name is refused too`() throws {
        let source = try TestStore()
        try source.observe(.page("en:1", title: "A", seen: 10))
        try source.retract(ArticleKey("en:1"), at: second(20))
        var forged = try source.store.records(after: .start)
        forged.runs = []
        forged.retractions[0].retraction.article = ArticleKey("ar:1")
        let snapshot = PartSnapshot(items: [PartItem(title: "x")])
        forged.lists = [
            ListRecord(
                edition: .english, name: .mostRead, subject: .article(ArticleKey("ar:1")), snapshot: snapshot.hash,
                start: second(10), last: second(10), replica: ReplicaID("r"))
        ]
        let target = try TestStore(editions: [TestStore.arabic, TestStore.english])
        #expect(try apply(forged, to: target).invalid == 2)
        #expect(try target.count("SELECT count(*) FROM article") == 0)
    }

    @Test func `a row that many addresses are claimed by goes through a segment with all of them`() throws {
        var page = try page()
        let own = page.runs[0].claims
        let more = (0..<700).map { "https://english.news.example/news/other-\($0)" }
        page.runs[0].claims = own + more.prefix(250)
        let (two, three) = (try TestStore(editions: []), try TestStore(editions: []))
        _ = try apply(page, to: two)
        page.runs[0].claims = own + more.dropFirst(250)
        _ = try apply(page, to: two)
        let segment = try two.store.segment(after: .start).bytes
        let step = try three.store.apply(try SegmentReader(segment), at: three.now, clock: .distantFuture)
        #expect(step.fault == nil && step.outcome.invalid == 0 && step.outcome.new == 1)
        #expect(try three.count("SELECT count(*) FROM claim") == own.count + 700)
        #expect(try three.digests() == two.digests())
    }

    @Test func `what is refused beyond what can be remembered is said`() throws {
        var page = try page()
        let row = page.runs[0]
        page.runs = (0...Int64(StoreTuning.refusedRows)).map { number in
            var row = row
            row.run.start = second(9999 + number)
            row.run.verified = second(9999 + number)
            return row
        }
        let target = try TestStore(editions: [])
        let outcome = try target.store.commit(at: target.now) { try $0.apply(page, from: "x", clock: second(0)) }
        #expect(outcome.refused == StoreTuning.refusedRows + 1 && outcome.forgotten == 1)
        #expect(try target.store.refusedRows().count == StoreTuning.refusedRows)
    }

    @Test(arguments: ["HTTPS://english.news.example/x", "javascript:alert(1)", "https://a.example/x#y", ""])
    func `a claim that is no address in its one spelling is refused with its row`(url: String) throws {
        var page = try page()
        page.runs[0].claims = [url]
        let target = try TestStore(editions: [])
        #expect(try apply(page, to: target).invalid == 1)
        #expect(try target.count("SELECT count(*) FROM address") == 0)
    }

    @Test func `an edition with a description that is none is refused`() throws {
        var page = try page()
        page.editions[0].name = EditionID("en'; DROP TABLE run; --")
        let target = try TestStore(editions: [])
        #expect(try apply(page, to: target).invalid == 2)
        #expect(try target.store.editions().isEmpty)
    }

    @Test func `our own description of an edition holds against another store's`() throws {
        var page = try page()
        page.editions[0].site = "https://elsewhere.example"
        let target = try TestStore()
        _ = try apply(page, to: target)
        #expect(try target.store.editions().first?.site == TestStore.english.site)
    }

    @Test func `fields that only a newer version knows are kept byte for byte and handed on`() throws {
        var page = try page()
        page.runs[0].extra = [9, 2, 0xFF, 0x00]
        let (two, three) = (try TestStore(editions: []), try TestStore(editions: []))
        _ = try apply(page, to: two)
        try three.take(from: two)
        #expect(try three.store.records(after: .start).runs.map(\.extra) == [[9, 2, 0xFF, 0x00]])
    }

    @Test func `a segment that breaks off leaves what came before, and goes on where it is given again`() throws {
        var newsroom = RandomNewsroom(seed: 77)
        let source = try TestStore(editions: [TestStore.arabic, TestStore.english])
        for _ in 0..<40 { try source.take(try newsroom.next()) }
        let segment = try source.store.segment(after: .start).bytes
        for share in stride(from: 0.1, to: 1, by: 0.2) {
            let target = try TestStore(editions: [])
            let part = Array(segment.prefix(Int(Double(segment.count) * share)))
            #expect(throws: SegmentError.self) { try SegmentReader(part) }
            let step = try target.store.apply(
                try SegmentReader(part, isWhole: false), at: target.now, clock: .distantFuture)
            #expect(step.fault == .truncated(offset: part.count) && step.outcome.new > 0)
            #expect(try target.problems().isEmpty)
            let rest = try target.store.apply(try SegmentReader(segment), at: target.now, clock: .distantFuture)
            #expect(rest.fault == nil && rest.outcome.known > 0)
            #expect(try target.digests() == source.digests())
        }
    }

    @Test(arguments: 0..<40)
    func `bytes that were changed never leave a store that does not verify`(seed: Int) throws {
        var newsroom = RandomNewsroom(seed: UInt64(seed))
        let source = try TestStore(editions: [TestStore.arabic, TestStore.english])
        for _ in 0..<12 { try source.take(try newsroom.next()) }
        var bytes = try source.store.segment(after: .start).bytes
        for _ in 0...Int.random(in: 0..<4, using: &newsroom.random) {
            let place = Int.random(in: 5..<bytes.count, using: &newsroom.random)
            bytes[place] = UInt8.random(in: 0...255, using: &newsroom.random)
        }
        let target = try TestStore(editions: [])
        guard let reader = try? SegmentReader(bytes, isWhole: false) else { return }
        let step = try target.store.apply(reader, at: target.now, clock: .distantFuture)
        let problems = try target.problems()
        #expect(problems.isEmpty, "seed \(seed): \(step.outcome.reasons) \(String(describing: step.fault))")
    }
}
