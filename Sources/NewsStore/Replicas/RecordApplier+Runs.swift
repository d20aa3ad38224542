import GRDB
import NewsModel

extension RecordApplier {
    /// A row as this store has it.
    struct HeldRun {
        var id: Int64
        var verified: Instant?
        var article: Int64
        var content: Int64
        var claims: Int
    }

    /// Whether a row is here as it is; then nothing more of it needs to be read.
    ///
    /// Its writer only ever adds claims, so their number tells. Of a row that claims more addresses than a record holds,
    /// this may be any part: it has to be read.
    func isKnown(_ front: RunFront) throws -> Bool {
        let found = try held(front.id)
        guard let held = found, held.verified == front.verified,
            held.claims >= front.claims, held.claims < WireLimits.claims
        else {
            lookedFor = (front.id, found)
            return false
        }
        if front.payload != nil, mayMissPayload(), try !hasPayload(held.content) { return false }
        outcome.known += 1
        return true
    }

    /// Takes a row.
    ///
    /// - Parameters:
    ///   - id: the name that the other store gave it; `nil`: it is computed here only.
    ///   - payload: canonical JSON of its content's fields; `nil`: not given.
    func apply(_ record: RunRecord, id: RowID? = nil, payload: UnsafeRawBufferPointer? = nil) throws {
        let name = record.id
        let run = record.run
        guard id ?? name == name else { return invalid("row \(id ?? name): its parts are not those of its name") }
        guard record.latest <= horizon else {
            return try refuse(
                name, replica: run.replica, subject: run.sighting.article.rawValue, instant: record.latest)
        }
        guard let edition = try session.edition(record.edition) else {
            return invalid("row \(name) of \(run.sighting.article): its edition '\(record.edition)' is not described")
        }
        let known = lookedFor?.name == name ? lookedFor?.held : try held(name)
        lookedFor = nil
        if let held = known {
            try update(held, name, with: record, edition: edition, payload: payload)
        } else {
            try insert(record, name, edition: edition, payload: payload)
        }
        try accept(name)
    }

    private func insert(
        _ record: RunRecord, _ name: RowID, edition: Int64, payload: UnsafeRawBufferPointer?
    ) throws {
        var run = record.run
        guard isOwn(run.sighting.article, record.edition) else {
            return invalid("row \(name): \(run.sighting.article) is of another edition than '\(record.edition)'")
        }
        guard try areAddresses(run.origin, record.claims) else {
            return invalid("row \(name) of \(run.sighting.article): an address is not in its one spelling")
        }
        let article = try session.article(making: run.sighting.article, edition: edition)
        guard article.edition == edition else {
            return invalid("row \(name): \(run.sighting.article) is of another edition than '\(record.edition)'")
        }
        let (content, mask) = try keep(run.sighting.content, mask: run.mask, payload)
        if let mask { run.mask = mask }
        let origin = try run.origin.map { try session.address(making: $0, edition: edition) }
        let isFirst = article.isNew && !isTouched(article.id)
        let sequence = try note(
            .run, article: article.id, run: nil, at: run.verified, isStart: run.verified == run.start)
        let number = try writer.insert(
            run, name, article: article.id, content: content, replica: try session.replica(run.replica), origin: origin,
            extra: record.extra, sequence: sequence)
        nameLast(number)
        session.add(.run(name, verified: run.verified), to: article.bucket)
        for url in record.claims {
            _ = try writer.claim(url, run: number, name, edition: edition, article: article.id)
        }
        if isFirst { note(first: run, content: content, of: article.id) } else { noteMore(of: article.id) }
        outcome.new += 1
    }

    private func update(
        _ held: HeldRun, _ name: RowID, with record: RunRecord, edition: Int64, payload: UnsafeRawBufferPointer?
    ) throws {
        if payload != nil, try !hasPayload(held.content) {
            _ = try keep(record.run.sighting.content, mask: record.run.mask, payload)
        }
        guard try areAddresses(nil, record.claims) else {
            return invalid("row \(name) of \(record.run.sighting.article): an address is not in its one spelling")
        }
        var grew = false
        for url in record.claims {
            grew = try writer.claim(url, run: held.id, name, edition: edition, article: held.article) || grew
        }
        let joined = [held.verified, record.run.verified].compactMap { $0 }.max()
        guard grew || joined != held.verified else {
            outcome.known += 1
            return
        }
        let sequence = try note(.verified, article: held.article, run: held.id, at: joined)
        try writer.move(run: held.id, from: held.verified, to: joined, article: held.article, sequence: sequence)
        noteMore(of: held.article)
        outcome.updated += 1
    }

    private func held(_ name: RowID) throws -> HeldRun? {
        let select = try session.statement(
            """
            SELECT id, verified, article, content, (SELECT count(*) FROM claim WHERE claim.run = run.id)
            FROM run WHERE substr(hash, 1, 5) = substr(?1, 1, 5) AND hash = ?1
            """)
        select.bind(name, 1)
        guard try select.step() else { return nil }
        defer { select.reset() }
        return HeldRun(
            id: select.integer(0), verified: select.instant(1), article: select.integer(2), content: select.integer(3),
            claims: Int(select.integer(4)))
    }

    /// Whether addresses are in their one spelling: those that are here already are, and mostly a row claims its origin.
    private func areAddresses(_ origin: String?, _ claims: [String]) throws -> Bool {
        if let origin, try !isAddress(origin) { return false }
        return try claims.allSatisfy { url in
            if let origin, ExactText(origin) == ExactText(url) { return true }
            return try isAddress(url)
        }
    }

    private func isAddress(_ text: String) throws -> Bool {
        if try session.address(text) != nil { return true }
        return CanonicalURL(text)?.text.utf8.elementsEqual(text.utf8) ?? false
    }
}
