import Foundation
import GRDB
import NewsModel

extension StoreWriter {
    /// Keeps what a page showed of a list: the snapshot once, and that it was seen then.
    ///
    /// The interval in which this replica last saw the list until that instant goes on where it said the same; else a new
    /// one begins. Answers may come in any order.
    @discardableResult
    package func observe(_ part: PartObservation) throws -> PartReference {
        let edition = try editionNumber(part.edition)
        var article: Int64 = 0
        var page: Int64?
        switch part.subject {
        case .edition: break
        case .page(let url): page = try session.address(making: url.text, edition: edition)
        case .article(let key): article = try session.article(making: key, edition: edition).id
        }
        let number = try partNumber(part.name, edition: edition, page: page)
        let snapshot = try snapshotNumber(part.snapshot)
        try see(number, article: article, snapshot: snapshot, at: part.seen)
        if part.name == .alternates, article != 0 { try name(part.snapshot, article: article, edition: edition) }
        return PartReference(part: number, snapshot: snapshot)
    }

    /// Keeps what an article's page showed of the article's own lists. One that it no longer shows is kept as empty from
    /// then on, where it was not before.
    ///
    /// - Parameter lookedFor: the lists that were really looked for; `nil`: all.
    package func observe(
        _ parts: [PartObservation], lookedFor: Set<PartName>? = nil, ofArticle article: Int64, named key: ArticleKey,
        edition: EditionID, seen: Instant
    ) throws {
        for part in parts { try observe(part) }
        let names = Set(parts.map(\.name))
        for (number, name) in try ownParts(edition)
        where !names.contains(name) && lookedFor?.contains(name) ?? true {
            guard let last = try lastSnapshot(number, article: article, before: seen), !last.items.isEmpty else {
                continue
            }
            try observe(
                PartObservation(
                    edition: edition, name: name, subject: .article(key), snapshot: PartSnapshot(items: []), seen: seen)
            )
        }
    }

    /// An article's page is as it was (304): so are the article's own lists.
    package func seeParts(ofArticle article: Int64, edition: EditionID, seen: Instant) throws {
        for (number, _) in try ownParts(edition) {
            guard let interval = try interval(number, article: article, before: seen), interval.last < seen else {
                continue
            }
            try extend(number, article: article, interval, to: seen)
        }
    }

    /// A listing page is as it was (304): so are the lists that it showed.
    package func see(_ references: [PartReference], at seen: Instant) throws {
        for reference in references {
            try see(reference.part, article: 0, snapshot: reference.snapshot, at: seen)
        }
    }

    // MARK: - Intervals

    private struct Interval {
        var start: Instant
        var snapshot: Int64
        var last: Instant
    }

    private func see(_ part: Int64, article: Int64, snapshot: Int64, at seen: Instant) throws {
        if let known = try interval(part, article: article, before: seen), known.snapshot == snapshot {
            if known.last < seen { try extend(part, article: article, known, to: seen) }
            return
        }
        let writer = try session.replica(replica)
        try keep(
            interval: StoredInterval(
                part: part, article: article, start: seen, replica: writer, snapshot: snapshot, last: seen))
    }

    /// This replica's interval that shows at an instant: the one that was seen last until then. One that lies inside
    /// another is never lengthened, so each answer shows at its own instant whatever order they arrive in.
    private func interval(_ part: Int64, article: Int64, before seen: Instant) throws -> Interval? {
        let writer = try session.replica(replica)
        // Nearly always the answer is the newest, and the interval that was seen last shows.
        let newest = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT start, snapshot, last, replica FROM shown WHERE part = ? AND article = ?
                    ORDER BY last DESC, start DESC LIMIT 1
                    """), arguments: [part, article])
        guard let newest else { return nil }
        if newest[3] == writer, (newest[2] as Instant) <= seen {
            return Interval(start: newest[0], snapshot: newest[1], last: newest[2])
        }
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT start, snapshot, last FROM shown
                    WHERE part = ?1 AND article = ?2 AND replica = ?3 AND start <= ?4
                    ORDER BY min(last, ?4) DESC, start DESC LIMIT 1
                    """), arguments: [part, article, writer, seen])
        return row.map { Interval(start: $0[0], snapshot: $0[1], last: $0[2]) }
    }

    private func extend(_ part: Int64, article: Int64, _ interval: Interval, to seen: Instant) throws {
        try keep(
            interval: StoredInterval(
                part: part, article: article, start: interval.start, replica: try session.replica(replica),
                snapshot: interval.snapshot, last: seen))
    }

    private func lastSnapshot(_ part: Int64, article: Int64, before seen: Instant) throws -> PartSnapshot? {
        guard let interval = try interval(part, article: article, before: seen) else { return nil }
        return try database.snapshot(interval.snapshot)
    }

    // MARK: - Numbers

    /// The lists of an edition that belong to articles.
    private func ownParts(_ edition: EditionID) throws -> [(Int64, PartName)] {
        try PartName.ofArticles.compactMap { name in
            try database.partNumber(name, edition: editionNumber(edition), page: nil).map { ($0, name) }
        }
    }

    func partNumber(_ name: PartName, edition: Int64, page: Int64?) throws -> Int64 {
        if let known = try database.partNumber(name, edition: edition, page: page) { return known }
        try database.cachedStatement(sql: "INSERT INTO part (edition, name, page) VALUES (?, ?, ?)")
            .execute(arguments: [edition, name.rawValue, page])
        return database.lastInsertedRowID
    }

    private func snapshotNumber(_ snapshot: PartSnapshot) throws -> Int64 {
        let bytes = snapshot.json.canonicalBytes()
        let hash = ContentHash.of(bytes)
        return try knownSnapshot(hash) ?? keep(snapshot: hash, bytes)
    }

    /// Notes which addresses an article's page names as its story in other editions.
    func name(_ snapshot: PartSnapshot, article: Int64, edition: Int64) throws {
        for item in snapshot.items {
            guard let url = item.url.flatMap({ CanonicalURL($0) }) else { continue }
            let address = try session.address(making: url.text, edition: edition)
            try database.cachedStatement(sql: "INSERT OR IGNORE INTO alternate (address, article) VALUES (?, ?)")
                .execute(arguments: [address, article])
        }
    }
}

extension PartName {
    /// The lists that articles have of their own.
    static let ofArticles: [PartName] = [.related, .readNext, .alternates]
}

extension Database {
    func partNumber(_ name: PartName, edition: Int64, page: Int64?) throws -> Int64? {
        try Int64.fetchOne(
            cachedStatement(
                sql: "SELECT id FROM part WHERE edition = ? AND name = ? AND ifnull(page, 0) = ifnull(?, 0)"),
            arguments: [edition, name.rawValue, page])
    }

    func snapshot(_ number: Int64) throws -> PartSnapshot? {
        let text = try String.fetchOne(
            cachedStatement(sql: "SELECT content FROM snapshot WHERE id = ?"), arguments: [number])
        return try text.flatMap { PartSnapshot(json: try JSONValue.parse($0)) }
    }
}
