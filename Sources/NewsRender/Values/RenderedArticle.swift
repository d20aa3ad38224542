import NewsModel

/// An article with everything that a document says of it; all links resolved. Texts are as published.
public struct RenderedArticle: Sendable {
    public var edition: RenderedEdition
    public var key: ArticleKey
    /// Whether the publisher took it back.
    public var isGone = false
    public var title = ""
    public var lede = ""
    public var authors: [RenderedLink] = []
    /// The agencies it is from.
    public var source: String?
    public var published: Instant?
    public var modified: Instant?
    /// The sections that it is in, from the outermost.
    public var sections: [RenderedLink] = []
    public var regions: [RenderedLink] = []
    public var coverage: [RenderedCoverage] = []
    /// The publisher's word for its kind: a video, an infographic.
    public var media: String?
    /// 0 where there is nothing to read.
    public var readMinutes = 0
    public var videoSeconds: Double?
    /// The pictures above the body, the lead first.
    public var images: [Picture] = []
    public var blocks: [Block] = []
    public var tags: [RenderedLink] = []
    public var related: [RenderedLink] = []
    public var readNext: [RenderedLink] = []
    /// The same story in other editions; each has its language.
    public var translations: [RenderedLink] = []
    /// The publisher's own page.
    public var url: String?
    public var revision: ContentHash?
    /// How it came to be so, the oldest first.
    public var history: [HistoryLine] = []
    /// Of an older version: what the next one changed.
    public var changes: [RenderedChange] = []
    /// Set where this is how it was and not how it is.
    public var older: OlderVersion?

    public init(edition: RenderedEdition, key: ArticleKey) { (self.edition, self.key) = (edition, key) }

    /// The blocks below the lede: a first paragraph that says the lede again is left out.
    var blocksBelow: ArraySlice<Block> {
        guard case .paragraph(let text)? = blocks.first, !lede.isEmpty,
            SafeText.lines(text) == SafeText.lines(lede)
        else { return blocks[...] }
        return blocks.dropFirst()
    }

    /// The pictures above the body that do not stand in it too.
    var picturesAbove: [Picture] {
        let below = Set(
            blocks.compactMap { block -> String? in
                if case .image(let picture) = block { picture.url } else { nil }
            })
        return images.filter { !below.contains($0.url) }
    }
}

/// A coverage that an article belongs to.
public struct RenderedCoverage: Hashable, Sendable {
    public var link: RenderedLink
    public var description: String?

    public init(_ link: RenderedLink, description: String? = nil) {
        (self.link, self.description) = (link, description)
    }
}

/// One step of an article's history.
public struct HistoryLine: Sendable {
    /// When this became what was shown.
    public var at: Instant
    /// When the publisher says that it was made.
    public var modified: Instant?
    public var isGone: Bool
    public var revision: ContentHash?
    /// The fields that changed; all in the first.
    public var changed: [FieldName]
    /// The page of that version, where there is one.
    public var target: LinkTarget?

    public init(
        at: Instant, modified: Instant? = nil, isGone: Bool = false, revision: ContentHash? = nil,
        changed: [FieldName] = [], target: LinkTarget? = nil
    ) {
        (self.at, self.modified, self.isGone) = (at, modified, isGone)
        (self.revision, self.changed, self.target) = (revision, changed, target)
    }
}

/// That a document shows a version that was replaced.
public struct OlderVersion: Hashable, Sendable {
    public var from: Instant
    /// When the next one took its place; `nil` where none did.
    public var until: Instant?
    /// The page of what is shown now.
    public var current: LinkTarget?

    public init(from: Instant, until: Instant?, current: LinkTarget?) {
        (self.from, self.until, self.current) = (from, until, current)
    }
}
