import NewsSchema
import NewsSync
import NewsTestSupport
import Testing

@Suite struct WhyTests {
    private static let votes: [FieldName: JSONValue] = [
        .title: "Lamp council votes", .lede: "مجلس المصابيح", .tags: ["lamps", "quay"],
    ]
    private static let decides: [FieldName: JSONValue] = [.title: "Lamp council decides", .tags: ["lamps"]]

    /// An article of two revisions, an hour apart, of which the later says nothing of a lede; and one that came back.
    private func store() throws -> HandMadeStore {
        try HandMadeStore(
            [
                HandMadeStore.page("en:1", seen: 600, Self.votes), HandMadeStore.page("en:1", seen: 4200, Self.decides),
                HandMadeStore.page("en:2", seen: 600, [.title: "Boats"]),
            ], gone: [ArticleKey("en:2")])
    }

    private func revision(_ fields: [FieldName: JSONValue]) -> String { "@" + Content(fields).hash.hex.prefix(12) }

    /// The lines without isolates.
    private func visible(_ result: Program.Result) -> String {
        String(String.UnicodeScalarView(result.text.unicodeScalars.filter { !(0x2066...0x2069).contains($0.value) }))
    }

    private func won(_ fields: [FieldName: JSONValue], _ time: String, _ seconds: Int, _ sign: String) -> String {
        let key = "page  reader 1  attested \(time) by verification  first seen \(time)"
        return "  \(sign)  \(revision(fields))  \(key)\n" + (sign == "won " ? row(time, seconds) : "")
    }

    private func row(_ time: String, _ seconds: Int) -> String {
        "        seen \(time) by this store  dated \(time)  verified \(time)  received 2020-09-13 15:28"
            + "  https://english.news.example/news/4-\(seconds)\n"
    }

    private static let (early, late) = ("2020-09-13 15:36", "2020-09-13 16:36")
    private static let head = """
        en:1  live: no retraction is known
        dated \(late)  published 2020-09-13 15:26  as seen \(late)  verified \(late)


        """

    // Rule F2
    @Test func `it says what won, what lost and by what, in groups of fields`() async throws {
        let result = try await store().run("why", "en:1")
        let (early, late) = (Self.early, Self.late)
        let title =
            "title     Lamp council decides\ntags      lamps\n" + won(Self.decides, late, 4200, "won ")
            + won(Self.votes, early, 600, "lost") + "        attested by verification: \(late), not \(early)\n"
            + "        title     Lamp council votes\n" + row(early, 600)
        let lede = "\nlede      مجلس المصابيح\n" + won(Self.votes, early, 600, "won ")
        #expect(visible(result) == Self.head + title + lede)
        #expect(result.status == 0 && result.text.contains("\u{2067}مجلس المصابيح\u{2069}"))
    }

    @Test func `one field is asked for by its name, and an address serves as an id`() async throws {
        let result = try await store().run("why", "https://english.news.example/news/4-4200", "lede")
        let lede = "lede      مجلس المصابيح\n" + won(Self.votes, Self.early, 600, "won ")
        #expect(visible(result) == Self.head + lede)
    }

    @Test func `as JSON each loser has the component that decided, and each revision its rows`() async throws {
        let document = try JSONValue.parse(try await store().run("why", "en:1", "title", "--json").text)
        let field = try #require(document["fields"]?.arrayValue?.first)
        #expect(document["fields"]?.arrayValue?.count == 1 && field["value"] == "Lamp council decides")
        let loser = try #require(field["losers"]?.arrayValue?.first)
        #expect(loser["component"] == "attested by verification")
        #expect(loser["revision"]?.stringValue == Content(Self.votes).hash.hex)
        let revisions = document["revisions"]?.arrayValue ?? []
        #expect(
            revisions.map { $0["revision"]?.stringValue } == [Self.decides, Self.votes].map { Content($0).hash.hex })
        #expect(revisions.map { $0["attested_by"] } == ["verification", "verification"])
        let rows = revisions.flatMap { $0["rows"]?.arrayValue ?? [] }
        #expect(rows.map { $0["received"] } == ["2020-09-13T12:28:20Z", "2020-09-13T12:28:20Z"])
        #expect(rows.map { $0["own"] } == [true, true])
    }

    @Test func `a field that there is not names those that there are, the nearest first`() async throws {
        let store = try store()
        let result = try await store.run("why", "en:1", "titel")
        #expect(result.status == 2 && result.output.isEmpty)
        #expect(result.errorText == "newssync: no revision of en:1 has the field 'titel'; there is title, lede, tags\n")
        #expect(try await store.run("why", "en:3").status == 3)
        #expect(try await store.run("why", "en:1", "title", "lede").status == 2)
    }

    @Test func `a retraction and what lifted it are the reason that an article is live`() async throws {
        let result = try await store().run("why", "en:2")
        let boats = revision([.title: "Boats"])
        let reason = "live: retracted 2020-09-13 15:28 by this store, then verified \(Self.early) (\(boats))"
        #expect(result.lines.first == "en:2  \(reason)")
        let late = try HandMadeStore(
            [HandMadeStore.page("en:2", seen: 60, [.title: "Boats"])], gone: [ArticleKey("en:2")])
        let gone = try await late.run("why", "en:2")
        let earlier = "gone: retracted 2020-09-13 15:28 by this store, after verified 2020-09-13 15:27 (\(boats))"
        #expect(gone.lines.first == "en:2  \(earlier)")
    }

    @Test func `visual order keeps the labels and turns the words`() async throws {
        let result = try await store().run("why", "en:1", "--bidi", "visual")
        #expect(result.lines.contains("lede      \(String("مجلس المصابيح".reversed()))"))
    }
}
