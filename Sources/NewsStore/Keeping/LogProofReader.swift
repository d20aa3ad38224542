import GRDB
import NewsModel

/// Reads the entries of the change log that are proven, and grows their tree.
struct LogProofReader {
    private let session: WriteSession
    private let digest: PayloadDigest
    private var tree = MerkleTree()
    private var earlier: LogRoot?
    private var notKept = 0
    private var problems: [String] = []
    private var masks: [Int64: (mask: CoverageMask, text: String)] = [:]

    init(database: Database) {
        session = WriteSession(database)
        digest = PayloadDigest(session)
    }

    mutating func proof(at size: Int?) throws -> LogProof {
        if size == 0 { earlier = LogRoot(size: 0, hash: tree.root) }
        let rows = try session.statement(Self.entries)
        while try rows.step() {
            tree.append(try entry(rows))
            if tree.count == size { earlier = LogRoot(size: tree.count, hash: tree.root) }
        }
        return LogProof(
            root: LogRoot(size: tree.count, hash: tree.root), earlier: earlier, notKept: notKept,
            problems: Array(problems.prefix(100)))
    }

    private static let entries: StaticString = """
        SELECT change.sequence, change.what,
            CASE WHEN typeof(change.at) = 'blob' THEN run.start ELSE change.at END, arrival.at, article.name,
            coalesce(own.name, other.name), run.kind, run.asserted, run.published, run.generation, run.start, run.mask,
            run.raw, address.url, run.hash, content.id, content.hash, content.metadata, content.blocks
        FROM change LEFT JOIN arrival ON arrival.id = change.arrival LEFT JOIN article ON article.id = change.article
            LEFT JOIN run ON run.id = change.run AND run.article = change.article
            LEFT JOIN content ON content.id = run.content LEFT JOIN replica AS own ON own.id = run.replica
            LEFT JOIN address ON address.id = run.origin
            LEFT JOIN retraction ON change.what = 3 AND retraction.article = change.article
                AND retraction.gone = change.at AND retraction.sequence = change.sequence
            LEFT JOIN replica AS other ON other.id = retraction.replica
        WHERE change.what IN (1, 3) ORDER BY change.sequence
        """

    /// An entry's bytes; of one that cannot be read, something that no entry is.
    private mutating func entry(_ row: BoundStatement) throws -> [UInt8] {
        let sequence = row.integer(0)
        guard let name = row.text(4), let replica = row.text(5) else { return lost(sequence) }
        let received = Instant(milliseconds: row.integer(3))
        if row.integer(1) == StoreWriter.ChangeKind.retraction.rawValue {
            guard let gone = row.instant(2) else { return lost(sequence) }
            let retraction = Retraction(replica: ReplicaID(replica), article: ArticleKey(name), gone: gone)
            return ProvenEntry(retraction, received: received).bytes
        }
        guard let kind = row.optional(6).flatMap(SourceKind.init(number:)), let mask = try mask(row.optional(11)),
            let content = row.hash(16), let start = row.instant(10)
        else { return lost(sequence) }
        let run = Run(
            replica: ReplicaID(replica),
            sighting: Sighting(
                article: ArticleKey(name), kind: kind, content: content, asserted: row.instant(7),
                published: row.instant(8), generation: Int(row.integer(9))), start: start, verified: nil,
            mask: mask.mask, origin: row.text(13), raw: row.hash(12))
        if RowID(run) != row.name(14) {
            problems.append("entry \(sequence): the row of \(name) is not what its name was made of")
        }
        let held = payload(row, of: run, sequence: sequence)
        return ProvenEntry(run, content: held, at: row.instant(2), received: received, fields: mask.text).bytes
    }

    private mutating func lost(_ sequence: Int64) -> [UInt8] {
        problems.append("entry \(sequence) names nothing that is there")
        return []
    }

    /// The hash of the payload as it stands; the one on record where it is not here.
    private mutating func payload(_ row: BoundStatement, of run: Run, sequence: Int64) -> ContentHash {
        let recorded = run.sighting.content
        guard let metadata = row.bytes(17) else {
            notKept += 1
            return recorded
        }
        let hash = try? digest.hash(of: row.integer(15), metadata: metadata, blocks: row.optional(18))
        if hash != recorded {
            problems.append(
                "entry \(sequence): the payload of \(run.sighting.article) is not what its hash \(recorded) was made of"
            )
        }
        return hash ?? ContentHash.of([])
    }

    private mutating func mask(_ number: Int64?) throws -> (mask: CoverageMask, text: String)? {
        guard let number else { return nil }
        if let known = masks[number] { return known }
        let select = try session.statement("SELECT fields FROM mask WHERE id = ?")
        select.bind(number, 1)
        guard try select.step(), let text = select.text(0) else { return nil }
        select.reset()
        let mask = try CoverageMask(json: text)
        masks[number] = (mask, mask.canonicalString)
        return masks[number]
    }
}
