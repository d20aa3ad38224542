import GRDB
import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

@Suite struct PayloadTests {
    @Test func `headers alone show who wins; the payload comes later, with its words for the search`() throws {
        let (one, two) = (try TestStore(), try TestStore(editions: []))
        try one.observe(.page("en:1", title: "Harbour", body: ["The lamps were lit."], seen: 10))
        try two.take(from: one, withPayloads: false)
        try two.store.updateSearchIndex()
        #expect(try two.digests() == one.digests())
        #expect(try two.store.article(ArticleKey("en:1"))?.fields.isEmpty == true)
        #expect(try two.found("lamps").isEmpty)
        #expect(try two.problems().isEmpty)

        let missing = try two.store.missingPayloads(of: [], onlyShown: true)
        let payloads = ReplicaPayloads(contents: try one.store.payloads(of: missing))
        let outcome = try two.store.commit(at: two.now) { try $0.fill(payloads, from: "x", clock: two.now) }
        try two.store.updateSearchIndex()
        #expect(outcome.filled == 1)
        #expect(try two.store.article(ArticleKey("en:1"))?.title == "Harbour")
        #expect(try two.found("lamps") == ["en:1"])
        #expect(try two.store.missingPayloads(of: [], onlyShown: true).isEmpty)
        #expect(try two.problems().isEmpty)
    }

    @Test func `a payload that a pull of one's own brings is indexed as well`() throws {
        let (one, two) = (try TestStore(), try TestStore(editions: []))
        try one.observe(.page("en:1", title: "Harbour", body: ["The lamps were lit."], seen: 10))
        try two.take(from: one, withPayloads: false)
        try two.store.updateSearchIndex()
        #expect(try two.found("lamps").isEmpty)
        try two.observe(.page("en:1", title: "Harbour", body: ["The lamps were lit."], seen: 20))
        try two.store.updateSearchIndex()
        #expect(try two.found("lamps") == ["en:1"])
        #expect(try two.problems().isEmpty)
    }

    @Test func `a known row whose payload is missing takes it from a later segment`() throws {
        let (one, two) = (try TestStore(), try TestStore(editions: []))
        try one.observe(.page("en:1", title: "Harbour", seen: 10))
        try two.take(from: one, withPayloads: false)
        #expect(try two.take(from: one).outcome.filled == 1)
        #expect(try two.store.article(ArticleKey("en:1"))?.title == "Harbour")
    }

    @Test(arguments: ["", "{}", "[1]", #"{"title":"B"}"#, #"{"title": "A"}"#, #"{"title":"A"}x"#])
    func `a payload that does not fit is refused, and the row is kept without it`(text: String) throws {
        let source = try TestStore()
        try source.observe(.page("en:1", title: "A", seen: 10))
        let page = try source.store.records(after: .start)
        let target = try TestStore(editions: [])
        let payloads = ReplicaPayloads(
            contents: Dictionary(page.contents.map { ($0, Array(text.utf8)) }) { first, _ in first })
        let outcome = try target.store.commit(at: target.now) {
            try $0.apply(page, payloads, from: "x", clock: target.now)
        }
        #expect(outcome.invalid == 1 && outcome.new == 1)
        #expect(try target.count("SELECT count(*) FROM content WHERE metadata IS NOT NULL") == 0)
        #expect(try target.problems().isEmpty)
    }

    /// The list and the text have one hash: only what the field is tells them apart.
    @Test func `a list that came as the text of its JSON is refused, and found by verify`() throws {
        let source = try TestStore()
        try source.observe(.page("en:1", title: "A", fields: [.tags: ["a"]], seen: 10))
        let page = try source.store.records(after: .start)
        let genuine = try source.store.payloads(of: page.contents)
        let forged = genuine.mapValues { bytes in
            Array(String(decoding: bytes, as: UTF8.self).replacing(#"["a"]"#, with: #""[\"a\"]""#).utf8)
        }
        #expect(forged != genuine)
        for (hash, bytes) in forged { #expect(try ContentPayload(bytes).hash == hash) }
        let target = try TestStore(editions: [])
        let outcome = try target.store.commit(at: target.now) {
            try $0.apply(page, ReplicaPayloads(contents: forged), from: "x", clock: target.now)
        }
        #expect(outcome.invalid == 1 && outcome.new == 1)
        #expect(try target.count("SELECT count(*) FROM content WHERE metadata IS NOT NULL") == 0)
        try source.execute(#"UPDATE content SET metadata = replace(metadata, '["a"]', '"[\"a\"]"')"#)
        #expect(try source.problems().contains { $0.contains("is not what its hash") })
        #expect(try source.store.proveLog().problems.count == 1)
    }

    @Test func `a body of every kind of block is the same after it travelled`() throws {
        let (one, two) = (try TestStore(), try TestStore(editions: []))
        let blocks: [Block] = [
            .paragraph("plain \"quoted\" \\ and\ttabs\n"), .heading(level: 3, text: "خبر"), .quote("q"),
            .list(ordered: true, items: ["a", "b"]), .image(Picture(url: "https://x.example/a.jpg", caption: "c")),
            .embed(url: "https://x.example/v", title: nil),
        ]
        let body = JSONValue.array(blocks.map(\.json) + [["type": "later", "depth": [1, .number(2.5), [nil, true]]]])
        try one.observe(.page("en:1", title: "A", fields: [.body: body], seen: 10))
        try one.observe(.page("en:2", title: "A", fields: [.body: "a text alone"], seen: 10))
        try two.take(from: one)
        for key in [ArticleKey("en:1"), ArticleKey("en:2")] {
            #expect(try two.store.article(key)?.fields == one.store.article(key)?.fields)
        }
        #expect(try two.store.article(ArticleKey("en:1"))?.fields[.body] == body)
        #expect(try two.problems().isEmpty)
    }

    @Test func `a body of more blocks than a store can number is one piece`() throws {
        let blocks = Int(StoredBody.blocksPerContent)
        for (count, stored) in [(blocks - 1, blocks - 1), (blocks, 1)] {
            let body = [UInt8](Array(repeating: [UInt8(ascii: "1")], count: count).joined(separator: [0x2C]))
            let bytes = Array(#"{"body":["#.utf8) + body + Array("]}".utf8)
            var taken = 0
            let number = try bytes.withUnsafeBytes { buffer in
                try StoredPayload(buffer, ContentPayload(bytes)).pieces { _, _ in taken += 1 }
            }
            #expect(taken == stored && number == (count == blocks ? -1 : Int64(count)))
        }
    }
}
