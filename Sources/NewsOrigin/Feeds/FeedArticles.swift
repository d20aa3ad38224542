import NewsModel

/// Makes articles of a feed's entries, for sites whose feeds say all that is read of them (`authority` in the profile).
///
/// It keeps libxml2's parser from entry to entry; one entry at a time.
public final class FeedArticles {
    private let profile: Profile
    private let edition: EditionProfile
    private let zone: SiteZone
    private let tree: HTMLTree
    private let rules: BodyRules
    private let tuning: OriginTuning

    /// Bytes of an entry's id; those of feeds have below 200.
    static let idBytes = 1024

    /// - Throws: `ZoneError`; `OriginError.outOfMemory`.
    public init(profile: Profile, edition: EditionProfile, tuning: OriginTuning = .standard) throws {
        guard let tree = HTMLTree(), let rules = BodyRules.generic() else { throw OriginError.outOfMemory }
        (self.profile, self.edition, self.tree, self.rules, self.tuning) = (profile, edition, tree, rules, tuning)
        zone = try profile.zone()
    }

    /// Reads an entry.
    ///
    /// The article is known by the entry's id, which does not change (RFC 4287 §4.2.6); by its link where it has none. `lede`
    /// is the summary, `body` the content: an entry without content does not speak of the body.
    ///
    /// - Parameters:
    ///   - feed: the feed's address.
    ///   - own: an address of the site in its one spelling; `nil` for one of another site.
    /// - Throws: `OriginError`: it has neither an id nor a link, neither a title nor a text, or is in another language.
    public func read(
        _ entry: FeedItem, of feed: CanonicalURL, own: (CanonicalURL) -> CanonicalURL?
    ) throws(OriginError) -> ParsedArticle {
        let link = entry.link.flatMap { CanonicalURL($0, relativeTo: feed) }
        let page = link.flatMap(own).flatMap { profile.isListing($0) ? nil : $0 }
        let id = try Self.id(of: entry, page: page, own: own)
        let language = entry.language ?? entry.title?.language ?? edition.language
        guard PageParser.isSameLanguage(language, edition.language) else {
            throw .wrongEdition(expected: edition.language, found: String(language.prefix(40)))
        }
        let base = page ?? link ?? feed
        let title = try line(entry.title, base: base)
        let lede = try line(entry.summary, base: base)
        var blocks: [Block]?
        if let content = entry.content.first(where: \.isMarkup) ?? entry.content.first {
            blocks = try self.blocks(content, base: base)
        }
        guard !title.isEmpty || !lede.isEmpty || blocks?.isEmpty == false else { throw .missing(part: "headline") }
        let names = entry.authors.compactMap { $0.name ?? $0.written ?? $0.email }
        var fields: [FieldName: JSONValue] = [
            .title: .string(title), .lede: .string(lede),
            .url: .string(page?.text ?? link?.text ?? entry.link ?? feed.text), .lang: .string(language),
            .authors: PageParser.strings(Self.members(names)),
            .tags: PageParser.strings(Self.members(entry.tags.compactMap { $0.label ?? $0.term })),
            .images: .array(pictures(entry, blocks ?? [], base: base).map(\.json)),
        ]
        if let blocks { fields[.body] = .array(blocks.map(\.json)) }
        var warnings: [OriginWarning] = []
        func instant(_ time: FeedTime?, _ key: String) -> Instant? {
            guard let time else { return nil }
            let instant = FeedDate.instant(of: time.text, in: zone)
            if instant == nil { warnings.append(.badTime(key: key, text: String(time.text.prefix(200)))) }
            return instant
        }
        let asserted = instant(entry.updated, "updated")
        let published = instant(entry.published ?? entry.created, "published")
        return ParsedArticle(
            key: ArticleKey(edition: edition.id, postID: id), kind: .feed, content: Content(fields),
            asserted: asserted, published: published, generation: profile.generation, claims: [page].compactMap { $0 },
            warnings: warnings)
    }

    /// What the publisher calls an entry: its id, without the host where it is an address of the site; else its link.
    static func id(
        of entry: FeedItem, page: CanonicalURL?, own: (CanonicalURL) -> CanonicalURL?
    ) throws(OriginError) -> String {
        let id = entry.id.map { Self.id(of: $0, own: own) } ?? page.map(path)
        guard let id, !id.isEmpty else { throw .missing(part: "id and no link of the site") }
        guard id.utf8.count <= idBytes else { throw .tooLarge(part: "entry's id", limit: idBytes) }
        return id
    }

    /// An entry's id as articles are named by it.
    public static func id(of text: String, own: (CanonicalURL) -> CanonicalURL?) -> String {
        CanonicalURL(text).flatMap(own).map(path) ?? text.trimmed
    }

    private static func path(_ url: CanonicalURL) -> String {
        url.path.dropFirst() + (url.query.map { "?" + $0 } ?? "")
    }

    /// Without white space around members, and each once.
    private static func members(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.map(\.trimmed).filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    /// A text in one line's place: without markup.
    private func line(_ text: FeedText?, base: CanonicalURL) throws(OriginError) -> String {
        guard let text else { return "" }
        guard text.isMarkup else { return text.value.trimmed }
        let parts = try blocks(text, base: base).compactMap(\.plainText)
        return parts.joined(separator: "\n").trimmed
    }

    private func blocks(_ text: FeedText, base: CanonicalURL) throws(OriginError) -> [Block] {
        guard text.isMarkup else {
            return text.value.paragraphs.map(Block.paragraph)
        }
        let base = CanonicalURL(text.base) ?? base
        var markup = text.shown
        let root = try markup.withUTF8Typed { bytes throws(OriginError) in
            guard bytes.count <= tuning.bodyBytes else { throw .tooLarge(part: "entry", limit: tuning.bodyBytes) }
            return try tree.parse(bytes, part: "entry", tuning: tuning)
        }
        return root.map { BodyReader.blocks(in: $0, rules: rules, tree: tree, address: base) } ?? []
    }

    /// The pictures that an entry names, then those of its body, each address once.
    private func pictures(_ entry: FeedItem, _ blocks: [Block], base: CanonicalURL) -> [Picture] {
        func isPicture(_ type: String?) -> Bool { type?.lowercased().hasPrefix("image/") == true }
        let full = entry.media.filter { isPicture($0.type) && !$0.isThumbnail }.map(\.href)
        let enclosed = entry.links("enclosure").filter { isPicture($0.type) }.compactMap(\.href)
        let small = entry.media.filter(\.isThumbnail).map(\.href)
        let named = full.isEmpty && enclosed.isEmpty ? small : full + enclosed
        var pictures = named.compactMap { WebAddress.absolute($0, base: base) }.map { Picture(url: $0) }
        for case .image(let picture) in blocks { pictures.append(picture) }
        var seen: Set<String> = []
        return pictures.filter { seen.insert($0.url).inserted }
    }
}

extension String {
    /// The parts between blank lines.
    fileprivate var paragraphs: [String] {
        let lines = split(separator: "\n", omittingEmptySubsequences: false)
        return lines.split { String($0).isBlank }.map { $0.joined(separator: "\n") }
    }

    /// Runs a body that throws `OriginError` over the text's bytes.
    fileprivate mutating func withUTF8Typed<Value>(
        _ body: (UnsafeRawBufferPointer) throws(OriginError) -> Value
    ) throws(OriginError) -> Value {
        let outcome: Result<Value, OriginError> = withUTF8 { bytes in
            do throws(OriginError) { return .success(try body(UnsafeRawBufferPointer(bytes))) } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }
}
