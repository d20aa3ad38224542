/// The names of the fields that a kind of source speaks of, in byte order. Only a field outside the mask is absent; a
/// field inside it that is empty was cleared by the publisher.
public struct CoverageMask: Hashable, Sendable {
    /// The names in byte order, each once.
    public let fields: [FieldName]

    public init(_ fields: some Sequence<FieldName>) { self.fields = Set(fields).sorted() }

    /// Whether the source speaks of the field.
    public func covers(_ field: FieldName) -> Bool { fields.contains(field) }
}

/// What one answer says of an article: a value for each field of its mask, exactly as published, without dates.
public struct Content: Sendable {
    /// The fields by name.
    public let fields: [FieldName: JSONValue]
    /// The names of the fields.
    public let mask: CoverageMask
    /// SHA-256 over, for each field in byte order of its name: name, 0x00, value, 0x00. A value is its UTF-8 where it is
    /// a string, else its RFC 8785 canonical JSON.
    public let hash: ContentHash

    /// Takes the fields; U+0000 is removed from every string, nothing else is changed.
    public init(_ fields: [FieldName: JSONValue]) {
        let cleaned = fields.mapValues { $0.removingNulls() }
        self.fields = cleaned
        mask = CoverageMask(cleaned.keys)
        var encoded: [UInt8] = []
        encoded.reserveCapacity(8192)
        for name in mask.fields {
            encoded.append(contentsOf: name.rawValue.utf8)
            encoded.append(0)
            switch cleaned[name] {
            case .string(let text): encoded.append(contentsOf: text.utf8)
            case .some(let value): value.appendCanonical(to: &encoded)
            case nil: break
            }
            encoded.append(0)
        }
        hash = ContentHash.of(encoded)
    }

    public subscript(field: FieldName) -> JSONValue? { fields[field] }
}
