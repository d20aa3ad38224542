import NewsModel

/// Pages of sites without selectors of their own.
extension PageParser {
    /// Reads a page by what it says of itself, and by where its running text stands.
    ///
    /// A page without a headline or without running text is no article: an error page, a list, a login page. An article is
    /// known by its address, as there is no number of the publisher's.
    func parse(
        _ bytes: UnsafeRawBufferPointer, generic: GenericReader, contentType: String?, address: CanonicalURL,
        edition: EditionProfile
    ) throws(OriginError) -> ParsedArticle {
        let article = try generic.read(bytes, contentType: contentType, address: address)
        let metadata = article.metadata
        guard let title = metadata.title, !title.isBlank else { throw .missing(part: "headline") }
        let length = article.blocks.reduce(0) { $0 + ($1.plainText?.utf8.count ?? 0) }
        guard length >= Self.shortestArticle || metadata.isArticle else { throw .missing(part: "running text") }
        let language = metadata.language ?? edition.language
        guard Self.isSameLanguage(language, edition.language) else {
            throw .wrongEdition(expected: edition.language, found: String(language.prefix(40)))
        }
        let claims = PageClaims(
            metadata: nil, metadataKey: "", canonical: metadata.canonical, address: address, edition: edition,
            profile: profile)
        let own = claims.shown
        var images: [Picture] = []
        let lead = metadata.image.flatMap { WebAddress.absolute($0, base: address) }.map { Picture(url: $0) }
        let inBody = article.blocks.compactMap { block -> Picture? in
            if case .image(let picture) = block { return picture }
            return nil
        }
        for picture in [lead].compactMap({ $0 }) + inBody where !images.contains(where: { $0.url == picture.url }) {
            images.append(picture)
        }
        let content = Content([
            .title: .string(title), .lede: .string(metadata.excerpt ?? ""), .url: .string(own.text),
            .lang: .string(language), .authors: Self.strings(metadata.authors), .source: .null,
            .section: metadata.section.map(JSONValue.string) ?? .null, .regions: Self.strings([]),
            .coverage: Self.strings([]), .media: .null, .tags: Self.strings(metadata.tags),
            .images: .array(images.map(\.json)), .videoSeconds: .null, .body: .array(article.blocks.map(\.json)),
        ])
        let id = String(own.path.dropFirst()) + (own.query.map { "?" + $0 } ?? "")
        return ParsedArticle(
            key: ArticleKey(edition: edition.id, postID: id), kind: .page, content: content,
            asserted: metadata.modified.flatMap(instant), published: metadata.published.flatMap(instant),
            generation: profile.generation, claims: claims.addresses, warnings: claims.warnings, parts: [], missing: [])
    }

    /// A time of a page; one without a zone is the newsroom's.
    private func instant(_ text: String) -> Instant? {
        zone.map { FeedDate.instant(of: text, in: $0) } ?? FeedDate.instant(of: text)
    }

    /// Bytes of running text below which a page that does not call itself an article is none: a sentence or two.
    private static let shortestArticle = 140
}
