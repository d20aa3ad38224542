/// Reads a segment, record after record. It comes from outside: whatever its bytes are, reading ends with records or with a
/// `SegmentError`, and takes no more memory than the segment has bytes.
public struct SegmentReader: Sendable {
    public let header: SegmentHeader
    public let bytes: [UInt8]
    /// Where the records end.
    private let end: Int
    private var position: Int
    var spent = SegmentAllowance()
    var texts: [String] = []
    var masks: [Int: CoverageMask] = [:]

    /// Reads the front of a segment and checks the SHA-256 at its end.
    ///
    /// - Parameter isWhole: `false` for what came of a transfer that broke off: its end is not looked for, and reading
    ///   throws `truncated` where the bytes end inside a record. What was read until then may be used: each row and each
    ///   payload is checked by its own hash.
    public init(_ bytes: [UInt8], isWhole: Bool = true) throws(SegmentError) {
        guard bytes.count <= WireLimits.segment else { throw .tooLarge("the segment", offset: WireLimits.segment) }
        let magic = SegmentWriter.magic
        guard bytes.starts(with: magic) else {
            throw bytes.count < magic.count && magic.starts(with: bytes)
                ? .truncated(offset: bytes.count) : .notASegment
        }
        guard bytes.count > magic.count else { throw .truncated(offset: bytes.count) }
        guard bytes[magic.count] == SegmentWriter.version else { throw .newer(version: bytes[magic.count]) }
        end = isWhole ? try Self.checkedEnd(bytes) : bytes.count
        var reader = ByteReader(bytes, magic.count + 1..<end)
        header = try SegmentHeader(from: &reader, bytes)
        position = reader.position
        self.bytes = bytes
    }

    /// The next record; `nil` at the end.
    public mutating func next() throws(SegmentError) -> SegmentRecord? {
        while position < end {
            let start = position
            var reader = ByteReader(bytes, position..<end)
            let type = try reader.number()
            if type == RecordType.end.rawValue { return nil }
            let range = try reader.range(try reader.count(of: "a record", atMost: WireLimits.record))
            position = range.upperBound
            if type == RecordType.text.rawValue {
                try keep(range, offset: start)
            } else {
                return try record(type, range)
            }
        }
        return nil
    }

    /// Reads the row that a front stands for; its name is computed anew by whoever takes it.
    public mutating func run(_ front: RunFront) throws(SegmentError) -> RunRecord {
        var reader = ByteReader(bytes, front.header)
        let edition = EditionID(try text(&reader))
        let article = ArticleKey(try reader.text("an article's name"))
        let replica = ReplicaID(try text(&reader))
        guard let kind = SourceKind(number: Int64(try reader.byte())) else {
            throw .malformed("the kind of a row", offset: reader.position)
        }
        let content = try reader.hash()
        let (asserted, published) = (try reader.optionalInstant(), try reader.optionalInstant())
        guard let generation = Int(exactly: try reader.signed()) else {
            throw .malformed("a generation", offset: reader.position)
        }
        let start = try reader.instant()
        let mask = try mask(&reader)
        let flags = try reader.byte()
        let raw = flags & 2 != 0 ? try reader.hash() : nil
        let origin = flags & 1 != 0 ? try address(&reader) : nil
        var claims: [String] = []
        for _ in 0..<front.claims {
            let (claim, place) = (try address(&reader), reader.position)
            if let last = claims.last, !last.utf8.lexicographicallyPrecedes(claim.utf8) {
                throw .malformed("the order of the addresses of a row", offset: place)
            }
            claims.append(claim)
        }
        guard reader.rest.count <= WireLimits.extra else { throw .tooLarge("a row", offset: reader.position) }
        let sighting = Sighting(
            article: article, kind: kind, content: content, asserted: asserted, published: published,
            generation: generation)
        return RunRecord(
            edition: edition,
            run: Run(
                replica: replica, sighting: sighting, start: start, verified: front.verified, mask: mask,
                origin: origin,
                raw: raw), claims: claims, extra: reader.isAtEnd ? [] : Array(bytes[reader.rest]))
    }
}

extension SegmentReader {
    private static func checkedEnd(_ bytes: [UInt8]) throws(SegmentError) -> Int {
        let end = bytes.count - 34
        guard end >= SegmentWriter.magic.count + 1 else { throw .truncated(offset: bytes.count) }
        let digest = bytes.withUnsafeBytes { ContentHash.of(UnsafeRawBufferPointer(rebasing: $0[..<end])) }
        if bytes[end] == 0, bytes[end + 1] == 32, ContentHash(bytes[(end + 2)...]) == digest { return end }
        throw try whatIsWrong(bytes)
    }

    /// Whether a segment whose digest does not fit was cut off, or altered, or has something behind it.
    private static func whatIsWrong(_ bytes: [UInt8]) throws(SegmentError) -> SegmentError {
        var reader = try SegmentReader(bytes, isWhole: false)
        while try reader.next() != nil {}
        if reader.position >= bytes.count { return .truncated(offset: bytes.count) }
        let end = reader.position + 34
        if end > bytes.count { return .truncated(offset: bytes.count) }
        return end < bytes.count ? .trailing(offset: end) : .altered
    }

    private mutating func keep(_ range: Range<Int>, offset: Int) throws(SegmentError) {
        guard texts.count < WireLimits.texts, range.count <= WireLimits.text else {
            throw .tooLarge("the dictionary", offset: offset)
        }
        guard let text = String(validating: bytes[range], as: UTF8.self) else {
            throw .malformed("a text", offset: offset)
        }
        texts.append(text)
    }

    private mutating func record(_ type: UInt64, _ range: Range<Int>) throws(SegmentError) -> SegmentRecord {
        var reader = ByteReader(bytes, range)
        switch RecordType(rawValue: type) {
        case .edition:
            spent.editions += 1
            guard spent.editions <= WireLimits.editions else {
                throw .tooLarge("the list of editions", offset: range.lowerBound)
            }
            return .edition(try edition(&reader))
        case .run: return .run(try front(&reader))
        case .retraction: return .retraction(try retraction(&reader))
        case .list: return try list(&reader)
        case .link: return .link(try link(&reader))
        case .content: return .content(try reader.hash(), payload: reader.rest)
        case .snapshot: return .snapshot(try reader.hash(), payload: reader.rest)
        case .end, .text, nil: return .unknown(type: type)
        }
    }

    private func edition(_ reader: inout ByteReader) throws(SegmentError) -> EditionDescription {
        EditionDescription(
            name: EditionID(try reader.text("an edition's name")), language: try reader.text("a language"),
            direction: try reader.text("a direction"), site: try reader.text("a site"), zone: try reader.text("a zone"))
    }

    private func front(_ reader: inout ByteReader) throws(SegmentError) -> RunFront {
        let (id, verified) = (try reader.name(), try reader.optionalInstant())
        let claims = try reader.count(of: "the addresses of a row", atMost: WireLimits.claims)
        let header = try reader.range(try reader.count(of: "a row", atMost: WireLimits.record))
        return RunFront(id: id, verified: verified, claims: claims, header: header, payload: try payload(&reader))
    }

    private func retraction(_ reader: inout ByteReader) throws(SegmentError) -> RetractionRecord {
        let edition = EditionID(try text(&reader))
        let article = ArticleKey(try reader.text("an article's name"))
        let replica = ReplicaID(try text(&reader))
        return RetractionRecord(
            edition: edition, retraction: Retraction(replica: replica, article: article, gone: try reader.instant()))
    }

    private func list(_ reader: inout ByteReader) throws(SegmentError) -> SegmentRecord {
        let (edition, name) = (EditionID(try text(&reader)), PartName(try text(&reader)))
        let subject: PartSubject
        let place = reader.position
        switch try reader.byte() {
        case 0: subject = .edition
        case 1:
            let text = try reader.text("an address")
            guard let url = CanonicalURL(text), url.text.utf8.elementsEqual(text.utf8) else {
                throw .malformed("an address", offset: place)
            }
            subject = .page(url)
        case 2: subject = .article(ArticleKey(try reader.text("an article's name")))
        default: throw .malformed("a list", offset: place)
        }
        let snapshot = try reader.hash()
        let (start, last) = (try reader.instant(), try reader.instant())
        let record = ListRecord(
            edition: edition, name: name, subject: subject, snapshot: snapshot, start: start, last: last,
            replica: ReplicaID(try text(&reader)))
        return .list(record, snapshot: try payload(&reader))
    }

    private func link(_ reader: inout ByteReader) throws(SegmentError) -> ArticleLink {
        let article = ArticleKey(try reader.text("an article's name"))
        let other = ArticleKey(try reader.text("an article's name"))
        let replica = ReplicaID(try text(&reader))
        let at = try reader.instant()
        return ArticleLink(replica: replica, article, other, at: at, holds: try reader.byte() != 0)
    }

    /// A form of payload that a newer version knows counts as none.
    private func payload(_ reader: inout ByteReader) throws(SegmentError) -> Range<Int>? {
        try reader.byte() == 1 ? reader.rest : nil
    }
}
