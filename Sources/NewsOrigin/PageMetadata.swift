import NewsModel

/// What the page's JSON says, by the profile's names of its keys.
struct PageMetadata {
    let id: String
    let title: String
    let lede: String
    let language: String?
    let url: String?
    let image: String?
    let videoSeconds: Double?
    let tags: [String]
    let classes: [FieldName: [String]]
    let published: Instant?
    let modified: Instant?
    private(set) var warnings: [OriginWarning] = []

    /// - Throws: `.notAnArticle`, `.missing`, `.badIdentifier`.
    init(_ json: JSONValue, keys: MetadataProfile) throws(OriginError) {
        var warnings: [OriginWarning] = []
        let type = json[keys.typeKey]?.stringValue
        guard type == keys.articleType else { throw .notAnArticle(type: type) }
        guard let id = Self.text(json[keys.id]) else { throw .missing(part: "metadata's \(keys.id)") }
        self.id = id.trimmed
        guard (1...20).contains(self.id.utf8.count), self.id.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw .badIdentifier(String(id.prefix(40)))
        }
        guard let title = Self.text(json[keys.title]) else { throw .missing(part: "metadata's \(keys.title)") }
        self.title = title
        lede = Self.text(json[keys.lede]) ?? ""
        language = Self.text(json[keys.language])
        url = Self.text(json[keys.url])
        image = Self.text(json[keys.image])
        videoSeconds = Self.seconds(json, keys.videoSeconds, &warnings)
        published = Self.time(json, keys.published, &warnings)
        modified = Self.time(json, keys.modified, &warnings)
        tags = Self.tags(json[keys.tags])
        classes = Self.classes(json, keys)
        self.warnings = warnings
    }

    /// A string, or the digits of a whole number: publishers write both for ids and counts.
    private static func text(_ value: JSONValue?) -> String? {
        switch value {
        case .string(let text): text
        case .number(let number): Int64(exactly: number).map(String.init)
        default: nil
        }
    }

    private static func time(_ json: JSONValue, _ key: String, _ warnings: inout [OriginWarning]) -> Instant? {
        guard let text = text(json[key]), !text.isBlank else { return nil }
        if let instant = Instant(rfc3339: text.trimmed) { return instant }
        warnings.append(.badTime(key: key, text: String(text.prefix(80))))
        return nil
    }

    /// Seconds; what is longer than a year is no video.
    private static let longestVideo = 31_536_000.0

    private static func seconds(_ json: JSONValue, _ key: String, _ warnings: inout [OriginWarning]) -> Double? {
        let value = json[key]
        let number = value?.numberValue ?? value?.stringValue.flatMap { Double($0.trimmed) }
        if let number, (0...longestVideo).contains(number) { return number }
        let written = value?.stringValue ?? value?.numberValue.map { "\($0)" }
        if let written, !written.isBlank { warnings.append(.badNumber(key: key, text: String(written.prefix(80)))) }
        return nil
    }

    /// Tags stand in one string with commas between them, or in a list of strings. An Arabic comma is part of a tag.
    private static func tags(_ value: JSONValue?) -> [String] {
        var tags = OrderedSet()
        for text in value?.strings ?? [value?.stringValue ?? ""] {
            for part in text.utf8.split(separator: UInt8(ascii: ",")) { tags.insert(Substring(part)) }
        }
        return tags.members
    }

    private static func classes(_ json: JSONValue, _ keys: MetadataProfile) -> [FieldName: [String]] {
        var sets: [FieldName: OrderedSet] = [:]
        if let author = text(json[keys.author]) { sets[.authors, default: OrderedSet()].insert(author) }
        for entry in json[keys.classes]?.arrayValue ?? [] {
            guard let name = entry[keys.className]?.stringValue, let field = keys.classFields[name],
                let value = text(entry[keys.classValue])
            else { continue }
            sets[field, default: OrderedSet()].insert(value)
        }
        return sets.mapValues(\.members)
    }
}
