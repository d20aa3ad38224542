import Foundation
import GRDB
import NewsMerge
import NewsModel

/// An answer that waits to be confirmed, as readers are told of it.
public struct WaitingAnswer: Sendable, Hashable {
    public var revision: ContentHash
    public var asserted: Instant?
    /// When it was first seen, on the origin's clock.
    public var seen: Instant
    /// The earliest instant at which a second answer that says the same confirms it; `nil`: the origin has not stood by it
    /// yet.
    public var confirmable: Instant?

    static func all(of article: Int64, in database: Database) throws -> [WaitingAnswer] {
        try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT content.hash, pending.asserted, pending.seen, pending.verified FROM pending
                        JOIN content ON content.id = pending.content
                    WHERE pending.article = ? ORDER BY pending.seen, content.hash
                    """), arguments: [article]
        ).compactMap { row in
            ContentHash(row[0] as Data).map {
                WaitingAnswer(
                    revision: $0, asserted: row[1], seen: row[2],
                    confirmable: (row[3] as Instant?)?.advanced(byMilliseconds: Guard.confirmation))
            }
        }
    }
}

extension NewsStore {
    /// Whether an answer of some kind about an edition's articles waits for a second one.
    package func hasWaiting(_ edition: EditionID, kind: SourceKind) throws(StoreError) -> Bool {
        try read { database in
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM pending JOIN article ON article.id = pending.article
                        JOIN edition ON edition.id = article.edition WHERE edition.name = ? AND pending.kind = ?)
                    """, arguments: [edition.rawValue, kind.number]) ?? false
        }
    }

    /// The answers about an article that wait for a second one that says the same.
    public func waiting(_ key: ArticleKey) throws(StoreError) -> [WaitingAnswer] {
        try read { database in
            try database.articleNumber(key).map { try WaitingAnswer.all(of: $0, in: database) } ?? []
        }
    }
}
