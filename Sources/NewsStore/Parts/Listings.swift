import Foundation
import GRDB
import NewsModel

/// What is known of a page from which lists are read, before it is asked.
package struct ListingState: Sendable, Hashable {
    package var address: Int64
    package var url: CanonicalURL
    /// What sort of page it is, by the profile's names: front, section, coverage, authors, author, live.
    package var role: String
    /// On the origin's clock.
    package var due: Instant
    /// Local; `nil`: never.
    package var asked: Instant?
    package var etag: String?
    package var lastModified: String?
    /// On the origin's clock: when it last came with a body.
    package var whole: Instant?
    /// Of the extractor that read the last good answer.
    package var generation: Int?
    /// What a 304 vouches for.
    package var shown: [PartReference] = []
    package var failures = 0
    package var error: String?
}

extension NewsStore {
    /// The pages of an edition that are due, in the order in which they were found.
    ///
    /// - Parameter all: whether those that were ever read are taken as due, whatever the schedule says.
    package func dueListings(
        _ edition: EditionID, at now: Instant, all: Bool = false
    ) throws(StoreError) -> [ListingState] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: listingColumns + """
                     JOIN edition ON edition.id = listing.edition WHERE edition.name = ? AND (due <= ? OR \(all ? "shown IS NOT NULL" : "0"))
                    ORDER BY address
                    """, arguments: [edition.rawValue, now]
            ).compactMap(ListingState.init)
        }
    }

    /// How many pages of an edition are known, without those that the site does not have.
    package func listingCount(_ edition: EditionID) throws(StoreError) -> Int {
        try read { database in
            try Int.fetchOne(
                database,
                sql:
                    "SELECT count(*) FROM listing JOIN edition ON edition.id = listing.edition WHERE edition.name = ? AND failures = 0",
                arguments: [edition.rawValue]) ?? 0
        }
    }
}

private let listingColumns = """
    SELECT address, address.url, role, due, asked, etag, modified, generation, shown, failures, error, whole
    FROM listing JOIN address ON address.id = listing.address
    """

extension ListingState {
    fileprivate init?(_ row: Row) {
        guard let url = CanonicalURL(row[1] as String) else { return nil }
        self.init(address: row[0], url: url, role: row[2], due: row[3])
        (asked, etag, lastModified, generation) = (row[4], row[5], row[6], row[7])
        (failures, error, whole) = (row[9], row[10], row[11])
        let pairs = (row[8] as String?).flatMap { try? JSONValue.parse($0) }?.arrayValue ?? []
        shown = pairs.compactMap { pair in
            let numbers = (pair.arrayValue ?? []).compactMap(\.numberValue).compactMap { Int64(exactly: $0) }
            return numbers.count == 2 ? PartReference(part: numbers[0], snapshot: numbers[1]) : nil
        }
    }
}

extension StoreWriter {
    /// Notes that a page exists; one that is known stays as it is.
    ///
    /// - Returns: what is known of a page that is new.
    package func note(
        listing url: CanonicalURL, role: String, edition: EditionID, due: Instant
    ) throws -> ListingState? {
        let number = try editionNumber(edition)
        let address = try session.address(making: url.text, edition: number)
        try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO listing (address, edition, role, due) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [address, number, role, due])
        guard database.changesCount > 0 else { return nil }
        return ListingState(address: address, url: url, role: role, due: due)
    }

    /// Keeps what a page's answer came to.
    package func keep(_ listing: ListingState) throws {
        let shown = JSONValue.array(
            listing.shown.map { .array([.number(Double($0.part)), .number(Double($0.snapshot))]) })
        try database.cachedStatement(
            sql: """
                UPDATE listing SET role = ?, due = ?, asked = ?, etag = ?, modified = ?, generation = ?, shown = ?,
                    failures = ?, error = ?, whole = ? WHERE address = ?
                """
        ).execute(arguments: [
            listing.role, listing.due, now, listing.etag, listing.lastModified, listing.generation,
            shown.canonicalString, listing.failures, listing.error, listing.whole, listing.address,
        ])
    }
}
