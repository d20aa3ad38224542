import GRDB
import NewsModel

/// What a link by hand came to.
public struct LinkOutcome: Sendable, Hashable {
    public var link: ArticleLink
    /// The ids under which the first of the two articles stands now, the one that is shown first; one, where it is linked
    /// to no other as the same article.
    public var ids: [ArticleKey]
    /// Whether the two are shown as one article, or told as one story; a link that was taken back may hold through others.
    public var isHeld: Bool
}

/// Why two articles cannot be linked.
public enum LinkError: Error, Sendable, Equatable, CustomStringConvertible {
    case unknownArticle(String)
    case itself(String)

    public var description: String {
        switch self {
        case .unknownArticle(let name):
            "the store has no article '\(name)'; 'newssync list' and 'newssync search' show what it has"
        case .itself(let name): "both names are of one article, \(name); name two"
        }
    }
}

extension NewsStore {
    /// Says by hand that two ids of one edition are the same article, or that two articles of different editions tell the
    /// same story; or takes it back. Where the story was found by content, taking back says "not these two".
    ///
    /// Nothing is lost either way: the rows of both stay as they are, only what is shown of them is folded together or
    /// apart, in the same transaction.
    ///
    /// - Parameter now: this machine's clock; the statement is made a little later where an earlier one is dated ahead.
    /// - Throws: `LinkError`, `StoreError`.
    public func link(_ one: ArticleKey, _ other: ArticleKey, holds: Bool, at now: Instant) throws -> LinkOutcome {
        guard one != other else { throw LinkError.itself(one.rawValue) }
        for key in [one, other] where try read({ try $0.articleNumber(key) }) == nil {
            throw LinkError.unknownArticle(key.rawValue)
        }
        let link = try commit(at: now) { writer in
            let last = try Instant.fetchOne(
                writer.database,
                sql: """
                    SELECT max(at) FROM link JOIN article AS one ON one.id = link.article
                        JOIN article AS another ON another.id = link.other WHERE one.name = ? AND another.name = ?
                    """, arguments: [min(one, other).rawValue, max(one, other).rawValue])
            let at = max(now, last?.advanced(byMilliseconds: 1) ?? now)
            let link = ArticleLink(replica: writer.replica, one, other, at: at, holds: holds)
            try writer.take(link)
            return link
        }
        return try read { database in
            let ids = try Self.ids(of: link.article, in: database)
            let told = try TranslationReader(database: database).translations(of: link.article, asOf: nil)
                .contains { $0.other == link.other }
            return LinkOutcome(link: link, ids: ids, isHeld: link.isSameAs ? ids.contains(link.other) : told)
        }
    }

    /// The ids under which an article stands, the one that it is shown under first; empty where the store has none of them.
    public func ids(of key: ArticleKey) throws(StoreError) -> [ArticleKey] {
        try read { try Self.ids(of: key, in: $0) }
    }

    /// The article that an id or an address names by itself, whatever it is linked to.
    public func claimant(_ name: String) throws(StoreError) -> ArticleKey? {
        try read { database in
            let asKey = ArticleKey(name)
            if try database.articleNumber(asKey) != nil { return asKey }
            return try CanonicalURL(name).flatMap { try AliasClaims.claimant(of: $0, in: database) }
        }
    }

    private static func ids(of key: ArticleKey, in database: Database) throws -> [ArticleKey] {
        guard let number = try database.articleNumber(key) else { return [] }
        let ids = try ArticleIDs(of: number, in: database)
        return try String.fetchAll(
            database, sql: "SELECT name FROM article WHERE id \(ids.condition)", arguments: [ids.first]
        ).map { ArticleKey($0) }.sorted()
    }
}
