import NewsSync
import NewsTestSupport

/// A store that no pull made, with whatever texts a test wants in it.
struct HandMadeStore {
    let folder: TemporaryFolder
    var path: String { folder.file("news.sqlite") }

    init(_ observations: [PageObservation], edition: EditionRecord = Self.english, gone: [ArticleKey] = []) throws {
        folder = try TemporaryFolder()
        let store = try NewsStore(at: path)
        try store.commit(at: Self.instant(100)) { writer in
            try writer.register(edition)
            for observation in observations {
                let article = try writer.observe(observation).article
                if gone.contains(observation.article) { try writer.retract(article: article, gone: Self.instant(90)) }
            }
        }
        try store.updateSearchIndex()
        try store.close()
    }

    static let english = EditionRecord(
        id: .english, language: "en", direction: "ltr", site: "https://english.news.example", zone: "Asia/Beirut")

    static let arabic = EditionRecord(
        id: .arabic, language: "ar", direction: "rtl", site: "https://www.news.example", zone: "Asia/Beirut")

    static func instant(_ seconds: Int64) -> Instant { Instant(milliseconds: 1_600_000_000_000 + seconds * 1000) }

    static func page(_ id: String, seen: Int64 = 10, _ fields: [FieldName: JSONValue]) throws -> PageObservation {
        guard let url = CanonicalURL("https://english.news.example/news/\(id.utf8.count)-\(seen)") else {
            throw NothingPulled()
        }
        return PageObservation(
            edition: ArticleKey(id).edition ?? .english, article: ArticleKey(id), content: Content(fields),
            asserted: instant(seen), published: instant(0), generation: 1, seen: instant(seen), verified: instant(seen),
            raw: ContentHash.of(Array("\(id) \(seen)".utf8)), origin: url, claims: [url])
    }

    func run(_ verb: String, _ arguments: String...) async throws -> Program.Result {
        try await run(verb, arguments)
    }

    func run(_ verb: String, _ arguments: [String]) async throws -> Program.Result {
        try await Program.newssync.run([verb, "--store", path] + arguments)
    }
}
