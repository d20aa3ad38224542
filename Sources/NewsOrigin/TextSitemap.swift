import NewsModel

/// A sitemap as plain text: UTF-8, an address a line and nothing else (sitemaps.org, "Text file").
struct TextSitemap {
    /// Bytes of a line: the protocol's addresses have below 2,048 characters, of up to four bytes.
    private static let lineLimit = 8192

    private let bytes: Slice<UnsafeRawBufferPointer>

    /// `nil` where the document does not begin with an address of the web.
    init?(_ document: UnsafeRawBufferPointer) {
        let mark = document.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        bytes = document[mark...].drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        guard ["http://", "https://"].contains(where: { Self.begins(bytes, with: $0) }) else { return nil }
    }

    /// Its addresses, without a time. Lines that are no address are counted; where they are more than half, the document
    /// is something else.
    func document(_ tuning: OriginTuning) throws(OriginError) -> SitemapDocument {
        var document = SitemapDocument(entries: .urlset([]))
        var entries: [SitemapEntry] = []
        var rest = bytes
        while !rest.isEmpty {
            let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
            rest = rest[line.endIndex...].dropFirst()
            guard line.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
            guard entries.count + document.badAddresses < tuning.sitemapEntries else {
                throw .tooLarge(part: "sitemap", limit: tuning.sitemapEntries)
            }
            guard line.count <= Self.lineLimit, let text = String(validating: line, as: UTF8.self)?.trimmed,
                let address = CanonicalURL(text)
            else {
                document.badAddresses += 1
                continue
            }
            entries.append(SitemapEntry(text: text, address: address, lastmod: nil, isDay: false, alternates: []))
        }
        guard document.badAddresses <= entries.count else { throw .malformed(part: "sitemap", line: nil) }
        document.entries = .urlset(entries)
        return document
    }

    private static func begins(_ bytes: Slice<UnsafeRawBufferPointer>, with text: String) -> Bool {
        bytes.count >= text.utf8.count && zip(bytes, text.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
}
