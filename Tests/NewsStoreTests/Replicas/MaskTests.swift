import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

/// No name and no hash covers which fields a row says that it speaks of.
@Suite struct MaskTests {
    private let forged = CoverageMask(["title", "lede", "url", "subtitle"].map { FieldName($0) })

    private func apply(_ page: ReplicaPage, _ payloads: ReplicaPayloads, to target: TestStore) throws -> ApplyOutcome {
        try target.store.commit(at: target.now) { try $0.apply(page, payloads, from: "x", clock: .distantFuture) }
    }

    /// A row, its payload, and the same row with as many other fields.
    private func rows() throws -> (genuine: ReplicaPage, forged: ReplicaPage, payloads: ReplicaPayloads) {
        let source = try TestStore()
        try source.observe(.page("en:1", title: "A", body: ["one"], seen: 10))
        let page = try source.store.records(after: .start)
        var other = page
        other.runs[0].run.mask = forged
        let payloads = try source.store.payloads(of: page.contents)
        return (page, other, ReplicaPayloads(contents: payloads))
    }

    @Test func `a row that names other fields than its payload has gets those of the payload`() throws {
        let rows = try rows()
        let target = try TestStore(editions: [])
        let outcome = try apply(rows.forged, rows.payloads, to: target)
        #expect(outcome.new == 1 && outcome.invalid == 1)
        #expect(try target.store.records(after: .start).runs.map(\.run.mask) == rows.genuine.runs.map(\.run.mask))
        #expect(try target.store.article(ArticleKey("en:1"))?.fields[.body] != nil)
        #expect(try target.problems().isEmpty)
    }

    @Test func `a payload that comes later corrects the rows of its content`() throws {
        let rows = try rows()
        let target = try TestStore(editions: [])
        #expect(try apply(rows.forged, ReplicaPayloads(), to: target).new == 1)
        #expect(try target.store.records(after: .start).runs.map(\.run.mask) == [forged])
        let outcome = try target.store.commit(at: target.now) {
            try $0.fill(rows.payloads, from: "x", clock: .distantFuture)
        }
        #expect(outcome.filled == 1)
        #expect(try target.store.records(after: .start).runs.map(\.run.mask) == rows.genuine.runs.map(\.run.mask))
        #expect(try target.store.article(ArticleKey("en:1"))?.fields[.body] != nil)
        #expect(try target.problems().isEmpty)
    }

    @Test func `a row of a content that is here is compared as well`() throws {
        var rows = try rows()
        let target = try TestStore(editions: [])
        _ = try apply(rows.genuine, rows.payloads, to: target)
        rows.forged.runs[0].run.start = second(11)
        let outcome = try apply(rows.forged, ReplicaPayloads(), to: target)
        #expect(outcome.new == 1 && outcome.invalid == 1)
        #expect(Set(try target.store.records(after: .start).runs.map(\.run.mask)) == [rows.genuine.runs[0].run.mask])
        #expect(try target.problems().isEmpty)
    }

    @Test func `other stores describe only so many editions`() throws {
        let target = try TestStore()
        var page = ReplicaPage(next: .start)
        page.editions = (0..<300).map { number in
            EditionDescription(
                name: EditionID("e\(number)"), language: "en", direction: "ltr", site: "https://a\(number).example",
                zone: "UTC")
        }
        let outcome = try apply(page, ReplicaPayloads(), to: target)
        #expect(outcome.invalid == 300 - 255)
        #expect(try target.store.editions().count == 256)
    }
}
