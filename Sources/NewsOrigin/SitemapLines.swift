import CXML
import NewsModel

/// Text sitemaps (https://www.sitemaps.org/protocol.html#otherformats): UTF-8, an address a line, nothing else.
enum SitemapLines {
    /// Whether a document begins as a list of addresses does.
    static func looksLike(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let start = bytes.prefix(64).drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        let lower = start.prefix(8).map { $0 | 0x20 }
        return lower.starts(with: "http://".utf8) || lower.starts(with: "https://".utf8)
    }

    /// The addresses, in the document's order. A last line without its end may have been cut: it is left out and counted
    /// where it is no address.
    static func read(
        _ bytes: UnsafeRawBufferPointer, base: CanonicalURL?, tuning: OriginTuning
    ) throws(OriginError) -> SitemapDocument {
        var entries: [SitemapEntry] = []
        var badAddresses = 0
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        for line in bytes.dropFirst(hasMark ? 3 : 0).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            let text = UnsafeRawBufferPointer(rebasing: line.prefix(CanonicalURL.maximumLength + 1)).text.trimmed
            guard !text.isEmpty else { continue }
            guard let address = CanonicalURL(text, relativeTo: base) else {
                badAddresses += 1
                continue
            }
            guard entries.count < tuning.sitemapEntries else {
                throw .tooLarge(part: "sitemap", limit: tuning.sitemapEntries)
            }
            entries.append(SitemapEntry(text: text, address: address, lastmod: nil, isDay: false, alternates: []))
        }
        return SitemapDocument(entries: .urlset(entries), badAddresses: badAddresses)
    }
}
