import CXML
import NewsModel

/// Feeds: RSS 0.9x, 1.0 and 2.0 with their modules, Atom 0.3 and 1.0 (RFC 4287), CDF, JSON Feed 1.x
/// (https://www.jsonfeed.org/version/1.1/).
///
/// What is not well formed is repaired as well as it can be, and said so in `Feed.isRepaired`.
public enum FeedDocument {
    /// Reads a document.
    ///
    /// - Parameters:
    ///   - bytes: the answer's body.
    ///   - url: the address that it came from; relative addresses are read against it.
    ///   - headers: the answer's `Content-Type`, `Content-Location` and `Content-Language`, by their names in lower case.
    ///   - onEntry: takes each entry when it ends, in the document's order.
    /// - Throws: `OriginError`: no feed at all, too large, too deep; and what `onEntry` throws.
    @discardableResult
    public static func read(
        _ bytes: UnsafeRawBufferPointer, url: String, headers: [String: String] = [:],
        tuning: OriginTuning = .standard, onEntry: @escaping (FeedItem) throws(OriginError) -> Void
    ) throws(OriginError) -> Feed {
        guard bytes.count <= tuning.feedBytes else { throw .tooLarge(part: "feed", limit: tuning.feedBytes) }
        if bytes.starts(with: [0x1F, 0x8B]) {
            let unpacked = ByteBuffer()
            guard let raw = unpacked.raw else { throw .outOfMemory }
            try cxml_gunzip(bytes.start, bytes.count, tuning.feedBytes, raw).check("feed", limit: tuning.feedBytes)
            return try readPlain(unpacked.bytes, url, headers, tuning, onEntry)
        }
        return try readPlain(bytes, url, headers, tuning, onEntry)
    }

    /// Reads a document from an array; all entries at once.
    public static func parse(
        _ bytes: [UInt8], url: String, headers: [String: String] = [:], tuning: OriginTuning = .standard
    ) throws(OriginError) -> (feed: Feed, entries: [FeedItem]) {
        var entries: [FeedItem] = []
        let feed = try withBytes(of: bytes) { raw throws(OriginError) in
            try read(raw, url: url, headers: headers, tuning: tuning) { entries.append($0) }
        }
        return (feed, entries)
    }

    private static func readPlain(
        _ bytes: UnsafeRawBufferPointer, _ url: String, _ headers: [String: String], _ tuning: OriginTuning,
        _ onEntry: @escaping (FeedItem) throws(OriginError) -> Void
    ) throws(OriginError) -> Feed {
        let base = headers["content-location"].map { FeedReference.resolve($0, base: url) } ?? url
        if FeedJSON.looksLike(bytes) {
            return try FeedJSON.read(bytes, base: base, tuning: tuning, onEntry: onEntry)
        }
        let encoding = try FeedEncoding.find(bytes, contentType: headers["content-type"], limit: tuning.feedBytes)
        var text = encoding.converted?.bytes ?? UnsafeRawBufferPointer(rebasing: bytes.dropFirst(encoding.markLength))
        // XML 1.0 §2.11: one kind of line end. Most documents have it already.
        let cleaned = ByteBuffer()
        if text.contains(0x0D) || text.contains(0) {
            guard let raw = cleaned.raw else { throw .outOfMemory }
            var replaced = 0
            try cxml_clean(text.start, text.count, 1, raw, &replaced).check("feed", limit: tuning.feedBytes)
            text = cleaned.bytes
        }
        var reader = FeedReader(
            text.bindMemory(to: UInt8.self), base: base,
            language: headers["content-language"].flatMap { FeedReader.languageTag(String($0.prefix { $0 != "," })) },
            onEntry: onEntry)
        try reader.read()
        withExtendedLifetime((encoding, cleaned)) {}
        var feed = reader.feed
        feed.encoding = encoding.name
        feed.isRepaired = feed.isRepaired || encoding.isWrong
        guard !feed.version.isEmpty || feed.entries > 0 else {
            throw .notAFeed
        }
        return feed
    }
}
