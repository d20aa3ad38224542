/// What a segment's dictionary lends to its rows: a few bytes there may stand for thousands, so it is counted.
extension SegmentReader {
    func text(_ reader: inout ByteReader) throws(SegmentError) -> String {
        let place = reader.position
        guard let index = Int(exactly: try reader.number()), index < texts.count else {
            throw .malformed("the place of a text", offset: place)
        }
        return texts[index]
    }

    mutating func mask(_ reader: inout ByteReader) throws(SegmentError) -> CoverageMask {
        let place = reader.position
        guard let index = Int(exactly: try reader.number()), index < texts.count else {
            throw .malformed("the place of a text", offset: place)
        }
        if let known = masks[index] { return known }
        let count = texts[index].utf8.reduce(into: 1) { if $1 == 0 { $0 += 1 } }
        spent.maskNames += count
        guard count <= WireLimits.maskFields, spent.maskNames <= WireLimits.maskNames else {
            throw .tooLarge("the fields of a row", offset: place)
        }
        let names = texts[index].utf8.split(separator: 0).map { FieldName(String(Substring($0))) }
        let mask = CoverageMask(names)
        masks[index] = mask
        return mask
    }

    mutating func address(_ reader: inout ByteReader) throws(SegmentError) -> String {
        let prefix = try text(&reader)
        let place = reader.position
        spent.beginnings += prefix.utf8.count
        guard spent.beginnings <= WireLimits.beginnings else {
            throw .tooLarge("what the addresses have from the dictionary", offset: place)
        }
        let address = prefix + (try reader.text("an address"))
        guard address.utf8.count <= CanonicalURL.maximumLength else { throw .tooLarge("an address", offset: place) }
        return address
    }
}
