import GRDB
import NewsModel

/// What one transaction that writes keeps in memory: numbers of what is named over and over, prepared statements, the place
/// in the logs, and the sums of buckets, which are written once at its end.
///
/// The numbers hold for one transaction: another process may write between two.
final class WriteSession {
    let database: Database
    /// By the place of their text in the program.
    private var statements: [UnsafePointer<UInt8>: BoundStatement] = [:]
    private var editions: [EditionID: Int64] = [:]
    private var editionNames: [Int64: EditionID] = [:]
    private var replicas: [ReplicaID: Int64] = [:]
    private var replicaNames: [Int64: (name: ReplicaID, isTrusted: Bool)] = [:]
    private var masks: [CoverageMask: Int64] = [:]
    private var lastMask: (mask: CoverageMask, number: Int64)?
    private var maskFields: [Int64: CoverageMask] = [:]
    private var addresses: [ExactText: Int64] = [:]
    private var lastAddress: (url: ExactText, number: Int64)?
    private var articles: [ArticleKey: KnownArticle] = [:]
    private var articleBuckets: [Int64: BucketID] = [:]
    private var parts: [Int64: ListName] = [:]
    private var buckets: [BucketID: BucketDigest] = [:]
    private var lastChange: Int64?
    private var lastArrival: (at: Instant, number: Int64)?
    private var lastListChange: Int64?
    private var lastContent: Int64?
    /// Whether any body is packed, once it was asked.
    var hasPacked: Bool?

    /// An article's number and edition, and the bucket that it falls into.
    struct KnownArticle {
        var id: Int64
        var edition: Int64
        var bucket: BucketID
        /// Whether it was made in this transaction.
        var isNew = false
    }

    init(_ database: Database) { self.database = database }

    /// A prepared statement, found by its text.
    func statement(_ sql: StaticString) throws -> BoundStatement {
        if let known = statements[sql.utf8Start] { return known }
        let new = try BoundStatement(sql, database)
        statements[sql.utf8Start] = new
        return new
    }
}

// MARK: - The logs

extension WriteSession {
    /// The number that the next entry of the change log will have.
    func nextChange() throws -> Int64 {
        if let lastChange { return lastChange + 1 }
        let last = try statement("SELECT max(sequence) FROM change").first() ?? 0
        lastChange = last
        return last + 1
    }

    /// Takes the next number of the change log.
    func takeChange() throws -> Int64 {
        let next = try nextChange()
        lastChange = next
        return next
    }

    /// The number of the instant at which this transaction writes to the change log.
    func arrival(at now: Instant) throws -> Int64 {
        if let lastArrival, lastArrival.at == now { return lastArrival.number }
        let insert = try statement("INSERT INTO arrival (at) VALUES (?)")
        insert.bind(now, 1)
        try insert.run()
        lastArrival = (now, database.lastInsertedRowID)
        return database.lastInsertedRowID
    }

    /// The number that the next content will have: its blocks are written before it.
    func nextContent() throws -> Int64 {
        if let lastContent { return lastContent + 1 }
        let last = try statement("SELECT max(id) FROM content").first() ?? 0
        lastContent = last
        return last + 1
    }

    func tookContent(_ number: Int64) { lastContent = number }

    /// Takes the next number among the changes of lists.
    func takeListChange() throws -> Int64 {
        let last = try lastListChange ?? statement("SELECT max(sequence) FROM shown").first() ?? 0
        lastListChange = last + 1
        return last + 1
    }
}

// MARK: - Numbers

extension WriteSession {
    func edition(_ edition: EditionID) throws -> Int64? {
        if let known = editions[edition] { return known }
        let select = try statement("SELECT id FROM edition WHERE name = ?")
        select.bind(edition.rawValue, 1)
        guard let number = try select.first() else { return nil }
        editions[edition] = number
        editionNames[number] = edition
        return number
    }

    func editionName(_ number: Int64) throws -> EditionID {
        if let known = editionNames[number] { return known }
        let select = try statement("SELECT name FROM edition WHERE id = ?")
        select.bind(number, 1)
        defer { select.reset() }
        guard try select.step(), let name = select.text(0) else { return EditionID("") }
        editionNames[number] = EditionID(name)
        return EditionID(name)
    }

    func replica(_ replica: ReplicaID) throws -> Int64 {
        if let known = replicas[replica] { return known }
        let number = try number(
            of: replica.rawValue, select: "SELECT id FROM replica WHERE name = ?",
            insert: "INSERT INTO replica (name) VALUES (?)")
        replicas[replica] = number
        return number
    }

    /// Who a replica is, and whether the fold counts its rows.
    func replica(numbered number: Int64) throws -> (name: ReplicaID, isTrusted: Bool) {
        if let known = replicaNames[number] { return known }
        let select = try statement("SELECT name, distrusted FROM replica WHERE id = ?")
        select.bind(number, 1)
        defer { select.reset() }
        guard try select.step() else { return (ReplicaID(""), false) }
        let found = (name: ReplicaID(select.text(0) ?? ""), isTrusted: select.optional(1) == nil)
        replicaNames[number] = found
        return found
    }

    func mask(_ mask: CoverageMask) throws -> Int64 {
        if let last = lastMask, last.mask == mask { return last.number }
        if let known = masks[mask] {
            lastMask = (mask, known)
            return known
        }
        let fields = JSONValue.array(mask.fields.map { .string($0.rawValue) }).canonicalString
        let number = try number(
            of: fields, select: "SELECT id FROM mask WHERE fields = ?", insert: "INSERT INTO mask (fields) VALUES (?)")
        masks[mask] = number
        return number
    }

    func mask(numbered number: Int64) throws -> CoverageMask {
        if let known = maskFields[number] { return known }
        let select = try statement("SELECT fields FROM mask WHERE id = ?")
        select.bind(number, 1)
        defer { select.reset() }
        guard try select.step() else { return CoverageMask([]) }
        let mask = try CoverageMask(json: select.text(0) ?? "[]")
        maskFields[number] = mask
        return mask
    }

    /// - Parameter url: in its one spelling.
    func address(making url: String, edition: Int64) throws -> Int64 {
        if let known = try address(url) { return known }
        let insert = try statement("INSERT INTO address (url, edition) VALUES (?, ?)")
        insert.bind(url, 1)
        insert.bind(edition, 2)
        try insert.run()
        return keep(address: ExactText(url), database.lastInsertedRowID)
    }

    /// The number of an address that is here.
    func address(_ url: String) throws -> Int64? {
        let key = ExactText(url)
        // A row names its own address two or three times.
        if let last = lastAddress, last.url == key { return last.number }
        if let known = addresses[key] { return known }
        let select = try statement("SELECT id FROM address WHERE url = ?")
        select.bind(url, 1)
        return try select.first().map { keep(address: key, $0) }
    }

    private func keep(address: ExactText, _ number: Int64) -> Int64 {
        if addresses.count >= StoreTuning.sessionNames { addresses.removeAll(keepingCapacity: true) }
        addresses[address] = number
        lastAddress = (address, number)
        return number
    }

    func article(_ key: ArticleKey) throws -> KnownArticle? {
        if let known = articles[key] { return known }
        let select = try statement("SELECT id, edition FROM article WHERE name = ?")
        select.bind(key.rawValue, 1)
        guard try select.step() else { return nil }
        let (id, edition) = (select.integer(0), select.integer(1))
        select.reset()
        return try keep(key, id: id, edition: edition, isNew: false)
    }

    /// An article, made where it is new. One that is known keeps its edition.
    func article(making key: ArticleKey, edition: Int64) throws -> KnownArticle {
        if let known = try article(key) { return known }
        let insert = try statement("INSERT INTO article (name, edition) VALUES (?, ?)")
        insert.bind(key.rawValue, 1)
        insert.bind(edition, 2)
        try insert.run()
        return try keep(key, id: database.lastInsertedRowID, edition: edition, isNew: true)
    }

    private func keep(_ key: ArticleKey, id: Int64, edition: Int64, isNew: Bool) throws -> KnownArticle {
        let bucket = BucketID(edition: try editionName(edition), article: key)
        let known = KnownArticle(id: id, edition: edition, bucket: bucket, isNew: isNew)
        if articles.count >= StoreTuning.sessionNames {
            articles.removeAll(keepingCapacity: true)
            articleBuckets.removeAll(keepingCapacity: true)
        }
        articles[key] = known
        articleBuckets[id] = bucket
        return known
    }

    /// The bucket of an article that is known by its number.
    func bucket(ofArticle number: Int64) throws -> BucketID {
        if let known = articleBuckets[number] { return known }
        let select = try statement("SELECT name, edition FROM article WHERE id = ?")
        select.bind(number, 1)
        guard try select.step() else { return BucketID(edition: EditionID(""), number: 0) }
        let (name, edition) = (ArticleKey(select.text(0) ?? ""), select.integer(1))
        select.reset()
        return try keep(name, id: number, edition: edition, isNew: false).bucket
    }

    private func number(of name: String, select: StaticString, insert: StaticString) throws -> Int64 {
        let find = try statement(select)
        find.bind(name, 1)
        if let known = try find.first() { return known }
        let make = try statement(insert)
        make.bind(name, 1)
        try make.run()
        return database.lastInsertedRowID
    }
}

// MARK: - Lists

/// What a list is called, whatever article's it is.
struct ListName {
    var edition: EditionID
    var name: PartName
    /// Whose own it is, where it is a page's.
    var page: CanonicalURL?
}

extension WriteSession {
    /// A list and an interval of it, by their numbers, as other stores know them.
    func listRecord(
        _ part: Int64, article: Int64, snapshot: Int64, replica: ReplicaID, start: Instant, last: Instant
    ) throws -> (record: ListRecord, bucket: BucketID) {
        let list = try listName(part)
        let select = try statement("SELECT hash FROM snapshot WHERE id = ?")
        select.bind(snapshot, 1)
        defer { select.reset() }
        guard try select.step(), let hash = select.hash(0) else {
            throw StoreError.damaged(path: "", detail: "the snapshot \(snapshot) of a list is not there")
        }
        var subject = list.page.map(PartSubject.page) ?? .edition
        if article != 0 { subject = .article(try articleName(article)) }
        let record = ListRecord(
            edition: list.edition, name: list.name, subject: subject, snapshot: hash, start: start, last: last,
            replica: replica)
        let bucket =
            article != 0
            ? BucketID(edition: list.edition, number: try bucket(ofArticle: article).number)
            : BucketID(edition: list.edition, list: list.name, subject: subject)
        return (record, bucket)
    }

    func articleName(_ number: Int64) throws -> ArticleKey {
        let select = try statement("SELECT name FROM article WHERE id = ? LIMIT 1")
        select.bind(number, 1)
        defer { select.reset() }
        return ArticleKey(try select.step() ? select.text(0) ?? "" : "")
    }

    private func listName(_ part: Int64) throws -> ListName {
        if let known = parts[part] { return known }
        let select = try statement(
            "SELECT edition, name, (SELECT url FROM address WHERE address.id = part.page) FROM part WHERE id = ?")
        select.bind(part, 1)
        guard try select.step() else {
            throw StoreError.damaged(path: "", detail: "the list \(part) is not there")
        }
        let (edition, name, page) = (select.integer(0), PartName(select.text(1) ?? ""), select.text(2))
        select.reset()
        let list = ListName(edition: try editionName(edition), name: name, page: page.flatMap { CanonicalURL($0) })
        parts[part] = list
        return list
    }
}

// MARK: - Buckets

extension WriteSession {
    /// Takes a new statement into its bucket's sum.
    func add(_ statement: StatementState, to bucket: BucketID) {
        buckets[bucket, default: BucketDigest()].add(statement)
    }

    /// Puts what became of a statement in place of what it was.
    func replace(_ old: StatementState, by new: StatementState, in bucket: BucketID) {
        guard old != new else { return }
        buckets[bucket, default: BucketDigest()].remove(old)
        buckets[bucket, default: BucketDigest()].add(new)
    }

    /// Writes the sums, at the end of the transaction.
    func finish() throws {
        let select = try statement("SELECT digest FROM bucket WHERE edition = ? AND number = ?")
        let write = try statement("INSERT OR REPLACE INTO bucket (edition, number, digest) VALUES (?, ?, ?)")
        for (bucket, change) in buckets where !change.isEmpty {
            guard let edition = try edition(bucket.edition) else { continue }
            for statement in [select, write] {
                statement.bind(edition, 1)
                statement.bind(Int64(bucket.number), 2)
            }
            var digest = BucketDigest()
            if try select.step() {
                digest = select.bytes(0).flatMap { BucketDigest($0) } ?? digest
                select.reset()
            }
            digest += change
            digest.bytes.withUnsafeBytes { write.bind(blob: $0, 3) }
            try write.run()
        }
        buckets.removeAll()
    }
}
