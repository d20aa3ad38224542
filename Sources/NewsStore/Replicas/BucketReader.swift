import GRDB
import NewsModel

/// Goes over all that a store holds of an edition, bucket by bucket as they come.
struct BucketReader {
    let records: RecordReader
    private var session: WriteSession { records.session }

    init(_ database: Database) { records = RecordReader(database) }

    /// A statement as it stands in the store, with its state.
    enum Statement {
        case run(Int64, StatementState)
        case claim(Int64, StatementState)
        case retraction(RetractionRecord, StatementState)
        case list(ListRecord, StatementState)
        case link(ArticleLink, StatementState)

        var state: StatementState {
            switch self {
            case .run(_, let state), .claim(_, let state), .retraction(_, let state), .list(_, let state),
                .link(_, let state):
                state
            }
        }
    }

    /// - Parameter wanted: the numbers of the buckets that are looked into; `nil`: all.
    func forEach(
        in edition: EditionID, _ wanted: Set<UInt8>? = nil, _ take: (BucketID, Statement) throws -> Void
    ) throws {
        guard let number = try session.edition(edition) else { return }
        let select = try session.statement("SELECT id, name FROM article WHERE edition = ? ORDER BY id")
        select.bind(number, 1)
        while try select.step() {
            let bucket = BucketID(edition: edition, article: ArticleKey(select.text(1) ?? ""))
            guard wanted?.contains(bucket.number) ?? true else { continue }
            let article = select.integer(0)
            try runs(of: article) { try take(bucket, $0) }
            for record in try records.retractions(of: article) {
                try take(bucket, .retraction(record, .retraction(record.id)))
            }
            for record in try records.links(of: article) {
                try take(bucket, .link(record, .link(record.id, at: record.at, holds: record.holds)))
            }
        }
        try lists(of: number, wanted, take)
    }

    private func runs(of article: Int64, _ take: (Statement) throws -> Void) throws {
        let select = try session.statement("SELECT id, hash, verified FROM run WHERE article = ?")
        select.bind(article, 1)
        while try select.step() {
            guard let name = select.name(1) else { continue }
            let number = select.integer(0)
            try take(.run(number, .run(name, verified: select.instant(2))))
            for url in try records.claims(of: number) { try take(.claim(number, .claim(of: name, url: url))) }
        }
    }

    private func lists(
        of edition: Int64, _ wanted: Set<UInt8>?, _ take: (BucketID, Statement) throws -> Void
    ) throws {
        let select = try session.statement(
            """
            SELECT shown.part, shown.article, shown.snapshot, shown.replica, shown.start, shown.last
            FROM shown JOIN part ON part.id = shown.part WHERE part.edition = ?
            """)
        select.bind(edition, 1)
        while try select.step() {
            guard let start = select.instant(4), let last = select.instant(5) else { continue }
            let (record, bucket) = try session.listRecord(
                select.integer(0), article: select.integer(1), snapshot: select.integer(2),
                replica: session.replica(numbered: select.integer(3)).name, start: start, last: last)
            guard wanted?.contains(bucket.number) ?? true else { continue }
            try take(bucket, .list(record, .list(record.id, last: last)))
        }
    }
}
