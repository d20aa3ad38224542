import NewsModel

/// A content's payload as it goes into the store: the metadata as one text, the body block by block, both cut out of the
/// bytes that were hashed. The bytes are borrowed: it is used where it was made.
struct StoredPayload {
    private let bytes: UnsafeRawBufferPointer
    private let members: [ContentPayload.Member]
    /// Canonical JSON of every field but the body.
    let metadata: [UInt8]
    /// Where the body stands; `nil` where the content has no such field.
    let body: Range<Int>?

    init(_ bytes: UnsafeRawBufferPointer, _ payload: ContentPayload) {
        (self.bytes, members) = (bytes, payload.members)
        body = payload.members.first { $0.name == .body }?.value
        guard body != nil else {
            metadata = Array(bytes)
            return
        }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        for member in payload.members where member.name != .body {
            text.append(UInt8(ascii: text.isEmpty ? "{" : ","))
            text.append(contentsOf: bytes[member.range])
        }
        metadata = text.isEmpty ? Array("{}".utf8) : text + [UInt8(ascii: "}")]
    }

    /// The names of its fields.
    var mask: CoverageMask { CoverageMask(members.map(\.name)) }

    /// Whether these are the names of its fields; mostly both have one order.
    func has(exactly mask: CoverageMask) -> Bool {
        mask.fields.elementsEqual(members.lazy.map(\.name)) || mask == self.mask
    }

    /// A block of the body.
    enum Piece {
        /// A paragraph and nothing else: its text.
        case paragraph([UInt8])
        /// Canonical JSON.
        case json(UnsafeRawBufferPointer)
    }

    /// Whether a body has more blocks than a store can number. Each takes two bytes or more.
    private func isBeyondNumbers(_ elements: CanonicalElements, in part: UnsafeRawBufferPointer) -> Bool {
        let limit = StoredBody.blocksPerContent
        return part.count >= 2 * limit && elements.reduce(into: 0) { count, _ in count += 1 } >= limit
    }

    /// Goes over the blocks of the body.
    ///
    /// - Returns: how many there are; -1 for a body that is no list of blocks, or of more than a store can number, which is
    ///   one piece.
    func pieces(_ take: (Int64, Piece) throws -> Void) throws -> Int64 {
        guard let body else { return 0 }
        let part = UnsafeRawBufferPointer(rebasing: bytes[body])
        guard let elements = CanonicalElements(part), !isBeyondNumbers(elements, in: part) else {
            try take(0, .json(part))
            return -1
        }
        var count: Int64 = 0
        for element in elements {
            let piece = UnsafeRawBufferPointer(rebasing: part[element])
            try take(count, CanonicalElements.paragraph(piece).map(Piece.paragraph) ?? .json(piece))
            count += 1
        }
        return count
    }
}
