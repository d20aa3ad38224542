import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

/// What a publisher might write to break an archive goes through the index and stays in its article.
@Suite(.serialized) struct HostileTextTests {
    private static let texts: [(name: String, text: String)] = [
        ("overrides", String(repeating: "\u{202E}mole\u{202D}\u{2067} ", count: 2000)),
        ("marks on one letter", "mole e" + String(repeating: "\u{301}", count: 10_000) + " heron"),
        ("a word of seven megabytes", "mole " + String(repeating: "z", count: 7 << 20) + " heron"),
        ("one letter a million times", "mole " + String(repeating: "ب", count: 1_000_000)),
        ("NULs", "mole\u{0}\u{0}heron" + String(repeating: "\u{0}", count: 10_000)),
        ("stem markers", String(repeating: "\u{1}mole \u{1}\u{1}heron", count: 1000)),
        ("FTS5's operators", String(repeating: "\" OR quay* NEAR(mole, 2) {title}: ^heron -- ' ; ", count: 1000)),
        ("flags", "mole" + String(repeating: "\u{1F1E6}", count: 200_000) + "heron"),
        ("what grows when folded", "mole " + String(repeating: "\u{FDFA}", count: 10_000)),
        ("quotation marks", "mole" + String(repeating: "«“\"", count: 20_000) + "heron"),
        ("unassigned", "mole " + String(repeating: "\u{FFFF}\u{10FFFF}\u{E000}", count: 10_000)),
    ]

    @Test(arguments: texts.map(\.name))
    func `a hostile text is indexed, found, replaced and gone, and its neighbour is as before`(name: String) throws {
        let text = Self.texts.first { $0.name == name }?.text ?? ""
        let test = try TestStore()
        try test.observe(.page("en:1", title: "Quiet quay", body: ["A plain lantern."], seen: 10))
        // An article has at most 8 MB.
        let (title, lede) = text.utf8.count < 1 << 20 ? ("Mole " + text, text) : ("Mole", "")
        try test.observe(.page("en:2", title: title, lede: lede, body: [text, "the last heron"], seen: 10))
        try test.store.updateSearchIndex()
        #expect(try test.found("mole") == ["en:2"])
        #expect(try test.found("last heron") == ["en:2"])
        #expect(try test.found("lantern") == ["en:1"])
        // Neither a field nor an article reaches into the next.
        #expect(try test.found("\"heron a plain\"") == [])
        #expect(try test.found("\"plain lantern mole\"") == [])
        #expect(try test.problems() == [])
        // FTS5 takes an entry out by analysing the same text again.
        try test.observe(.page("en:2", title: "Heron", body: ["calm"], seen: 20))
        try test.store.updateSearchIndex()
        #expect(try test.found("mole") == [])
        #expect(try test.found("calm heron") == ["en:2"])
        #expect(try test.found("lantern") == ["en:1"])
        #expect(try test.problems() == [])
    }

    @Test(arguments: texts.map(\.name)) func `a hostile text is a query too`(name: String) throws {
        let text = Self.texts.first { $0.name == name }?.text ?? ""
        let test = try TestStore()
        try test.observe(.page("en:1", title: "Quiet quay", body: ["A plain lantern."], seen: 10))
        try test.store.updateSearchIndex()
        #expect(throws: Never.self) { try test.store.search(text) }
        #expect(throws: Never.self) { try test.store.search("\"" + text) }
    }

    @Test func `a document that is one word of ten megabytes is indexed, and found by what stands beside it`() throws {
        let folder = try TemporaryFolder()
        let index = try CorpusIndex(folder: folder.file("index"))
        let word = String(repeating: "z", count: 10 << 20)
        try index.add([
            CorpusDocument(id: "hostile", language: "en", title: word, text: "mole " + word + " heron"),
            CorpusDocument(id: "calm", language: "en", title: "Quiet quay", text: "A plain lantern."),
        ])
        try index.tidy()
        #expect(try index.search("heron", language: "en", any: false, limit: 5) == ["hostile"])
        #expect(try index.search("lantern", language: "en", any: false, limit: 5) == ["calm"])
        #expect(try index.search(word, language: "en", any: false, limit: 5) == ["hostile"])
        // Of a long word each part is one term of 255 bytes: ten thousand occurrences, not ten megabytes of text.
        #expect(try index.size() < 1 << 20)
    }

    @Test func `half a surrogate pair in JSON and bytes that are no text become a mark that divides words`() throws {
        let json =
            Array(#"{"title":"mole\ud800heron \udc00\ud83d","body":"quay"#.utf8) + [0xFF, 0xED, 0xA0, 0x80, 0xC3]
        let value = try JSONValue.parse(json + Array(#"lantern"}"#.utf8))
        let title = try (value["title"]?.stringValue).unwrapped()
        let body = try (value["body"]?.stringValue).unwrapped()
        let test = try TestStore()
        try test.observe(.page("en:1", title: title, body: [body], seen: 10))
        try test.store.updateSearchIndex()
        #expect(try test.found("heron") == ["en:1"])
        #expect(try test.found("\"mole heron\"") == ["en:1"])
        #expect(try test.found("\"quay lantern\"") == ["en:1"])
        #expect(try test.found("quaylantern") == [])
        #expect(try test.problems() == [])
    }
}
