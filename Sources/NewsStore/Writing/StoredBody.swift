import GRDB
import NewsModel

/// How a body stands in the table `block`: a row a block, in the order of their numbers. A paragraph, by far the most
/// frequent block, is its bare text. What was hashed is the blocks in full; nothing is lost either way. A superseded body
/// may stand in the table `packed` instead; whoever reads it here does not notice.
struct StoredBody {
    let database: Database

    /// A content's blocks have the numbers from content × this up.
    static let blocksPerContent: Int64 = 1 << 20

    /// Writes a body.
    ///
    /// - Returns: how many blocks it has; -1 for a value that is no array, which is kept as one row.
    func write(_ body: JSONValue, content: Int64) throws -> Int64 {
        let insert = try database.cachedStatement(sql: "INSERT INTO block (id, text, json) VALUES (?, ?, ?)")
        let first = content * Self.blocksPerContent
        guard let blocks = body.arrayValue, blocks.count < Self.blocksPerContent else {
            try insert.execute(arguments: [first, nil, body.canonicalString])
            return -1
        }
        for (place, block) in blocks.enumerated() {
            let text = Self.paragraph(block)
            try insert.execute(arguments: [first + Int64(place), text, text == nil ? block.canonicalString : nil])
        }
        return Int64(blocks.count)
    }

    /// The body of a content that has `count` blocks, as it was written.
    func read(content: Int64, count: Int64) throws -> JSONValue {
        var blocks: [JSONValue] = []
        let rows = try self.rows(of: content)
        while let row = try rows.next() {
            if let text = row[0] as String? {
                blocks.append(Block.paragraph(text).json)
            } else if let json = row[1] as String? {
                blocks.append(try JSONValue.parse(json))
            }
        }
        if blocks.isEmpty, count != 0, let bytes = try unpacked(content) { return try JSONValue.parse(bytes) }
        return count < 0 ? blocks.first ?? .null : .array(blocks)
    }

    /// The canonical JSON of a body that has `count` blocks, without building its values.
    func canonicalBytes(content: Int64, count: Int64) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var hasBlocks = false
        let rows = try self.rows(of: content)
        while let row = try rows.next() {
            if hasBlocks { bytes.append(UInt8(ascii: ",")) }
            hasBlocks = true
            if let text = row[0] as String? {
                bytes.append(contentsOf: #"{"text":"#.utf8)
                JSONValue.string(text).appendCanonical(to: &bytes)
                bytes.append(contentsOf: #","type":"paragraph"}"#.utf8)
            } else if let json = row[1] as String? {
                bytes.append(contentsOf: json.utf8)
            }
        }
        if !hasBlocks, count != 0, let packed = try unpacked(content) { return packed }
        return count < 0 ? bytes : [UInt8(ascii: "[")] + bytes + [UInt8(ascii: "]")]
    }

    /// The words of a body, a block a line.
    func words(content: Int64) throws -> String {
        var lines: [String] = []
        let rows = try self.rows(of: content)
        while let row = try rows.next() {
            if let text = row[0] as String? {
                lines.append(text)
            } else if let json = row[1] as String?, let block = Block(json: try JSONValue.parse(json)),
                !block.text.isEmpty
            {
                lines.append(block.text)
            }
        }
        if lines.isEmpty, let bytes = try unpacked(content) { lines = Self.lines(of: try JSONValue.parse(bytes)) }
        return lines.joined(separator: "\n")
    }

    /// The same of a body that is packed: exactly what its rows would give.
    private static func lines(of body: JSONValue) -> [String] {
        (body.arrayValue ?? [body]).compactMap { value in
            if let text = paragraph(value) { return text }
            guard let block = Block(json: value), !block.text.isEmpty else { return nil }
            return block.text
        }
    }

    private func rows(of content: Int64) throws -> RowCursor {
        let first = content * Self.blocksPerContent
        return try Row.fetchCursor(
            database.cachedStatement(sql: "SELECT text, json FROM block WHERE id >= ? AND id < ? ORDER BY id"),
            arguments: [first, first + Self.blocksPerContent])
    }

    /// The text of a block that is a paragraph and nothing else.
    private static func paragraph(_ block: JSONValue) -> String? {
        guard case .object(let members) = block, members.count == 2, members["type"]?.stringValue == "paragraph" else {
            return nil
        }
        return members["text"]?.stringValue
    }
}
