import Foundation
import GRDB
import NewsModel

/// Why an address is asked.
package enum FetchReason: Int, Sendable, CaseIterable {
    /// Never answered with an article yet.
    case new = 1
    /// A sitemap's lastmod is later than what is held is known to be good for.
    case hinted = 2
    /// The revisit schedule says so.
    case revisit = 3
    /// The last request failed.
    case retry = 4
    /// A 404 or 410 waits to be confirmed.
    case goneCheck = 5
    /// An answer waits to be confirmed, or contradicts what is shown and nobody vouches for it.
    case verification = 6
}

/// What is known of an address before it is asked.
package struct AddressState: Sendable {
    package var address: Int64
    package var url: CanonicalURL
    /// How the site writes the address, where that is not the usual percent-encoding.
    package var spelling: String?
    package var article: Int64?
    package var hint: Instant?
    package var due: Instant?
    package var reason: FetchReason?
    package var asked: Instant?
    package var seen: Instant?
    package var verified: Instant?
    package var etag: String?
    package var lastModified: String?
    /// On the origin's clock: when the last answer with a body came.
    package var whole: Instant?
    /// Of the extractor that read the last good answer.
    package var generation: Int?
    /// The row that the last good answer stands for; its validators are those of that row's content.
    package var run: Int64?
    package var failures = 0
    package var gone: GoneCount?
    /// First publication and date of the version of the article that it showed.
    package var published: Instant?
    package var asserted: Instant?

    /// Whether stored copies are no answer to a request of it: something is known that the answer may have to confirm.
    package var isRevisit: Bool { article != nil || reason == .goneCheck || reason == .verification }

    /// An address of which nothing is known.
    package init(address: Int64, url: CanonicalURL) { (self.address, self.url) = (address, url) }
}

/// A row of 404 or 410 answers.
package struct GoneCount: Sendable, Hashable {
    /// 404 or 410.
    package var status: Int
    package var first: Instant
    package var last: Instant
    package var count: Int

    package init(status: Int, first: Instant, last: Instant, count: Int) {
        (self.status, self.first, self.last, self.count) = (status, first, last, count)
    }
}

/// When an address is asked next, and why; without an instant: when a hint asks for it.
package struct NextVisit: Sendable, Hashable {
    package var due: Instant?
    package var reason: FetchReason

    package init(due: Instant?, reason: FetchReason) { (self.due, self.reason) = (due, reason) }
}

/// One address of a sitemap, as the frontier takes it.
package struct HintedAddress: Sendable {
    package var url: CanonicalURL
    package var spelling: String?
    package var lastmod: Instant?

    package init(url: CanonicalURL, spelling: String?, lastmod: Instant?) {
        (self.url, self.spelling, self.lastmod) = (url, spelling, lastmod)
    }
}

private let stateColumns = """
    SELECT address.id, address.url, address.spelling, frontier.article, frontier.hint, frontier.due, frontier.reason,
        frontier.asked, frontier.seen, frontier.verified, frontier.etag, frontier.modified, frontier.failures,
        frontier.gone_first, frontier.gone_last, frontier.gone_count, view.published, view.modified, frontier.generation,
        frontier.gone_status, frontier.run, frontier.whole
    FROM frontier JOIN address ON address.id = frontier.address LEFT JOIN article ON article.id = frontier.article
        LEFT JOIN view ON view.article = coalesce(article.same, article.id)
    """

extension AddressState {
    init?(_ row: Row) {
        guard let url = CanonicalURL(row[1] as String) else { return nil }
        self.init(address: row[0], url: url)
        (spelling, article) = (row[2], row[3])
        (hint, due, asked) = (row[4], row[5], row[7])
        reason = FetchReason(rawValue: row[6])
        (seen, verified, etag, lastModified, failures) = (row[8], row[9], row[10], row[11], row[12])
        if let first = row[13] as Instant?, let last = row[14] as Instant? {
            gone = GoneCount(status: row[19] ?? 404, first: first, last: last, count: row[15])
        }
        (published, asserted, generation, run, whole) = (row[16], row[17], row[18], row[20], row[21])
    }
}

extension StoreWriter {
    /// Notes what a sitemap names; `decide` says what follows for an address that is new (`nil`) or known.
    ///
    /// - Returns: how many addresses are new, and how many known ones the sitemap asks to be fetched.
    package func hint(
        _ entries: [HintedAddress], edition: EditionID, decide: (AddressState?, Instant?) -> NextVisit?
    ) throws -> (new: Int, asked: Int) {
        let edition = try editionNumber(edition)
        let find = try database.cachedStatement(sql: stateColumns + " WHERE address.url = ?")
        let update = try database.cachedStatement(
            sql: """
                INSERT INTO frontier (address, edition, hint, due, reason) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (address) DO UPDATE SET hint = excluded.hint, due = excluded.due, reason = excluded.reason
                """)
        var counts = (new: 0, asked: 0)
        for entry in entries {
            let known = try Row.fetchOne(find, arguments: [entry.url.text]).flatMap(AddressState.init)
            let hint = [known?.hint, entry.lastmod].compactMap { $0 }.max()
            let next = decide(known, hint)
            guard known == nil || next != nil || hint != known?.hint else { continue }
            let address = try known?.address ?? session.address(making: entry.url.text, edition: edition)
            if known == nil, entry.spelling != nil {
                try database.cachedStatement(sql: "UPDATE address SET spelling = ? WHERE id = ?")
                    .execute(arguments: [entry.spelling, address])
            }
            try update.execute(arguments: [
                address, edition, hint, next == nil ? known?.due : next?.due,
                (next?.reason ?? known?.reason ?? .new).rawValue,
            ])
            if known == nil { counts.new += 1 } else if next != nil { counts.asked += 1 }
        }
        return counts
    }

    /// Notes a good answer of an address, and the row that it stands for. Answers that nobody vouches for leave a row of 404
    /// or 410 as it is.
    ///
    /// - Parameter whole: when it came, on the origin's clock, if it had a body.
    package func answered(
        _ address: Int64, article: Int64, run: Int64?, seen: Instant, verified: Instant?, etag: String?,
        lastModified: String?, whole: Instant? = nil, generation: Int?, next: NextVisit
    ) throws {
        try database.cachedStatement(
            sql: """
                UPDATE frontier SET article = ?, seen = max(coalesce(seen, ?), ?),
                    verified = nullif(max(coalesce(verified, 0), coalesce(?, 0)), 0), etag = ?, modified = ?,
                    whole = coalesce(?, whole), generation = ?, asked = ?, due = ?, reason = ?, failures = 0,
                    error = NULL, run = ?,
                    gone_status = iif(? IS NULL, gone_status, NULL), gone_first = iif(? IS NULL, gone_first, NULL),
                    gone_last = iif(? IS NULL, gone_last, NULL), gone_count = iif(? IS NULL, gone_count, 0)
                WHERE address = ?
                """
        ).execute(arguments: [
            article, seen, seen, verified, etag, lastModified, whole, generation, now, next.due, next.reason.rawValue,
            run,
            verified, verified, verified, verified, address,
        ])
    }

    /// Notes that what an address answered last still holds (304).
    ///
    /// - Parameters:
    ///   - next: when it is asked next.
    ///   - otherwise: the same, where the validators are of no row that is current, or it waits to be confirmed.
    /// - Returns: what became of it; `nil` where the validators are of no such row.
    package func unchanged(
        _ state: AddressState, seen: Instant, verified: Instant?, next: NextVisit,
        otherwise: (Confirmation) -> NextVisit
    ) throws -> KeptObservation? {
        guard let article = state.article else { return nil }
        // Another address, or another process, may have brought a newer content: then the validators that the origin
        // confirmed are of no row that is current, and the next visit asks for the whole page.
        let kept = try verifyLast(article: article, run: state.run, at: verified)
        let isCurrent = kept != nil
        let confirmation = kept == nil ? .asSoonAsPossible : kept?.confirmation
        try answered(
            state.address, article: article, run: kept?.run ?? state.run, seen: seen, verified: verified,
            etag: isCurrent ? state.etag : nil, lastModified: isCurrent ? state.lastModified : nil,
            generation: state.generation, next: confirmation.map(otherwise) ?? next)
        return kept
    }

    /// Notes that a request failed.
    package func failed(_ address: Int64, error: String, next: NextVisit) throws {
        try database.cachedStatement(
            sql: """
                UPDATE frontier SET asked = ?, failures = failures + 1, error = ?, due = ?, reason = ? WHERE address = ?
                """
        ).execute(arguments: [now, error, next.due, next.reason.rawValue, address])
    }

    /// Notes a 404 or 410 that is not confirmed yet, or that ends the matter.
    package func missing(_ address: Int64, count: GoneCount, error: String?, next: NextVisit) throws {
        try database.cachedStatement(
            sql: """
                UPDATE frontier SET asked = ?, error = ?, due = ?, reason = ?, gone_status = ?, gone_first = ?,
                    gone_last = ?, gone_count = ? WHERE address = ?
                """
        ).execute(arguments: [
            now, error, next.due, next.reason.rawValue, count.status, count.first, count.last, count.count, address,
        ])
    }
}

extension NewsStore {
    /// The addresses of an edition that are due, those where a change is likeliest first, in one fixed order: what a source
    /// names, the newest first; what waits to be confirmed; what the schedule asks for, the longest due first; what failed;
    /// what is gone.
    ///
    /// - Parameter all: whether those that ever answered with an article are taken as due, whatever the schedule says.
    package func due(_ edition: EditionID, at now: Instant, all: Bool = false) throws(StoreError) -> [Int64] {
        try read { database in
            try Int64.fetchAll(
                database,
                sql: """
                    SELECT address FROM frontier
                    WHERE \(all ? "(due <= ? OR article IS NOT NULL)" : "due <= ?")
                        AND edition = (SELECT id FROM edition WHERE name = ?)
                    ORDER BY CASE reason WHEN 1 THEN 0 WHEN 2 THEN 0 WHEN 6 THEN 1 WHEN 3 THEN 2 WHEN 4 THEN 3 ELSE 4 END,
                        iif(reason = 3, due, 0), coalesce(hint, 0) DESC, address
                    """, arguments: [now, edition.rawValue])
        }
    }

    /// What is known of some addresses, in the order given.
    package func addressStates(_ addresses: some Collection<Int64>) throws(StoreError) -> [AddressState] {
        let numbers = Array(addresses)
        return try read { database in
            let statement = try database.cachedStatement(sql: stateColumns + " WHERE address.id = ?")
            return try numbers.compactMap { try Row.fetchOne(statement, arguments: [$0]).flatMap(AddressState.init) }
        }
    }
}
