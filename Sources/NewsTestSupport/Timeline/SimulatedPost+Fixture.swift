import NewsModel

extension SimulatedPost {
    /// The post that a site publishes of a fixture's text.
    init(_ post: FixturePost, outline: EditionOutline, alternates: [Alternate], zone: SiteZone) {
        let fields = post.fields
        let filing = PostFiling(
            section: fields.section ?? "", media: fields.media ?? "", regions: fields.regions ?? [],
            coverages: fields.coverage ?? [], authors: fields.authors ?? ["desk"], story: post.story,
            isLinked: post.isLinked)
        let authors = filing.authors.map { outline.author($0)?.title ?? $0 }
        let image = fields.image ?? "\(post.id).jpg"
        let words = post.blocks.map(\.text).joined(separator: "\n")
        self.init(
            id: post.id, path: post.path, language: post.language, title: fields.title ?? "",
            description: fields.lede ?? "", keywords: (fields.tags ?? []).joined(separator: ","),
            thumbnail: "\(outline.mediaHost)/media/image/\(image)?width=1000",
            videoDuration: fields.videoSeconds.map(String.init),
            wordCount: String(words.split(whereSeparator: \.isWhitespace).count), published: post.published,
            updated: post.updated, author: authors.first ?? "", classes: [], fullText: words, months: [])
        classes = Self.classes(filing, outline, authors: authors)
        blocks = post.blocks
        (caption, credit, source) = (fields.caption, fields.credit, fields.source)
        (self.alternates, self.filing) = (alternates, filing)
        months = [YearMonth(of: post.published.instant, in: zone)]
    }

    /// The publisher's classes: kind, section, regions, coverages, authors.
    private static func classes(_ filing: PostFiling, _ outline: EditionOutline, authors: [String]) -> [PostClass] {
        var classes = [
            PostClass(key: "class1", mapping: "posttype", value: outline.media[filing.media] ?? filing.media),
            PostClass(
                key: "class2", mapping: "category", value: outline.section(filing.section)?.title ?? filing.section),
        ]
        classes += filing.regions.map { key in
            PostClass(key: "class3", mapping: "country", value: outline.region(key)?.title ?? key)
        }
        classes += filing.coverages.map { key in
            PostClass(key: "class4", mapping: "coverage", value: outline.coverage(key)?.title ?? key)
        }
        return classes + authors.map { PostClass(key: "class6", mapping: "author", value: $0) }
    }
}
