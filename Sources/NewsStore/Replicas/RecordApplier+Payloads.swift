import GRDB
import NewsModel

/// Payloads of other stores, each compared with its hash.
extension RecordApplier {
    /// Takes a payload by itself, for rows that came without it.
    func apply(content hash: ContentHash, payload: UnsafeRawBufferPointer) throws {
        guard let known = try writer.knownContent(hash) else {
            return invalid("content \(hash): no row that is here names it")
        }
        guard !known.hasPayload else {
            outcome.known += 1
            return
        }
        _ = try keep(hash, mask: nil, payload)
    }

    func hasPayload(_ content: Int64) throws -> Bool {
        let select = try session.statement("SELECT metadata IS NOT NULL FROM content WHERE id = ?")
        select.bind(content, 1)
        return try select.first() == 1
    }

    /// The number of a content; its payload is kept where it is given, has the hash, and is not here yet.
    ///
    /// - Parameter mask: what the row names; no name and no hash covers it, so the payload's own fields hold against it.
    /// - Returns: with the mask that the row gets: `nil` where nothing is here that could tell.
    func keep(
        _ hash: ContentHash, mask: CoverageMask?, _ payload: UnsafeRawBufferPointer?
    ) throws -> (number: Int64, mask: CoverageMask?) {
        let known = try writer.knownContent(hash)
        if let known, known.hasPayload { return (known.id, compare(mask, with: try fields(of: known.id), hash)) }
        guard let payload, let looked = look(at: payload, hash) else {
            if let known { return (known.id, nil) }
            return (try writer.storeContent(hash, nil, known: nil), nil)
        }
        let stored = StoredPayload(payload, looked)
        let number = try writer.storeContent(hash, stored, known: known?.id)
        if known != nil { noteFilled(number) }
        if let mask, stored.has(exactly: mask) { return (number, mask) }
        return (number, compare(mask, with: stored.mask, hash))
    }

    private func compare(_ mask: CoverageMask?, with own: CoverageMask, _ hash: ContentHash) -> CoverageMask {
        if let mask, mask != own { invalid("content \(hash): its row names other fields than it has") }
        return own
    }

    /// The fields of a content whose payload is here: those of a row of it, which were compared when it came.
    private func fields(of content: Int64) throws -> CoverageMask {
        let select = try session.statement("SELECT mask FROM run WHERE content = ? LIMIT 1")
        select.bind(content, 1)
        if let mask = try select.first() { return try session.mask(numbered: mask) }
        return CoverageMask(try ArticleReader(database: writer.database).fields(of: content).keys)
    }

    private func look(at payload: UnsafeRawBufferPointer, _ hash: ContentHash) -> ContentPayload? {
        do {
            let looked = try ContentPayload(payload)
            guard looked.hash == hash else {
                invalid("content \(hash): the payload that was given has another hash")
                return nil
            }
            if let field = looked.misfit(in: payload) {
                invalid("content \(hash): the payload's field '\(field)' has a value of another kind")
                return nil
            }
            return looked
        } catch {
            invalid("content \(hash): \(error)")
            return nil
        }
    }
}
