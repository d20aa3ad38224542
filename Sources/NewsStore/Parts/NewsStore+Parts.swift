import Foundation
import GRDB
import NewsModel

extension NewsStore {
    /// A list as it is shown now, or as it was at an instant: of what was seen until then, the content that was seen last;
    /// `nil` where it was not seen until then.
    public func part(
        _ name: PartName, edition: EditionID, of subject: PartSubject = .edition, asOf instant: Instant? = nil
    ) throws(StoreError) -> SeenPart? {
        try check([edition])
        return try read { try PartReader(database: $0).part(name, edition: edition, of: subject, asOf: instant) }
    }

    /// The lists of a name that an edition's pages have of their own, and the edition's, each as it is shown now or was
    /// then: the edition's first, then by the pages' addresses. Articles' own lists are not among them.
    public func parts(
        _ name: PartName, edition: EditionID, asOf instant: Instant? = nil
    ) throws(StoreError) -> [SeenPart] {
        try check([edition])
        return try read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT address.url FROM part JOIN edition ON edition.id = part.edition
                        LEFT JOIN address ON address.id = part.page
                    WHERE edition.name = ? AND part.name = ? ORDER BY address.url
                    """, arguments: [edition.rawValue, name.rawValue])
            let reader = PartReader(database: database)
            return try rows.compactMap { row in
                let subject = (row[0] as String?).flatMap { CanonicalURL($0) }.map(PartSubject.page) ?? .edition
                return try reader.part(name, edition: edition, of: subject, asOf: instant)
            }
        }
    }

    /// The intervals in which a list had one content, the oldest first.
    public func partHistory(
        _ name: PartName, edition: EditionID, of subject: PartSubject = .edition
    ) throws(StoreError) -> [SeenPart] {
        try check([edition])
        return try read { try PartReader(database: $0).history(name, edition: edition, of: subject) }
    }

    /// The names of the lists that the store has of an edition, in byte order.
    public func partNames(edition: EditionID) throws(StoreError) -> [PartName] {
        try read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT part.name FROM part JOIN edition ON edition.id = part.edition WHERE edition.name = ?
                    ORDER BY 1
                    """, arguments: [edition.rawValue]
            ).map { PartName($0) }
        }
    }
}

/// Reads lists inside one snapshot of the store.
struct PartReader {
    let database: Database

    /// An interval of one replica.
    private struct Interval {
        var start: Instant
        var last: Instant
        var snapshot: Int64
        var hash: Data
    }

    func part(
        _ name: PartName, edition: EditionID, of subject: PartSubject, asOf instant: Instant?
    ) throws -> SeenPart? {
        let intervals = try self.intervals(
            name, edition: edition, of: subject, until: instant, onlyLast: instant == nil)
        func key(_ it: Interval) -> (Instant, Instant) { (min(it.last, instant ?? it.last), it.start) }
        let shown = intervals.max { left, right in
            if key(left) != key(right) { return key(left) < key(right) }
            return left.hash.lexicographicallyPrecedes(right.hash)
        }
        return try shown.flatMap { try seen($0, name, edition, subject, until: instant) }
    }

    func history(_ name: PartName, edition: EditionID, of subject: PartSubject) throws -> [SeenPart] {
        try intervals(name, edition: edition, of: subject, until: nil).compactMap {
            try seen($0, name, edition, subject, until: nil)
        }
    }

    private func seen(
        _ interval: Interval, _ name: PartName, _ edition: EditionID, _ subject: PartSubject, until instant: Instant?
    ) throws -> SeenPart? {
        try database.snapshot(interval.snapshot).map {
            SeenPart(
                name: name, edition: edition, subject: subject, snapshot: $0, firstSeen: interval.start,
                lastSeen: min(interval.last, instant ?? interval.last))
        }
    }

    private func intervals(
        _ name: PartName, edition: EditionID, of subject: PartSubject, until instant: Instant?, onlyLast: Bool = false
    ) throws -> [Interval] {
        var (page, article, condition): (Int64?, Int64, String) = (nil, 0, "= ?2")
        switch subject {
        case .edition: break
        case .page(let url):
            guard let number = try database.addressNumber(url) else { return [] }
            page = number
        case .article(let key):
            guard let number = try database.articleNumber(key) else { return [] }
            let ids = try ArticleIDs(of: number, in: database)
            article = ids.first
            if ids.areSeveral { condition = "IN (SELECT id FROM article WHERE same = ?2)" }
        }
        guard let number = try database.editionNumber(edition),
            let part = try database.partNumber(name, edition: number, page: page)
        else { return [] }
        return try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT start, last, snapshot, snapshot.hash FROM shown JOIN snapshot ON snapshot.id = shown.snapshot
                        JOIN replica ON replica.id = shown.replica
                    WHERE part = ?1 AND article \(condition) AND start <= ?3 AND distrusted IS NULL
                    \(onlyLast ? newest(condition) : "")
                    ORDER BY start, last, snapshot.hash
                    """), arguments: [part, article, instant ?? Instant(milliseconds: .max)]
        ).map { Interval(start: $0[0], last: $0[1], snapshot: $0[2], hash: $0[3]) }
    }

    /// Keeps to the intervals that were seen last.
    private func newest(_ condition: String) -> String {
        """
        AND last = (SELECT max(last) FROM shown JOIN replica ON replica.id = shown.replica
            WHERE part = ?1 AND article \(condition) AND distrusted IS NULL)
        """
    }
}
