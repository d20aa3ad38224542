import Foundation
import GRDB
import NewsModel

/// What an article says, as far as it is compared with those of other editions.
package struct StoryInput: Sendable {
    /// BCP 47, of the edition.
    package var language: String
    package var title: String
    package var lede: String
    /// The words of the body, a block a line.
    package var body: String
    package var tags: [String]
    /// Addresses of its pictures.
    package var images: [String]
    package var published: Instant?
}

/// A signature as the store holds it.
package struct StoredSignature: Sendable {
    /// The article's number.
    package var article: Int64
    package var published: Instant
    package var bytes: [UInt8]
}

/// A span of publications that has to be matched, and the place in the change log up to which it has been touched.
package struct DueStoryBlock: Sendable, Hashable {
    package var number: Int64
    package var touched: Int64
}

extension NewsStore {
    private static let cursor = "stories"

    /// Makes signatures of what changed since the last time, and notes which spans of time are to be matched anew, in one
    /// transaction.
    ///
    /// - Parameters:
    ///   - limit: entries of the change log at the most.
    ///   - version: of the way in which signatures are made; those of another are made anew.
    ///   - blocks: the spans that an article's publication is in reach of.
    /// - Returns: whether the change log has more.
    package func sign(
        limit: Int, version: Int, blocks: (Instant) -> [Int64], make: (StoryInput) -> [UInt8]
    ) throws(StoreError) -> Bool {
        try write { database in
            let held =
                try Int64.fetchOne(
                    database, sql: "SELECT sequence FROM cursor WHERE name = ?", arguments: [Self.cursor]) ?? 0
            let isOutdated = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM signature WHERE version <> ?)", arguments: [version])
            let start = isOutdated == true ? 0 : held
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT sequence, article, shown, same FROM change JOIN article ON article.id = change.article
                    WHERE sequence > ? ORDER BY sequence LIMIT ?
                    """, arguments: [start, limit])
            guard let last = rows.last else { return false }
            if isOutdated == true { try database.execute(sql: "DELETE FROM signature") }
            var seen: Set<Int64> = []
            let changed = rows.lazy.filter { $0[2] as Bool || isOutdated == true }
                .flatMap { [$0[1] as Int64, $0[3] as Int64?].compactMap { $0 } }
            for article in changed where seen.insert(article).inserted {
                for block in Set(try Self.sign(article, version: version, in: database, make).flatMap(blocks)) {
                    try database.cachedStatement(
                        sql: """
                            INSERT INTO story_due (block, touched) VALUES (?, ?)
                            ON CONFLICT (block) DO UPDATE SET touched = excluded.touched
                            """
                    ).execute(arguments: [block, last[0] as Int64])
                }
            }
            try database.execute(
                sql: """
                    INSERT INTO cursor (name, sequence) VALUES (?, ?)
                    ON CONFLICT (name) DO UPDATE SET sequence = excluded.sequence
                    """, arguments: [Self.cursor, last[0] as Int64])
            return rows.count == limit
        }
    }

    /// The spans that are to be matched.
    package func storyBlocks() throws(StoreError) -> [DueStoryBlock] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT block, touched FROM story_due ORDER BY block").map {
                DueStoryBlock(number: $0[0], touched: $0[1])
            }
        }
    }

    /// Notes that a span was matched as it was when it was read. If somebody else touched or matched it meanwhile, it is due
    /// again: one of the two results may be of articles as they were before.
    package func matched(storyBlock block: DueStoryBlock) throws(StoreError) {
        try write { database in
            try database.execute(
                sql: "DELETE FROM story_due WHERE block = ? AND touched = ?", arguments: [block.number, block.touched])
            guard database.changesCount == 0 else { return }
            try database.execute(
                sql: "INSERT OR IGNORE INTO story_due (block, touched) VALUES (?, 0)",
                arguments: [block.number])
        }
    }

    /// Brings one article's signature to what the view says; the publications that it touches.
    private static func sign(
        _ article: Int64, version: Int, in database: Database, _ make: (StoryInput) -> [UInt8]
    ) throws -> [Instant] {
        let known = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT content, published FROM signature WHERE article = ?"),
            arguments: [article])
        let reader = ArticleReader(database: database)
        guard let view = try ViewRecord.fetch(article, from: database), !view.gone, let content = view.content,
            let shown = try reader.article(article)
        else {
            for sql in [
                "DELETE FROM signature WHERE article = ?1", "DELETE FROM translation WHERE article = ?1 OR other = ?1",
            ] { try database.cachedStatement(sql: sql).execute(arguments: [article]) }
            return [known?[1] as Instant?].compactMap { $0 }
        }
        if let known, known[0] == content, known[1] as Instant? == view.published { return [] }
        let language = try String.fetchOne(
            database.cachedStatement(
                sql: "SELECT language FROM edition JOIN article ON article.edition = edition.id WHERE article.id = ?"),
            arguments: [article])
        let input = StoryInput(
            language: language ?? "", title: shown.title, lede: shown.lede,
            body: shown.fields[.body].map(BodyText.plain) ?? "", tags: shown.members(of: .tags),
            images: shown.images.map(\.url), published: shown.published)
        try database.cachedStatement(
            sql: """
                INSERT INTO signature (article, content, version, published, bytes) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (article) DO UPDATE SET content = excluded.content, version = excluded.version,
                    published = excluded.published, bytes = excluded.bytes
                """
        ).execute(arguments: [article, content, version, view.published, Data(make(input))])
        return [known?[1] as Instant?, view.published].compactMap { $0 }
    }

    /// The signatures of an edition's articles that were published in a span of time, by publication, then by name.
    package func signatures(
        _ edition: EditionID, from start: Instant, to end: Instant
    ) throws(StoreError) -> [StoredSignature] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT signature.article, signature.published, signature.bytes FROM view
                        JOIN signature ON signature.article = view.article JOIN article ON article.id = view.article
                    WHERE view.edition = (SELECT id FROM edition WHERE name = ?)
                        AND view.published >= ? AND view.published < ? AND signature.published IS NOT NULL
                    ORDER BY signature.published, article.name
                    """, arguments: [edition.rawValue, start, end]
            ).map { StoredSignature(article: $0[0], published: $0[1], bytes: Array($0[2] as Data)) }
        }
    }

    /// Replaces what was found of some articles and those of another edition.
    ///
    /// - Parameters:
    ///   - articles: the numbers of the articles whose pairs are replaced.
    ///   - edition: the edition of the others.
    package func replacePairs(
        of articles: [Int64], with edition: EditionID, by pairs: [(article: Int64, other: Int64, score: Double)]
    ) throws(StoreError) {
        try write { database in
            let number = try database.editionNumber(edition) ?? 0
            let remove = try database.cachedStatement(
                sql: """
                    DELETE FROM translation WHERE (article = ?1 AND other IN (SELECT id FROM article WHERE edition = ?2))
                        OR (other = ?1 AND article IN (SELECT id FROM article WHERE edition = ?2))
                    """)
            for article in articles { try remove.execute(arguments: [article, number]) }
            let insert = try database.cachedStatement(
                sql: """
                    INSERT INTO translation (article, other, score) VALUES (min(?1, ?2), max(?1, ?2), ?3)
                    ON CONFLICT DO UPDATE SET score = excluded.score
                    """)
            for pair in pairs { try insert.execute(arguments: [pair.article, pair.other, pair.score]) }
        }
    }
}
