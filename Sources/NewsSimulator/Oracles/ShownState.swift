import Foundation
import GRDB
import NewsSync

/// What a store shows of an article.
struct ShownState: Hashable, Sendable {
    var isGone: Bool
    var published: Instant?
    var modified: Instant?
    /// The kind of source that the title comes from: 1 page, 2 feed, 3 sitemap.
    var kind: Int64?
    var content: ContentHash?
    /// Canonical JSON, where not all fields come from one revision.
    var winners: String?

    /// What stores show of all their articles, by name.
    static func all(in store: NewsStore) throws -> [ArticleKey: ShownState] {
        try store.read { database in
            let rows = try Row.fetchCursor(
                database.cachedStatement(
                    sql: """
                        SELECT article.name, view.gone, view.published, view.modified, view.kind, content.hash, view.winners
                        FROM view JOIN article ON article.id = view.article
                            LEFT JOIN content ON content.id = view.content
                        """))
            var result: [ArticleKey: ShownState] = [:]
            while let row = try rows.next() {
                result[ArticleKey(row[0])] = ShownState(
                    isGone: row[1], published: row[2], modified: row[3], kind: row[4],
                    content: (row[5] as Data?).flatMap { ContentHash($0) }, winners: row[6])
            }
            return result
        }
    }
}
