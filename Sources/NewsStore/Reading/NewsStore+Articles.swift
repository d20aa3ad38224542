import Foundation
import GRDB
import NewsMerge
import NewsModel

/// An article as the store shows it.
public struct Article: Sendable {
    public var key: ArticleKey
    public var edition: EditionID
    public var status: ArticleStatus
    public var published: Instant?
    public var modified: Instant?
    /// The content hash of the revision that won the title; `nil` where no revision is known.
    public var revision: ContentHash?
    /// The value of each field that any source spoke of. A field whose payload is not kept is missing here.
    public var fields: [FieldName: JSONValue]
    /// When the article was first seen, on the origin's clock.
    public var firstSeen: Instant?
    /// Whether the payload of every field is here; a replica that has it can give what is not.
    public var isKept = true
}

extension Article {
    public var title: String { fields[.title]?.stringValue ?? "" }
    public var lede: String { fields[.lede]?.stringValue ?? "" }
    public var url: String? { fields[.url]?.stringValue }
    public var section: String? { fields[.section]?.stringValue }
    public var media: String? { fields[.media]?.stringValue }
    public var source: String? { fields[.source]?.stringValue }
    public var videoSeconds: Double? { fields[.videoSeconds]?.numberValue }
    /// The members of a field that is a set.
    public func members(of field: FieldName) -> [String] { fields[field]?.strings ?? [] }
    public var images: [Picture] { (fields[.images]?.arrayValue ?? []).compactMap(Picture.init(json:)) }
    public var blocks: [Block] { (fields[.body]?.arrayValue ?? []).compactMap(Block.init(json:)) }
}

extension NewsStore {
    /// The article that an id (`ar:1864497`) or an address (in any spelling) names; `nil` where the store has none. An id
    /// that a reader linked to others as the same article names the first of them.
    ///
    /// - Parameter instant: whose an address was then; `nil`: now.
    public func resolve(_ name: String, asOf instant: Instant? = nil) throws(StoreError) -> ArticleKey? {
        try read { database in
            if let number = try database.articleNumber(ArticleKey(name)) {
                return try ArticleIDs(of: number, in: database).key
            }
            guard let url = CanonicalURL(name) else { return nil }
            return try AliasClaims.owner(of: url, asOf: instant, in: database)
        }
    }

    /// An article as it is shown now; `nil` where the store has none of that name.
    public func article(_ key: ArticleKey) throws(StoreError) -> Article? {
        try read { database in
            guard let number = try database.shownNumber(key) else { return nil }
            return try ArticleReader(database: database).article(number)
        }
    }

    /// An article as its site showed it at an instant, by what this store knows now; `nil` where it was not there yet.
    public func article(_ key: ArticleKey, asOf instant: Instant) throws(StoreError) -> Article? {
        try read { database in
            guard let number = try database.articleNumber(key) else { return nil }
            let rows = try ArticleRows.load(number, from: database, rules: rules)
            let view = rows.view(asOf: instant)
            guard !view.winners.isEmpty || view.gone != nil else { return nil }
            return try ArticleReader(database: database).article(rows.key, view: view, rows: rows)
        }
    }
}

/// Assembles articles inside one snapshot.
struct ArticleReader {
    let database: Database

    /// As it is shown now.
    func article(_ number: Int64) throws -> Article? { try article(number, withBody: true) }

    /// The same without its body.
    func head(_ number: Int64) throws -> Article? { try article(number, withBody: false) }

    private func article(_ number: Int64, withBody: Bool) throws -> Article? {
        guard
            let row = try Row.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT article.name, edition.name, content.hash,
                            (SELECT min(start) FROM run JOIN replica ON replica.id = run.replica
                                WHERE run.article = article.id AND replica.distrusted IS NULL), article.same
                        FROM view JOIN article ON article.id = view.article JOIN edition ON edition.id = view.edition
                            LEFT JOIN content ON content.id = view.content
                        WHERE view.article = ?
                        """), arguments: [number]), let view = try ViewRecord.fetch(number, from: database)
        else { return nil }
        var article = Article(
            key: ArticleKey(row[0]), edition: EditionID(row[1]), status: view.gone ? .gone : .live,
            published: view.published, modified: view.modified, revision: (row[2] as Data?).flatMap { ContentHash($0) },
            fields: [:], firstSeen: row[3])
        if row[4] != nil { article.firstSeen = try firstSeen(number) }
        guard let content = view.content else { return article }
        article.fields = try fields(of: content, withBody: withBody)
        article.isKept = !article.fields.isEmpty
        for (field, winner) in try view.otherContents(in: database) where withBody || field != .body {
            article.fields[field] = try fields(of: winner)[field]
            if article.fields[field] == nil { article.isKept = false }
        }
        return article
    }

    /// Under any of several ids.
    private func firstSeen(_ number: Int64) throws -> Instant? {
        try Instant.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT min(start) FROM run JOIN replica ON replica.id = run.replica
                        JOIN article ON article.id = run.article
                    WHERE article.same = ? AND replica.distrusted IS NULL
                    """), arguments: [number])
    }

    func article(_ key: ArticleKey, view: ArticleView, rows: ArticleRows) throws -> Article {
        var article = Article(
            key: key, edition: key.edition ?? EditionID(""), status: view.status, published: view.published,
            modified: view.modified, revision: view.winners[.title]?.content, fields: [:],
            firstSeen: rows.runs.map(\.start).min())
        var read: [Int64: [FieldName: JSONValue]] = [:]
        article.fields = try fields(of: view, rows: rows, read: &read)
        article.isKept = view.winners.keys.allSatisfy { article.fields[$0] != nil }
        return article
    }

    /// The value of each field that a view shows, where its payload is kept.
    ///
    /// - Parameter read: the contents that were read already; each is read once.
    func fields(
        of view: ArticleView, rows: ArticleRows, read: inout [Int64: [FieldName: JSONValue]]
    ) throws -> [FieldName: JSONValue] {
        var fields: [FieldName: JSONValue] = [:]
        for (field, winner) in view.winners {
            guard let content = rows.contents[winner.content] else { continue }
            if read[content] == nil { read[content] = try self.fields(of: content) }
            fields[field] = read[content]?[field]
        }
        return fields
    }

    /// The fields of a content; empty where its payload is not kept.
    func fields(of content: Int64, withBody: Bool = true) throws -> [FieldName: JSONValue] {
        guard
            let row = try Row.fetchOne(
                database.cachedStatement(
                    sql: "SELECT metadata, blocks FROM content WHERE id = ?"), arguments: [content]),
            let metadata = row[0] as String?,
            case .object(let members) = try JSONValue.parse(metadata)
        else { return [:] }
        var fields = Dictionary(members.map { (FieldName($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
        if withBody, let count = row[1] as Int64? {
            fields[.body] = try StoredBody(database: database).read(content: content, count: count)
        }
        return fields
    }
}

extension ViewRecord {
    /// The contents that won fields which `content` did not.
    func otherContents(in database: Database) throws -> [FieldName: Int64] {
        guard let winners, case .object(let members) = try JSONValue.parse(winners) else { return [:] }
        var result: [FieldName: Int64] = [:]
        for (field, winner) in members {
            guard let hash = (winner.strings?.last).flatMap(ContentHash.init(hex:)) else { continue }
            result[FieldName(field)] = try Int64.fetchOne(
                database.cachedStatement(
                    sql: "SELECT id FROM content WHERE substr(hash, 1, 5) = substr(?1, 1, 5) AND hash = ?1"),
                arguments: [hash.blob])
        }
        return result
    }
}
