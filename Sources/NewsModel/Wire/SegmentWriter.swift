/// Writes a segment: records of one store's log in a compact binary form (docs/segments.md).
public struct SegmentWriter {
    static let magic: [UInt8] = Array("NWSG".utf8)
    static let version: UInt8 = 1

    private var output = ByteWriter()
    /// The record that is being put together.
    private var body = ByteWriter()
    private var texts: [ExactText: UInt64] = [:]
    private var spent = SegmentAllowance()

    public init(_ header: SegmentHeader) {
        output.write(raw: Self.magic)
        output.write(byte: Self.version)
        header.write(to: &output)
    }

    /// Bytes so far.
    public var size: Int { output.bytes.count }

    public mutating func append(_ edition: EditionDescription) {
        for text in [edition.name.rawValue, edition.language, edition.direction, edition.site, edition.zone] {
            body.write(text)
        }
        endRecord(.edition)
    }

    /// - Parameter payload: canonical JSON of the content's fields; `nil`: not given.
    ///
    /// A row that claims more addresses than a record may goes into several: rows of one name are joined where they are read.
    public mutating func append(_ record: RunRecord, payload: [UInt8]? = nil) {
        var rest = record.claims[...]
        var part = record
        part.claims = Array(rest.prefix(WireLimits.claims))
        appendPart(part, payload: payload)
        rest = rest.dropFirst(WireLimits.claims)
        while !rest.isEmpty {
            part.claims = Array(rest.prefix(WireLimits.claims))
            appendPart(part, payload: nil)
            rest = rest.dropFirst(WireLimits.claims)
        }
    }

    private mutating func appendPart(_ record: RunRecord, payload: [UInt8]?) {
        let run = record.run
        let (edition, replica) = (index(of: record.edition.rawValue), index(of: run.replica.rawValue))
        let mask = index(of: run.mask.fields.map(\.rawValue).joined(separator: "\0"))
        var addresses: [(prefix: UInt64, rest: String)] = []
        if let origin = run.origin { addresses.append(split(origin)) }
        for claim in record.claims { addresses.append(split(claim)) }
        var header = ByteWriter()
        header.write(edition)
        header.write(run.sighting.article.rawValue)
        header.write(replica)
        header.write(byte: UInt8(truncatingIfNeeded: run.sighting.kind.number))
        header.write(run.sighting.content)
        header.write(run.sighting.asserted)
        header.write(run.sighting.published)
        header.write(signed: Int64(run.sighting.generation))
        header.write(run.start)
        header.write(mask)
        header.write(byte: (run.origin == nil ? 0 : 1) | (run.raw == nil ? 0 : 2))
        if let raw = run.raw { header.write(raw) }
        for address in addresses {
            header.write(address.prefix)
            header.write(address.rest)
        }
        header.write(raw: record.extra)
        body.write(RowID(run))
        body.write(run.verified)
        body.write(count: record.claims.count)
        body.write(count: header.bytes.count)
        body.write(raw: header.bytes)
        write(payload: payload)
        endRecord(.run)
    }

    public mutating func append(_ record: RetractionRecord) {
        let (edition, replica) = (index(of: record.edition.rawValue), index(of: record.retraction.replica.rawValue))
        body.write(edition)
        body.write(record.retraction.article.rawValue)
        body.write(replica)
        body.write(record.retraction.gone)
        endRecord(.retraction)
    }

    /// - Parameter payload: canonical JSON of the snapshot; `nil`: not given.
    public mutating func append(_ record: ListRecord, payload: [UInt8]? = nil) {
        let (edition, name) = (index(of: record.edition.rawValue), index(of: record.name.rawValue))
        let replica = index(of: record.replica.rawValue)
        body.write(edition)
        body.write(name)
        switch record.subject {
        case .edition: body.write(byte: 0)
        case .page(let url):
            body.write(byte: 1)
            body.write(url.text)
        case .article(let key):
            body.write(byte: 2)
            body.write(key.rawValue)
        }
        body.write(record.snapshot)
        body.write(record.start)
        body.write(record.last)
        body.write(replica)
        write(payload: payload)
        endRecord(.list)
    }

    public mutating func append(_ link: ArticleLink) {
        let replica = index(of: link.replica.rawValue)
        body.write(link.article.rawValue)
        body.write(link.other.rawValue)
        body.write(replica)
        body.write(link.at)
        body.write(byte: link.holds ? 1 : 0)
        endRecord(.link)
    }

    /// A payload by itself, for a row that was handed on without it.
    public mutating func append(content hash: ContentHash, payload: [UInt8]) {
        body.write(hash)
        body.write(raw: payload)
        endRecord(.content)
    }

    public mutating func append(snapshot hash: ContentHash, payload: [UInt8]) {
        body.write(hash)
        body.write(raw: payload)
        endRecord(.snapshot)
    }

    /// Ends the segment: its bytes, with the SHA-256 over all of them at the end.
    public consuming func finish() -> [UInt8] {
        let digest = ContentHash.of(output.bytes)
        output.write(RecordType.end.rawValue)
        output.write(count: 32)
        output.write(digest)
        return output.bytes
    }
}

extension SegmentWriter {
    private mutating func endRecord(_ type: RecordType) {
        output.write(type.rawValue)
        output.write(count: body.bytes.count)
        output.write(raw: body.bytes)
        body.removeAll()
    }

    private mutating func write(payload: [UInt8]?) {
        body.write(byte: payload == nil ? 0 : 1)
        if let payload { body.write(raw: payload) }
    }

    /// The place of a text in the dictionary, where it is put when it is first needed: before the record that is begun.
    private mutating func index(of text: String) -> UInt64 {
        let key = ExactText(text)
        if let known = texts[key] { return known }
        let new = UInt64(texts.count)
        texts[key] = new
        output.write(RecordType.text.rawValue)
        output.write(count: text.utf8.count)
        output.write(raw: text.utf8)
        return new
    }

    /// An address as the place of its beginning in the dictionary, up to its first folder, and the rest.
    private mutating func split(_ url: String) -> (prefix: UInt64, rest: String) {
        var slashes = 0
        var cut = url.utf8.startIndex
        for place in url.utf8.indices where url.utf8[place] == UInt8(ascii: "/") {
            slashes += 1
            if slashes > 4 { break }
            if slashes > 2 { cut = url.utf8.index(after: place) }
        }
        let prefix = String(url[..<cut])
        // A site with a folder for each article must not fill the dictionary.
        let isRoom =
            (texts.count < WireLimits.texts / 2 || texts[ExactText(prefix)] != nil)
            && spent.beginnings + prefix.utf8.count <= WireLimits.beginnings
        if isRoom { spent.beginnings += prefix.utf8.count }
        return isRoom ? (index(of: prefix), String(url[cut...])) : (index(of: ""), url)
    }
}
