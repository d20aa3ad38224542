import GRDB
import NewsModel

extension StoreWriter {
    /// A content's number, and whether its payload is here.
    func knownContent(_ hash: ContentHash) throws -> (id: Int64, hasPayload: Bool)? {
        let select = try session.statement(
            "SELECT id, metadata IS NOT NULL FROM content WHERE substr(hash, 1, 5) = substr(?1, 1, 5) AND hash = ?1")
        select.bind(hash, 1)
        guard try select.step() else { return nil }
        defer { select.reset() }
        return (select.integer(0), select.integer(1) != 0)
    }

    /// Keeps a content.
    ///
    /// - Parameters:
    ///   - payload: `nil`: it is known by its hash alone.
    ///   - known: its number, where it is there without a payload.
    /// - Returns: its number.
    func storeContent(_ hash: ContentHash, _ payload: StoredPayload?, known: Int64?) throws -> Int64 {
        guard let payload else { return try known ?? insertContent(hash, metadata: nil, blocks: nil) }
        if let known {
            let blocks = payload.body == nil ? nil : try write(payload, content: known)
            let update = try session.statement("UPDATE content SET metadata = ?, blocks = ? WHERE id = ?")
            payload.metadata.withUnsafeBytes { update.bind(text: $0, 1) }
            update.bind(blocks, 2)
            update.bind(known, 3)
            try update.run()
            try correct(payload.mask, ofRowsOf: known)
            return known
        }
        let number = try session.nextContent()
        let blocks = payload.body == nil ? nil : try write(payload, content: number)
        return try insertContent(hash, metadata: payload.metadata, blocks: blocks)
    }

    /// Rows that came before their content's payload may name other fields than it has: no name covers what they say.
    private func correct(_ mask: CoverageMask, ofRowsOf content: Int64) throws {
        let number = try session.mask(mask)
        let select = try session.statement("SELECT EXISTS (SELECT 1 FROM run WHERE content = ? AND mask <> ?)")
        select.bind(content, 1)
        select.bind(number, 2)
        guard try select.first() == 1 else { return }
        let update = try session.statement("UPDATE run SET mask = ?1 WHERE content = ?2 AND mask <> ?1")
        update.bind(number, 1)
        update.bind(content, 2)
        try update.run()
        for article in try articles(with: content) { _ = try refolded(article) }
    }

    private func insertContent(_ hash: ContentHash, metadata: [UInt8]?, blocks: Int64?) throws -> Int64 {
        let number = try session.nextContent()
        let insert = try session.statement("INSERT INTO content (id, hash, metadata, blocks) VALUES (?, ?, ?, ?)")
        insert.bind(number, 1)
        insert.bind(hash, 2)
        if let metadata { metadata.withUnsafeBytes { insert.bind(text: $0, 3) } } else { insert.bindNull(3) }
        insert.bind(blocks, 4)
        try insert.run()
        session.tookContent(number)
        return number
    }

    /// Writes a body's blocks under a content's number.
    ///
    /// - Returns: what stands in `content.blocks`.
    private func write(_ payload: StoredPayload, content: Int64) throws -> Int64 {
        let insert = try session.statement("INSERT INTO block (id, text, json) VALUES (?, ?, ?)")
        let first = content * StoredBody.blocksPerContent
        return try payload.pieces { place, piece in
            insert.bind(first + place, 1)
            switch piece {
            case .paragraph(let text):
                text.withUnsafeBytes { insert.bind(text: $0, 2) }
                insert.bindNull(3)
            case .json(let bytes):
                insert.bindNull(2)
                insert.bind(text: bytes, 3)
            }
            try insert.run()
        }
    }
}
