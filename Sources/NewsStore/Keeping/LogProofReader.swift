import Foundation
import GRDB
import NewsModel

/// Reads the entries of the change log that are proven, and grows their tree.
struct LogProofReader {
    private let database: Database
    private var tree = MerkleTree()
    private var earlier: LogRoot?
    private var notKept = 0
    private var problems: [String] = []
    private var masks: [Int64: CoverageMask] = [:]

    init(database: Database) { self.database = database }

    mutating func proof(at size: Int?) throws -> LogProof {
        if size == 0 { earlier = LogRoot(size: 0, hash: tree.root) }
        let rows = try Row.fetchCursor(database, sql: Self.entries)
        while let row = try rows.next() {
            tree.append(try entry(row))
            if tree.count == size { earlier = LogRoot(size: tree.count, hash: tree.root) }
        }
        return LogProof(
            root: LogRoot(size: tree.count, hash: tree.root), earlier: earlier, notKept: notKept,
            problems: Array(problems.prefix(100)))
    }

    private static let entries = """
        SELECT change.sequence, change.what, change.at, change.received, article.name,
            coalesce(own.name, other.name), run.kind, run.asserted, run.published, run.generation, run.start, run.mask,
            run.raw, address.url, run.hash, content.id, content.hash, content.metadata, content.blocks
        FROM change LEFT JOIN article ON article.id = change.article
            LEFT JOIN run ON run.id = change.run AND run.article = change.article
            LEFT JOIN content ON content.id = run.content LEFT JOIN replica AS own ON own.id = run.replica
            LEFT JOIN address ON address.id = run.origin
            LEFT JOIN retraction ON change.what = 3 AND retraction.article = change.article
                AND retraction.gone = change.at AND retraction.sequence = change.sequence
            LEFT JOIN replica AS other ON other.id = retraction.replica
        WHERE change.what IN (1, 3) ORDER BY change.sequence
        """

    /// An entry's bytes; of one that cannot be read, something that no entry is.
    private mutating func entry(_ row: Row) throws -> [UInt8] {
        let sequence: Int64 = row[0]
        guard let name = row[4] as String?, let replica = row[5] as String? else { return lost(sequence) }
        if row[1] as Int64 == StoreWriter.ChangeKind.retraction.rawValue {
            guard let gone = row[2] as Instant? else { return lost(sequence) }
            let retraction = Retraction(replica: ReplicaID(replica), article: ArticleKey(name), gone: gone)
            return ProvenEntry(retraction, received: row[3]).bytes
        }
        guard let kind = (row[6] as Int64?).flatMap(SourceKind.init(number:)), let mask = try mask(row[11]),
            let content = (row[16] as Data?).flatMap({ ContentHash($0) })
        else { return lost(sequence) }
        let run = Run(
            replica: ReplicaID(replica),
            sighting: Sighting(
                article: ArticleKey(name), kind: kind, content: content, asserted: row[7], published: row[8],
                generation: row[9]), start: row[10], verified: nil, mask: mask, origin: row[13],
            raw: (row[12] as Data?).flatMap { ContentHash($0) })
        if RowID(run).blob != row[14] as Data? {
            problems.append("entry \(sequence): the row of \(name) is not what its name was made of")
        }
        let held = try payload(row, of: run, sequence: sequence)
        return ProvenEntry(run, content: held, at: row[2], received: row[3]).bytes
    }

    private mutating func lost(_ sequence: Int64) -> [UInt8] {
        problems.append("entry \(sequence) names nothing that is there")
        return []
    }

    /// The hash of the payload as it stands; the one on record where it is not here.
    private mutating func payload(_ row: Row, of run: Run, sequence: Int64) throws -> ContentHash {
        let recorded = run.sighting.content
        guard let metadata = row[17] as String? else {
            notKept += 1
            return recorded
        }
        let digest = PayloadDigest(database: database)
        let hash = (try? digest.hash(of: row[15], metadata: metadata, blocks: row[18])) ?? nil
        if hash != recorded {
            problems.append(
                "entry \(sequence): the payload of \(run.sighting.article) is not what its hash \(recorded) was made of"
            )
        }
        return hash ?? ContentHash.of([])
    }

    private mutating func mask(_ number: Int64?) throws -> CoverageMask? {
        guard let number else { return nil }
        if let known = masks[number] { return known }
        let text = try String.fetchOne(
            database.cachedStatement(sql: "SELECT fields FROM mask WHERE id = ?"), arguments: [number])
        masks[number] = try text.map { try CoverageMask(json: $0) }
        return masks[number]
    }
}
