import Foundation
import GRDB
import NewsModel

/// What is known of a sitemap or a sitemap index.
package struct SitemapState: Sendable, Hashable {
    package var url: String
    /// The index that names it; `nil` for the index itself.
    package var parent: String?
    /// What the index says of its last change.
    package var lastmod: Instant?
    /// What the index said when it was last read.
    package var read: Instant?
    package var etag: String?
    package var lastModified: String?
    /// On the origin's clock: when it was last read or found unchanged; `nil`: never.
    package var asked: Instant?
    /// On the origin's clock: when it last came with a body.
    package var whole: Instant?
    /// 0 is the newest of its index; `feedPlace` for a feed.
    package var place = 0

    /// The place of what is no sitemap but a feed. `read` is then when its pages were last walked through to the end.
    package static let feedPlace = -1
    package var isFeed: Bool { place == Self.feedPlace }

    package init(url: String, parent: String?) { (self.url, self.parent) = (url, parent) }
}

extension NewsStore {
    /// The sitemaps of an edition, the index first, then by their places.
    package func sitemaps(_ edition: EditionID) throws(StoreError) -> [SitemapState] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT url, parent, lastmod, read, sitemap.etag, sitemap.modified, asked, place, whole FROM sitemap
                        JOIN edition ON edition.id = sitemap.edition
                    WHERE edition.name = ? ORDER BY parent IS NOT NULL, place, url
                    """, arguments: [edition.rawValue]
            ).map { row in
                var state = SitemapState(url: row[0], parent: row[1])
                (state.lastmod, state.read, state.etag, state.lastModified) = (row[2], row[3], row[4], row[5])
                (state.asked, state.place, state.whole) = (row[6], row[7], row[8])
                return state
            }
        }
    }

    /// The robots.txt held for a site and when it was asked for.
    package func robots(of site: String) throws(StoreError) -> (asked: Instant, status: Int, text: String)? {
        try read { database in
            try Row.fetchOne(database, sql: "SELECT asked, status, text FROM robots WHERE site = ?", arguments: [site])
                .map { ($0[0], $0[1], $0[2]) }
        }
    }
}

extension StoreWriter {
    /// Notes what an index or sitemap answered, and what its index says of it.
    package func keep(_ sitemap: SitemapState, edition: EditionID) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO sitemap (url, edition, parent, lastmod, read, etag, modified, asked, place, whole)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (url) DO UPDATE SET parent = excluded.parent, lastmod = excluded.lastmod, read = excluded.read,
                    etag = excluded.etag, modified = excluded.modified, asked = excluded.asked, place = excluded.place,
                    whole = excluded.whole
                """
        ).execute(arguments: [
            sitemap.url, try editionNumber(edition), sitemap.parent, sitemap.lastmod, sitemap.read, sitemap.etag,
            sitemap.lastModified, sitemap.asked, sitemap.place, sitemap.whole,
        ])
    }

    /// Keeps a site's robots.txt.
    package func keepRobots(site: String, status: Int, text: String) throws {
        try database.execute(
            sql: """
                INSERT INTO robots (site, asked, status, text) VALUES (?, ?, ?, ?)
                ON CONFLICT (site) DO UPDATE SET asked = excluded.asked, status = excluded.status, text = excluded.text
                """, arguments: [site, now, status, text])
    }

    /// Notes that a pull of the edition reached its end.
    package func pulled(_ edition: EditionID) throws {
        try database.execute(sql: "UPDATE edition SET pulled = ? WHERE name = ?", arguments: [now, edition.rawValue])
    }
}
