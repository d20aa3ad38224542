import Foundation
import GRDB
import NewsModel

extension NewsStore {
    /// The sums of the buckets of some editions that hold anything, as they were kept up.
    ///
    /// - Parameter editions: empty: all.
    package func bucketDigests(_ editions: Set<EditionID> = []) throws(StoreError) -> [BucketID: BucketDigest] {
        try read { try Self.keptDigests(editions, in: $0) }
    }

    /// The same, summed up anew from the rows.
    package func computedDigests(_ editions: Set<EditionID> = []) throws(StoreError) -> [BucketID: BucketDigest] {
        try read { try Self.computedDigests(editions, in: $0) }
    }

    /// What the store holds of some buckets of an edition: each statement with all that may change of it.
    package func statements(
        inBuckets numbers: Set<UInt8>, of edition: EditionID
    ) throws(StoreError) -> [BucketID: Set<StatementState>] {
        try read { database in
            var found: [BucketID: Set<StatementState>] = [:]
            try BucketReader(database).forEach(in: edition, numbers) { bucket, statement in
                found[bucket, default: []].insert(statement.state)
            }
            return found
        }
    }

    /// The rows of some buckets of an edition that another store does not hold as they are here.
    ///
    /// - Parameter held: what the other store says it holds of these buckets.
    package func records(
        inBuckets numbers: Set<UInt8>, of edition: EditionID, except held: Set<StatementState>
    ) throws(StoreError) -> ReplicaPage {
        try read { database in
            let reader = BucketReader(database)
            var (page, runs) = (ReplicaPage(next: .start), [Int64]())
            var seen: Set<Int64> = []
            var named: Set<EditionID> = [edition]
            try reader.forEach(in: edition, numbers) { _, statement in
                guard !held.contains(statement.state) else { return }
                switch statement {
                case .run(let number, _), .claim(let number, _):
                    if seen.insert(number).inserted { runs.append(number) }
                case .retraction(let record, _): page.retractions.append(record)
                case .list(let record, _): page.lists.append(record)
                case .link(let record, _):
                    page.links.append(record)
                    named.formUnion([record.article, record.other].compactMap(\.edition))
                }
            }
            page.runs = try runs.compactMap { try reader.records.run($0) }
            page.editions = try named.sorted().compactMap { try reader.records.edition($0) }
            return page
        }
    }

    static func keptDigests(_ editions: Set<EditionID>, in database: Database) throws -> [BucketID: BucketDigest] {
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT edition.name, number, digest FROM bucket JOIN edition ON edition.id = bucket.edition")
        var found: [BucketID: BucketDigest] = [:]
        for row in rows {
            let bucket = BucketID(edition: EditionID(row[0]), number: UInt8(truncatingIfNeeded: row[1] as Int64))
            guard editions.isEmpty || editions.contains(bucket.edition),
                let digest = BucketDigest(row[2] as Data), !digest.isEmpty
            else { continue }
            found[bucket] = digest
        }
        return found
    }

    static func computedDigests(_ editions: Set<EditionID>, in database: Database) throws -> [BucketID: BucketDigest] {
        var found: [BucketID: BucketDigest] = [:]
        let known = try String.fetchAll(database, sql: "SELECT name FROM edition").map { EditionID($0) }
        for edition in known where editions.isEmpty || editions.contains(edition) {
            try BucketReader(database).forEach(in: edition) { bucket, statement in
                found[bucket, default: BucketDigest()].add(statement.state)
            }
        }
        return found.filter { !$0.value.isEmpty }
    }
}
