import NewsSync
import NewsTestSupport

/// A store of three editions with the lists that stand beside their articles: a story told in all of them, another in
/// English only.
struct ShowStore {
    let folder: TemporaryFolder
    var path: String { folder.file("news.sqlite") }

    static let hosts = ["ar": "arabic.news.example", "en": "english.news.example", "es": "spanish.news.example"]

    init() throws {
        folder = try TemporaryFolder()
        let store = try NewsStore(at: path)
        try store.commit(at: Self.at(1)) { writer in
            for (language, host) in Self.hosts.sorted(by: { $0.key < $1.key }) {
                try writer.register(
                    EditionRecord(
                        id: EditionID(language), language: language, direction: language == "ar" ? "rtl" : "ltr",
                        site: "https://\(host)", zone: "Asia/Beirut"))
            }
            for page in try Self.pages() { _ = try writer.observe(page) }
            for part in try Self.parts() { _ = try writer.observe(part) }
        }
        // A day later the lamp story has another title, and the ticker another line.
        try store.commit(at: Self.at(25)) { writer in
            _ = try writer.observe(Self.lamps(hour: 24, title: "Harbour lamps are lit"))
            _ = try writer.observe(try Self.ticker(["Second line", "First line"], hour: 24))
        }
        try store.updateSearchIndex()
        try store.close()
    }

    /// So many hours after Monday, 2026-03-30, 06:00 UTC.
    static func at(_ hours: Int64) -> Instant { Instant(milliseconds: 1_774_850_400_000 + hours * 3_600_000) }

    func run(_ verb: String, _ arguments: String...) async throws -> Program.Result {
        try await Program.newssync.run([verb, "--store", path] + arguments)
    }

    func document(_ verb: String, _ arguments: String...) async throws -> JSONValue {
        try JSONValue.parse(try await Program.newssync.run([verb, "--store", path, "--json"] + arguments).text)
    }

    static func url(_ language: String, _ path: String) throws -> CanonicalURL {
        guard let url = CanonicalURL("https://\(hosts[language] ?? "")\(path)") else { throw NothingPulled() }
        return url
    }

    private static func page(
        _ key: String, _ path: String, hour: Int64, _ fields: [FieldName: JSONValue]
    ) throws -> PageObservation {
        let key = ArticleKey(key)
        let url = try url(key.edition?.rawValue ?? "", path)
        var all = fields
        all[.url] = .string(url.text)
        return PageObservation(
            edition: key.edition ?? .english, article: key, content: Content(all), asserted: at(hour), published: at(0),
            generation: 1, seen: at(hour), verified: at(hour), raw: ContentHash.of(Array("\(key) \(hour)".utf8)),
            origin: url, claims: [url])
    }

    private static func lamps(hour: Int64, title: String) throws -> PageObservation {
        try page(
            "en:921001", "/news/politics/lamps", hour: hour,
            [
                .title: .string(title), .lede: "A lede about lamps.", .authors: ["Nora Nowhere"], .source: "Agencies",
                .section: "Politics", .regions: ["MENA"], .coverage: ["Coast towns"],
                .tags: ["Port Almond", "lighting "],
                .media: "News",
                .images: [
                    ["url": "https://media.example/1.jpg", "caption": "The quay at night", "credit": "N. Nowhere"]
                ],
                .body: .array([Block.paragraph("The council spoke about lamps.").json]),
            ])
    }

    private static func pages() throws -> [PageObservation] {
        [
            try lamps(hour: 1, title: "Harbour lamps wait"),
            try page(
                "en:921002", "/news/sports/boats", hour: 1,
                [.title: "Paper boats race", .section: "Sports", .media: "Video", .videoSeconds: 90, .tags: ["boats"]]),
            try page(
                "ar:911001", "/news/politics/مصابيح", hour: 1,
                [.title: "مصابيح المرفأ", .section: "سياسة", .tags: ["مدينة الساحل"], .media: "أخبار"]),
            try page("es:931001", "/news/politics/faroles", hour: 1, [.title: "Los faroles", .section: "Política"]),
        ]
    }

    private static func ticker(_ lines: [String], hour: Int64) throws -> PartObservation {
        PartObservation(
            edition: .english, name: .breaking, subject: .edition,
            snapshot: PartSnapshot(items: lines.map { PartItem(title: $0) }), seen: at(hour))
    }

    private static func parts() throws -> [PartObservation] {
        func part(
            _ name: PartName, of subject: PartSubject = .edition, title: String? = nil, text: String? = nil,
            edition: EditionID = .english, _ items: [PartItem]
        ) -> PartObservation {
            PartObservation(
                edition: edition, name: name, subject: subject,
                snapshot: PartSnapshot(title: title, text: text, items: items), seen: at(1))
        }
        func item(_ title: String, _ language: String, _ path: String, children: [PartItem] = []) throws -> PartItem {
            PartItem(title: title, url: try url(language, path).text, children: children)
        }
        func alternate(_ language: String, _ path: String) throws -> PartItem {
            PartItem(title: "", url: try url(language, path).text, language: language, evidence: "hreflang")
        }
        let lamps = PartSubject.article(ArticleKey("en:921001"))
        let politics = try item("Politics", "en", "/news/politics")
        let sports = try item("Sports", "en", "/news/sports")
        return [
            try ticker(["First line"], hour: 1),
            part(.sections, [try item("News", "en", "/news", children: [politics, sports])]),
            part(.mostRead, [try item("Paper boats race", "en", "/news/sports/boats")]),
            part(.mostRead, edition: .arabic, [try item("مصابيح المرفأ", "ar", "/news/politics/مصابيح")]),
            part(.coverages, [try item("Coast towns", "en", "/coverage/coast-towns")]),
            part(
                .coverage, of: .page(try url("en", "/coverage/coast-towns")), title: "Coast towns",
                text: "Lamps and quays of the coast.", [try item("Harbour lamps wait", "en", "/news/politics/lamps")]),
            part(.related, of: lamps, [try item("Paper boats race", "en", "/news/sports/boats")]),
            part(.readNext, of: lamps, [try item("Elsewhere", "en", "/news/politics/not-here")]),
            part(
                .alternates, of: lamps,
                [try alternate("ar", "/news/politics/مصابيح"), try alternate("es", "/news/politics/faroles")]),
            part(
                .alternates, of: .article(ArticleKey("ar:911001")), edition: .arabic,
                [try alternate("en", "/news/politics/lamps")]),
        ]
    }
}
