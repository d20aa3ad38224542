import GRDB
import NewsModel

/// The hash of a payload, from its bytes as they stand in the store: no value is built, so a store is hashed at the speed
/// of its reading. What stands there is canonical JSON already; where it is not, it was not written by a store.
struct PayloadDigest {
    private let session: WriteSession

    init(_ session: WriteSession) { self.session = session }

    /// The content hash of what is stored; `nil` where it cannot be read as a payload.
    func hash(of content: Int64, metadata: [UInt8], blocks: Int64?) throws -> ContentHash? {
        guard var fields = JSONMembers(of: metadata)?.members else { return nil }
        if let blocks {
            fields.append((Array(FieldName.body.rawValue.utf8), try body(of: content, count: blocks)[...]))
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

    /// The canonical JSON of a body.
    private func body(of content: Int64, count: Int64) throws -> [UInt8] {
        let select = try session.statement("SELECT text, json FROM block WHERE id >= ? AND id < ? ORDER BY id")
        let first = content * StoredBody.blocksPerContent
        select.bind(first, 1)
        select.bind(first + StoredBody.blocksPerContent, 2)
        var bytes = [UInt8(ascii: "[")]
        bytes.reserveCapacity(8192)
        while try select.step() {
            if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
            if select.isNull(0) {
                select.lend(1) { bytes.append(contentsOf: $0) }
            } else {
                bytes.append(contentsOf: #"{"text":"#.utf8)
                select.lend(0) { Self.append(quoted: $0, to: &bytes) }
                bytes.append(contentsOf: #","type":"paragraph"}"#.utf8)
            }
        }
        // It may be packed; and a body that is no list of blocks is not written as one.
        if bytes.count == 1 || count < 0 {
            return try StoredBody(database: session.database).canonicalBytes(content: content, count: count)
        }
        bytes.append(UInt8(ascii: "]"))
        return bytes
    }

    private static func append(quoted text: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
        let isPlain = text.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        guard isPlain else {
            JSONValue.string(String(decoding: text, as: UTF8.self)).appendCanonical(to: &bytes)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: text)
        bytes.append(UInt8(ascii: "\""))
    }
}
