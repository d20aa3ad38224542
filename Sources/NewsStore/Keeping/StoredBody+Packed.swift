import Foundation
import GRDB
import NewsModel

/// Bodies in the table `packed`: the canonical JSON of a body as a Zstandard frame, whose prefix is the canonical JSON of
/// another content's body. That one is always plain: no chains, one step reads any body.
extension StoredBody {
    /// The canonical JSON of a packed body; `nil` where the content has no such row.
    ///
    /// - Throws: `StoreError.damaged` where the row cannot be read.
    func unpacked(_ content: Int64) throws -> [UInt8]? {
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT packed.base, packed.size, packed.bytes, content.blocks
                    FROM packed LEFT JOIN content ON content.id = packed.base WHERE packed.content = ?
                    """), arguments: [content])
        guard let row else { return nil }
        var prefix: [UInt8] = []
        if let base = row[0] as Int64? { prefix = try plainBytes(base, count: row[3]) }
        let bytes = try Zstandard().unpack([UInt8](row[2] as Data), prefix: prefix, size: row[1])
        guard let bytes else { throw StoreError.damaged(path: "", detail: "the packed body of content \(content)") }
        return bytes
    }

    /// Packs a plain body.
    ///
    /// - Parameters:
    ///   - count: how many blocks it has.
    ///   - base: the content whose body, which is plain, is the prefix; `nil`: none.
    /// - Returns: how many bytes fewer it takes; `nil` where it would take no fewer, and stays as it is.
    func pack(_ content: Int64, count: Int64, base: Base?, by zstandard: Zstandard) throws -> Int? {
        let body = try plainBytes(content, count: count)
        guard body.count >= StoreTuning.smallestPacked, body.count <= StoreTuning.largestBody else { return nil }
        guard let frame = zstandard.pack(body, prefix: base?.bytes ?? [], level: StoreTuning.packLevel),
            frame.count < body.count
        else { return nil }
        try write(frame, of: content, base: base, size: body.count)
        try removeBlocks(of: content)
        return body.count - frame.count
    }

    /// Packs the bodies whose prefix is a content that is about to lose its blocks against another one.
    ///
    /// - Returns: how many bytes more they take (or fewer, below zero).
    func repack(onto base: Base?, from old: Int64, by zstandard: Zstandard) throws -> Int {
        let dependents = try Row.fetchAll(
            database.cachedStatement(sql: "SELECT content, length(bytes) FROM packed WHERE base = ?"), arguments: [old])
        var growth = 0
        for row in dependents {
            guard let body = try unpacked(row[0]) else {
                throw StoreError.damaged(path: "", detail: "the packed body of content \(row[0] as Int64) is missing")
            }
            guard let frame = zstandard.pack(body, prefix: base?.bytes ?? [], level: StoreTuning.packLevel) else {
                // Its prefix goes: it must not stay packed against it.
                try unpack(row[0])
                growth += body.count - (row[1] as Int)
                continue
            }
            try write(frame, of: row[0], base: base, size: body.count)
            growth += frame.count - (row[1] as Int)
        }
        return growth
    }

    /// Makes a packed body plain again; whether there was one.
    @discardableResult
    func unpack(_ content: Int64) throws -> Bool {
        guard let bytes = try unpacked(content) else { return false }
        try database.cachedStatement(sql: "DELETE FROM packed WHERE content = ?").execute(arguments: [content])
        _ = try write(try JSONValue.parse(bytes), content: content)
        return true
    }

    /// Takes a body away, packed or plain. No other body's prefix may be this one.
    func remove(_ content: Int64) throws {
        try database.cachedStatement(sql: "DELETE FROM packed WHERE content = ?").execute(arguments: [content])
        try removeBlocks(of: content)
    }

    /// A body to pack others against.
    struct Base {
        var content: Int64
        var bytes: [UInt8]
    }

    /// A content's body as a prefix; `nil` where it is not here, or packed itself.
    func base(_ content: Int64) throws -> Base? {
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT blocks FROM content WHERE id = ? AND metadata IS NOT NULL AND blocks <> 0
                        AND NOT EXISTS (SELECT 1 FROM packed WHERE packed.content = content.id)
                    """), arguments: [content])
        guard let row else { return nil }
        return Base(content: content, bytes: try plainBytes(content, count: row[0]))
    }

    private func plainBytes(_ content: Int64, count: Int64?) throws -> [UInt8] {
        guard let count else { throw StoreError.damaged(path: "", detail: "the body of content \(content) is missing") }
        return try canonicalBytes(content: content, count: count)
    }

    private func write(_ frame: [UInt8], of content: Int64, base: Base?, size: Int) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO packed (content, base, size, bytes) VALUES (?, ?, ?, ?)
                ON CONFLICT (content) DO UPDATE SET base = excluded.base, bytes = excluded.bytes
                """
        ).execute(arguments: [content, base?.content, size, Data(frame)])
    }

    private func removeBlocks(of content: Int64) throws {
        let first = content * Self.blocksPerContent
        try database.cachedStatement(sql: "DELETE FROM block WHERE id >= ? AND id < ?")
            .execute(arguments: [first, first + Self.blocksPerContent])
    }
}
