import Foundation
import GRDB
import NewsModel

extension NewsStore {
    /// The rows of some editions that changed since a place in this store's log, each once and as it is now: those of all
    /// replicas, without payloads.
    ///
    /// - Parameter limit: rows at the most; reading goes on at `next` of what is returned, also after a break.
    package func records(
        after cursor: LogCursor, filter: ReplicaFilter = .all, limit: Int = StoreTuning.applyBatch
    ) throws(StoreError) -> ReplicaPage {
        try read { database in
            var reader = try LogReader(database, filter: filter, from: cursor, room: limit)
            try reader.readChanges()
            try reader.readLists()
            return try reader.finish()
        }
    }

    /// Payloads by the hashes of their contents; those that are not kept are missing.
    ///
    /// - Returns: each the canonical JSON of the content's fields.
    package func payloads(of hashes: some Sequence<ContentHash>) throws(StoreError) -> [ContentHash: [UInt8]] {
        let hashes = Array(hashes)
        return try read { database in
            let reader = ArticleReader(database: database)
            var found: [ContentHash: [UInt8]] = [:]
            for hash in hashes {
                let number = try Int64.fetchOne(
                    database.cachedStatement(
                        sql: """
                            SELECT id FROM content WHERE substr(hash, 1, 5) = substr(?1, 1, 5) AND hash = ?1
                                AND metadata IS NOT NULL
                            """),
                    arguments: [hash.blob])
                if let number { found[hash] = ContentPayload.bytes(of: try reader.fields(of: number)) }
            }
            return found
        }
    }

    /// What lists said, by the hashes.
    ///
    /// - Returns: each the canonical JSON of the snapshot.
    package func snapshots(of hashes: some Sequence<ContentHash>) throws(StoreError) -> [ContentHash: [UInt8]] {
        let hashes = Array(hashes)
        return try read { database in
            var found: [ContentHash: [UInt8]] = [:]
            for hash in hashes {
                let text = try String.fetchOne(
                    database.cachedStatement(sql: "SELECT content FROM snapshot WHERE hash = ?"),
                    arguments: [hash.blob])
                if let text { found[hash] = Array(text.utf8) }
            }
            return found
        }
    }
}

/// Goes along the two logs of a store.
private struct LogReader {
    private let records: RecordReader
    private let editions: Set<Int64>
    private var room: Int
    private var page: ReplicaPage
    private var named: Set<EditionID> = []

    init(_ database: Database, filter: ReplicaFilter, from cursor: LogCursor, room: Int) throws {
        records = RecordReader(database)
        editions = try records.editions(filter)
        self.room = room
        page = ReplicaPage(next: cursor)
    }

    /// A row stands at the newest entry that speaks of it, so one that changed often is read once.
    mutating func readChanges() throws {
        let select = try records.session.statement(
            """
            SELECT change.sequence, change.what, change.article, change.run, article.edition, run.sequence
            FROM change JOIN article ON article.id = change.article LEFT JOIN run ON run.id = change.run
            WHERE change.sequence > ? ORDER BY change.sequence
            """)
        select.bind(page.next.changes, 1)
        defer { select.reset() }
        while try select.step() {
            guard room > 0 else {
                page.isLast = false
                return
            }
            let (sequence, article) = (select.integer(0), select.integer(2))
            page.next.changes = sequence
            let isWanted = editions.contains(select.integer(4))
            switch StoreWriter.ChangeKind(rawValue: select.integer(1)) {
            case .run, .verified:
                guard isWanted, let number = select.optional(3), select.integer(5) == sequence,
                    let record = try records.run(number)
                else { continue }
                page.runs.append(record)
                named.insert(record.edition)
                room -= 1
            case .retraction where isWanted:
                for record in try records.retractions(of: article, at: sequence) {
                    page.retractions.append(record)
                    named.insert(record.edition)
                    room -= 1
                }
            case .link:
                for link in try records.links(of: article, at: sequence) {
                    let both = [link.article, link.other].compactMap(\.edition)
                    guard try both.contains(where: { editions.contains(try records.session.edition($0) ?? 0) }) else {
                        continue
                    }
                    page.links.append(link)
                    named.formUnion(both)
                    room -= 1
                }
            case .retraction, .payload, .distrust, nil: continue
            }
        }
    }

    mutating func readLists() throws {
        guard page.isLast else { return }
        let select = try records.session.statement(
            """
            SELECT shown.sequence, part.edition, shown.part, shown.article, shown.snapshot, shown.replica, shown.start,
                shown.last
            FROM shown JOIN part ON part.id = shown.part WHERE shown.sequence > ? ORDER BY shown.sequence
            """)
        select.bind(page.next.lists, 1)
        defer { select.reset() }
        while try select.step() {
            guard room > 0 else {
                page.isLast = false
                return
            }
            page.next.lists = select.integer(0)
            guard editions.contains(select.integer(1)), let start = select.instant(6), let last = select.instant(7)
            else { continue }
            let record = try records.session.listRecord(
                select.integer(2), article: select.integer(3), snapshot: select.integer(4),
                replica: records.session.replica(numbered: select.integer(5)).name, start: start, last: last
            ).record
            page.lists.append(record)
            named.insert(record.edition)
            room -= 1
        }
    }

    mutating func finish() throws -> ReplicaPage {
        page.editions = try named.sorted().compactMap { try records.edition($0) }
        return page
    }
}
