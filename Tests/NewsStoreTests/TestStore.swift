import Foundation
import GRDB
import NewsMerge
import NewsModel
import NewsTestSupport

@testable import NewsStore

/// A store in a folder of its own, filled by hand.
final class TestStore {
    static let arabic = EditionRecord(
        id: .arabic, language: "ar", direction: "rtl", site: "https://news.example", zone: "Asia/Beirut")
    static let english = EditionRecord(
        id: .english, language: "en", direction: "ltr", site: "https://english.news.example", zone: "Asia/Beirut")

    let folder: TemporaryFolder
    private(set) var store: NewsStore
    /// The local clock.
    var now = Instant(milliseconds: 1_700_000_000_000)

    /// - Parameter mistake: one that is made on purpose.
    init(editions: [EditionRecord] = [TestStore.english], mistake: PlantedBug? = nil) throws {
        folder = try TemporaryFolder()
        var rules = MergeRules.standard
        rules.planted = mistake
        store = try NewsStore(at: folder.file("news.sqlite"), rules: rules)
        try store.commit(at: now) { writer in for edition in editions { try writer.register(edition) } }
    }

    var path: String { store.path }

    /// Lets go of the file and opens it again, as another process would.
    func reopen() throws {
        try store.close()
        store = try NewsStore(at: path, creation: .mustExist)
    }

    /// Writes what an answer says as a row, past the guard: what rows come to is one thing, which answers become rows
    /// another.
    @discardableResult
    func observe(_ observation: PageObservation, as replica: ReplicaID? = nil) throws -> ObservationOutcome {
        try write(as: replica) { writer in
            let edition = try writer.editionNumber(observation.edition)
            let article = try writer.session.article(making: observation.article, edition: edition)
            let answer = PageAnswer(observation, content: try writer.storeContent(observation.content))
            return try writer.append(answer, article: article.id, edition: edition, isNew: article.isNew).outcome
        }
    }

    /// Takes an answer as a pull does.
    @discardableResult
    func take(_ observation: PageObservation) throws -> KeptObservation {
        try write(as: nil) { try $0.observe(observation) }
    }

    private func write<T>(as replica: ReplicaID?, _ body: (StoreWriter) throws -> T) throws -> T {
        now = now.advanced(byMilliseconds: 1000)
        return try store.commit(at: now, as: replica, body)
    }

    func retract(_ key: ArticleKey, at gone: Instant, as replica: ReplicaID? = nil) throws {
        try store.commit(at: now, as: replica) { writer in
            guard let number = try writer.session.article(key)?.id else { return }
            try writer.retract(article: number, gone: gone)
        }
    }

    /// Runs SQL by hand, past all rules.
    func execute(_ sql: String, _ arguments: StatementArguments = []) throws {
        try store.write { try $0.execute(sql: sql, arguments: arguments) }
    }

    func count(_ sql: String) throws -> Int { try store.read { try Int.fetchOne($0, sql: sql) ?? -1 } }

    /// The view with every number replaced by the name that it stands for, so that stores can be compared.
    func viewBytes() throws -> String {
        try store.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT article.name, edition.name, view.gone, view.published, view.modified, view.kind,
                        hex(content.hash), view.winners
                    FROM view JOIN article ON article.id = view.article JOIN edition ON edition.id = view.edition
                        LEFT JOIN content ON content.id = view.content ORDER BY article.name
                    """
            ).map { row in row.databaseValues.map(\.description).joined(separator: " | ") }.joined(separator: "\n")
        }
    }

    /// Names of what a query finds, the best first.
    func found(_ query: String, in editions: [EditionID] = [], limit: Int = 20) throws -> [String] {
        try store.search(query, in: editions, limit: limit).map(\.article.key.rawValue)
    }

    /// Names and scores of what a query finds.
    func ranked(_ query: String) throws -> [String] {
        try store.search(query, limit: 500).map { "\($0.article.key) \($0.score)" }
    }
}

/// Seconds on the origin's clock.
func second(_ count: Int64) -> Instant { Instant(milliseconds: 1_600_000_000_000 + count * 1000) }

extension PageObservation {
    /// What a page of an invented article said.
    ///
    /// - Parameters:
    ///   - id: `en:1`, whose edition is in front.
    ///   - seen: seconds; the answer is verified then unless told otherwise.
    ///   - asserted: seconds; `nil` is an answer without a date.
    static func page(
        _ id: String, title: String, lede: String = "", body: [String] = [], fields: [FieldName: JSONValue] = [:],
        seen: Int64, verified: Bool = true, asserted: Int64? = 0, published: Int64? = 0, generation: Int = 1,
        raw: String? = nil, address: String? = nil
    ) throws -> PageObservation {
        let key = ArticleKey(id)
        let edition = key.edition ?? .english
        let host = edition == .arabic ? "https://news.example" : "https://english.news.example"
        let url = try CanonicalURL(address ?? "\(host)/news/story-\(key.postID)").unwrapped()
        var all: [FieldName: JSONValue] = [
            .title: .string(title), .lede: .string(lede), .url: .string(url.text),
            .body: .array(body.map { Block.paragraph($0).json }),
        ]
        all.merge(fields) { _, new in new }
        return PageObservation(
            edition: edition, article: key, content: Content(all), asserted: asserted.map(second),
            published: published.map(second), generation: generation, seen: second(seen),
            verified: verified ? second(seen) : nil, raw: ContentHash.of(Array((raw ?? "\(title)\(body)").utf8)),
            origin: url, claims: [url])
    }
}

/// A value that a test needs was not there.
struct Absent: Error {}

extension Optional {
    func unwrapped() throws -> Wrapped {
        guard let self else { throw Absent() }
        return self
    }
}
