import CXML
import NewsModel

/// An address in a sitemap or an index of sitemaps.
public struct SitemapEntry: Sendable, Equatable {
    /// The `<loc>` as it is written, without white space around it.
    public var text: String
    /// Its one spelling.
    public var address: CanonicalURL
    /// `<lastmod>`, or where there is none the news extension's `<news:publication_date>`; `nil` where both are missing or
    /// what is there is not a W3C date-time.
    public var lastmod: Instant?
    /// Whether that is a date alone: then it stands for the whole day that begins at `lastmod`.
    public var isDay: Bool
    /// The page's other languages (`<xhtml:link rel="alternate" hreflang>`), in the document's order.
    public var alternates: [SitemapAlternate]
}

/// A page in another language, as a sitemap names it.
public struct SitemapAlternate: Sendable, Equatable {
    /// The `hreflang`, as it is written: BCP 47 or `x-default`.
    public var language: String
    public var address: CanonicalURL
}

/// A sitemap that was read to its end.
public struct SitemapDocument: Sendable, Equatable {
    public enum Entries: Sendable, Equatable {
        /// Sitemaps.
        case index([SitemapEntry])
        /// Pages.
        case urlset([SitemapEntry])
    }

    public var entries: Entries
    /// How many `<lastmod>` or `<news:publication_date>` are no W3C date-time; their entries are there without one.
    public var badTimes = 0
    /// How many `<loc>` or alternates are no http(s) address; they are left out.
    public var badAddresses = 0
}

/// Sitemaps and sitemap indexes (https://www.sitemaps.org/protocol.html), in XML or as plain text.
public enum Sitemap {
    /// Reads a document, plain or gzipped (RFC 1952).
    ///
    /// - Parameters:
    ///   - bytes: the answer's body.
    ///   - zone: the newsroom's zone, for a `<lastmod>` without an offset.
    ///   - base: the document's own address; relative addresses, which the protocol forbids, are read against it.
    /// - Throws: `OriginError`. A document that is cut short is an error: nothing of it is believed.
    public static func parse(
        _ bytes: UnsafeRawBufferPointer, zone: SiteZone, relativeTo base: CanonicalURL? = nil,
        tuning: OriginTuning = .standard
    ) throws(OriginError) -> SitemapDocument {
        guard bytes.starts(with: [0x1F, 0x8B]) else { return try read(bytes, zone, base, tuning) }
        let unpacked = ByteBuffer()
        guard let raw = unpacked.raw else { throw .outOfMemory }
        try cxml_gunzip(bytes.start, bytes.count, tuning.sitemapBytes, raw).check("sitemap", limit: tuning.sitemapBytes)
        return try read(unpacked.bytes, zone, base, tuning)
    }

    /// Reads a document from an array.
    public static func parse(
        _ bytes: [UInt8], zone: SiteZone, relativeTo base: CanonicalURL? = nil, tuning: OriginTuning = .standard
    ) throws(OriginError) -> SitemapDocument {
        try withBytes(of: bytes) { raw throws(OriginError) in
            try parse(raw, zone: zone, relativeTo: base, tuning: tuning)
        }
    }

    private static func read(
        _ bytes: UnsafeRawBufferPointer, _ zone: SiteZone, _ base: CanonicalURL?, _ tuning: OriginTuning
    ) throws(OriginError) -> SitemapDocument {
        guard bytes.count <= tuning.sitemapBytes else { throw .tooLarge(part: "sitemap", limit: tuning.sitemapBytes) }
        if let text = TextSitemap(bytes) { return try text.document(tuning) }
        var raw: OpaquePointer?
        let status = cxml_sitemap_parse(bytes.start, bytes.count, tuning.sitemapEntries, &raw)
        guard let raw else {
            throw status == CXML_TOO_LARGE ? .tooLarge(part: "sitemap", limit: tuning.sitemapBytes) : .outOfMemory
        }
        defer { cxml_sitemap_free(raw) }
        let kind = cxml_sitemap_get_kind(raw)
        let root = String(cString: cxml_sitemap_root(raw))
        if status == CXML_MALFORMED {
            let line = cxml_sitemap_line(raw)
            if !root.isEmpty, kind.rawValue == 0 { throw .notASitemap(root: root) }
            throw .malformed(part: "sitemap", line: line > 0 ? Int(line) : nil)
        }
        try status.check("sitemap", limit: tuning.sitemapEntries)
        var reader = SitemapReader(raw: raw, zone: zone, base: base)
        let entries = reader.entries()
        return SitemapDocument(
            entries: kind == CXML_SITEMAP_INDEX ? .index(entries) : .urlset(entries), badTimes: reader.badTimes,
            badAddresses: reader.badAddresses)
    }
}

/// Turns C's entries into values and counts what is wrong with them.
private struct SitemapReader {
    let raw: OpaquePointer
    let zone: SiteZone
    let base: CanonicalURL?
    var badTimes = 0
    var badAddresses = 0

    mutating func entries() -> [SitemapEntry] {
        let count = cxml_sitemap_count(raw)
        var entries: [SitemapEntry] = []
        entries.reserveCapacity(count)
        for index in 0..<count {
            let it = cxml_sitemap_entry(raw, index)
            let text = Self.text(it.loc)
            guard let address = CanonicalURL(text, relativeTo: base) else {
                badAddresses += 1
                continue
            }
            let time = it.lastmod.bytes == nil ? Self.text(it.published) : Self.text(it.lastmod)
            let lastmod = time.isEmpty ? nil : Instant(w3c: time, zone: zone)
            if lastmod == nil, !time.isEmpty { badTimes += 1 }
            let isDay = lastmod != nil && time.utf8.count == 10
            let alternates = alternates(from: it.alternates_start, count: it.alternates_count)
            entries.append(
                SitemapEntry(text: text, address: address, lastmod: lastmod, isDay: isDay, alternates: alternates))
        }
        return entries
    }

    private mutating func alternates(from start: Int, count: Int) -> [SitemapAlternate] {
        var alternates: [SitemapAlternate] = []
        for index in start..<start + count {
            let it = cxml_sitemap_alternate(raw, index)
            if let address = CanonicalURL(Self.text(it.address), relativeTo: base) {
                alternates.append(SitemapAlternate(language: Self.text(it.language), address: address))
            } else {
                badAddresses += 1
            }
        }
        return alternates
    }

    private static func text(_ it: cxml_text) -> String {
        UnsafeRawBufferPointer(start: it.bytes, count: it.bytes == nil ? 0 : it.length).text.trimmed
    }
}
