import GRDB
import NewsModel

extension RecordApplier {
    func apply(_ record: RetractionRecord) throws {
        let retraction = record.retraction
        guard retraction.gone <= horizon else {
            return try refuse(
                record.id, replica: retraction.replica, subject: retraction.article.rawValue, instant: retraction.gone)
        }
        guard let edition = try session.edition(record.edition) else {
            return invalid("a retraction of \(retraction.article): its edition '\(record.edition)' is not described")
        }
        guard isOwn(retraction.article, record.edition) else {
            return invalid("a retraction: \(retraction.article) is of another edition than '\(record.edition)'")
        }
        let article = try session.article(making: retraction.article, edition: edition)
        guard article.edition == edition else {
            return invalid("a retraction: \(retraction.article) is of another edition than '\(record.edition)'")
        }
        try accept(record.id)
        let insert = try session.statement(
            "INSERT OR IGNORE INTO retraction (replica, article, gone, sequence) VALUES (?, ?, ?, ?)")
        insert.bind(try session.replica(retraction.replica), 1)
        insert.bind(article.id, 2)
        insert.bind(retraction.gone, 3)
        insert.bind(try session.nextChange(), 4)
        try insert.run()
        guard writer.database.changesCount > 0 else {
            outcome.known += 1
            return
        }
        _ = try note(.retraction, article: article.id, run: nil, at: retraction.gone)
        noteMore(of: article.id)
        session.add(.retraction(record.id), to: article.bucket)
        outcome.new += 1
    }

    func apply(_ link: ArticleLink) throws {
        guard link.at <= horizon else {
            return try refuse(link.id, replica: link.replica, subject: link.article.rawValue, instant: link.at)
        }
        for key in [link.article, link.other] {
            guard let edition = key.edition, try session.edition(edition) != nil else {
                return invalid("a link of \(link.article) and \(link.other): an edition is not described")
            }
        }
        guard link.article != link.other else { return invalid("a link of \(link.article) with itself") }
        try accept(link.id)
        guard try writer.take(link) else {
            outcome.known += 1
            return
        }
        // What is shown of them may be shown of others now.
        for key in [link.article, link.other] {
            if let article = try session.article(key) { noteMore(of: article.id) }
        }
        outcome.new += 1
    }

    /// - Parameter payload: canonical JSON of what the list said; `nil`: not given.
    func apply(_ record: ListRecord, payload: UnsafeRawBufferPointer?) throws {
        let subject = Self.words(for: record)
        let ahead = max(record.start, record.last)
        guard ahead <= horizon else {
            return try refuse(record.id, replica: record.replica, subject: subject, instant: ahead)
        }
        guard record.start <= record.last, let edition = try session.edition(record.edition) else {
            return invalid("\(subject): it ends before it begins, or '\(record.edition)' is not described")
        }
        if case .article(let key) = record.subject {
            let known = try session.article(key)
            guard isOwn(key, record.edition), known == nil || known?.edition == edition else {
                return invalid("\(subject): its article is of another edition than '\(record.edition)'")
            }
        }
        guard let snapshot = try snapshot(record.snapshot, payload) else {
            return invalid("\(subject): what it said is not given, or not what its hash was made of")
        }
        try accept(record.id)
        var (page, article): (Int64?, Int64) = (nil, 0)
        switch record.subject {
        case .edition: break
        case .page(let url): page = try session.address(making: url.text, edition: edition)
        case .article(let key): article = try session.article(making: key, edition: edition).id
        }
        let interval = StoredInterval(
            part: try writer.partNumber(record.name, edition: edition, page: page), article: article,
            start: record.start, replica: try session.replica(record.replica), snapshot: snapshot, last: record.last)
        switch try writer.keep(interval: interval) {
        case .new: outcome.new += 1
        case .updated: outcome.updated += 1
        case .known: outcome.known += 1
        }
        if record.name == .alternates, article != 0, let said = try writer.database.snapshot(snapshot) {
            try writer.name(said, article: article, edition: edition)
        }
    }

    /// Which list a record is of, for those who read of it.
    private static func words(for record: ListRecord) -> String {
        switch record.subject {
        case .edition: "list \(record.name) of \(record.edition)"
        case .page(let url): "list \(record.name) of \(url.text)"
        case .article(let key): "list \(record.name) of \(key)"
        }
    }

    /// Takes what a list said by itself, before the intervals that name it.
    func apply(snapshot hash: ContentHash, payload: UnsafeRawBufferPointer) throws {
        guard try snapshot(hash, payload) == nil else { return }
        invalid("list \(hash): what is given is not what its hash was made of")
    }

    /// The number of what a list said; `nil` where it is not here and not given as its hash says.
    private func snapshot(_ hash: ContentHash, _ payload: UnsafeRawBufferPointer?) throws -> Int64? {
        if let known = try writer.knownSnapshot(hash) { return known }
        guard let payload, payload.count <= WireLimits.payload, ContentHash.of(payload) == hash,
            let json = try? JSONValue.parse(payload, maximumDepth: WireLimits.depth), PartSnapshot(json: json) != nil,
            json.canonicalBytes().elementsEqual(payload)
        else { return nil }
        return try writer.keep(snapshot: hash, Array(payload))
    }
}
