import GRDB
import NewsModel

/// The hash of a payload, from its bytes as they stand in the store: no value is built, so a store is hashed at the speed
/// of its reading. What stands there is canonical JSON already; where it is not, or a field has a value of another kind, no
/// store wrote it, and it has no hash: other values could have the same.
struct PayloadDigest {
    private let session: WriteSession

    init(_ session: WriteSession) { self.session = session }

    /// The content hash of what is stored; `nil` where it cannot be read as a payload.
    func hash(of content: Int64, metadata: [UInt8], blocks: Int64?) throws -> ContentHash? {
        guard let members = try? ContentPayload.members(of: metadata) else { return nil }
        var fields = members.map { (name: $0.name, value: metadata[$0.value]) }
        // The body stands in its blocks and nowhere else.
        guard !fields.contains(where: { $0.name == .body }) else { return nil }
        if let blocks { fields.append((.body, try body(of: content, count: blocks)[...])) }
        fields.sort { $0.name < $1.name }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(fields.reduce(0) { $0 + $1.name.rawValue.utf8.count + $1.value.count + 2 })
        for (name, value) in fields {
            guard name.takes(value) else { return nil }
            bytes.append(contentsOf: name.rawValue.utf8)
            bytes.append(0)
            guard Self.appendHashed(value, to: &bytes) else { return nil }
            bytes.append(0)
        }
        return ContentHash.of(bytes)
    }

    /// Appends a value as a content hash takes it: a string's own text, anything else as it stands.
    private static func appendHashed(_ value: ArraySlice<UInt8>, to bytes: inout [UInt8]) -> Bool {
        guard value.first == UInt8(ascii: "\"") else {
            bytes.append(contentsOf: value)
            return !value.isEmpty
        }
        if !value.contains(UInt8(ascii: "\\")) {
            bytes.append(contentsOf: value.dropFirst().dropLast())
            return true
        }
        guard let text = (try? JSONValue.parse(Array(value)))?.stringValue else { return false }
        bytes.append(contentsOf: text.utf8)
        return true
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
