import GRDB
import NewsModel

/// The hash of a payload, from its bytes as they stand in the store: no value is built, so a store is hashed at the speed
/// of its reading. What stands there is canonical JSON already; where it is not, it was not written by a store.
struct PayloadDigest {
    let database: Database

    /// The content hash of what is stored; `nil` where it cannot be read as a payload.
    func hash(of content: Int64, metadata: String, blocks: Int64?) throws -> ContentHash? {
        guard var fields = JSONMembers(of: metadata)?.members else { return nil }
        if let blocks {
            let body = try StoredBody(database: database).canonicalBytes(content: content, count: blocks)
            fields.append((Array(FieldName.body.rawValue.utf8), body[...]))
        }
        fields.sort { $0.name.lexicographicallyPrecedes($1.name) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(fields.reduce(0) { $0 + $1.name.count + $1.value.count + 2 })
        for (name, value) in fields {
            bytes.append(contentsOf: name)
            bytes.append(0)
            guard JSONMembers.appendHashed(value, to: &bytes) else { return nil }
            bytes.append(0)
        }
        return ContentHash.of(bytes)
    }
}
