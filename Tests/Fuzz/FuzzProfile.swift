import NewsModel

/// A small site for the targets: two editions, selectors for articles, and lists of each sort.
enum FuzzSite {
    static let address = url("https://e.example.org/news/1")

    static let english = EditionProfile(
        id: EditionID("en"), language: "en", direction: .leftToRight, site: url("https://e.example.org"),
        aliases: ["e.example.net"])
    static let arabic = EditionProfile(
        id: EditionID("ar"), language: "ar", direction: .rightToLeft, site: url("https://a.example.org"), aliases: [])

    /// Limits that a few kilobytes reach.
    static let tuning: OriginTuning = {
        var tuning = OriginTuning()
        (tuning.pageBytes, tuning.metadataBytes, tuning.bodyBytes) = (1 << 20, 2048, 4096)
        (tuning.smallPartBytes, tuning.listBytes, tuning.elements) = (1024, 2048, 400)
        (tuning.partItems, tuning.partTextBytes, tuning.partBytes) = (8, 256, 1024)
        (tuning.alternates, tuning.jsonLDBytes, tuning.jsonDepth) = (8, 4096, 12)
        tuning.feedBytes = 1 << 20
        return tuning
    }()

    static let profile = Profile(
        name: "fuzz", generation: 1, zoneIdentifier: "Asia/Beirut", authority: [.page, .feed, .sitemap],
        editions: [english, arabic], sitemapIndex: "/sitemap.xml", feeds: ["/rss"],
        listings: [PathPattern("/"), PathPattern("/section/*")],
        pages: PagePatterns(entries: [.init(role: .coverage, pattern: PathPattern("/coverage/*"))]),
        page: page, parts: parts, metadata: metadata, media: MediaKinds(kinds: []))

    private static let page = PageProfile(
        requiresHTMLEnd: false, metadata: ElementMarker(tag: "script", attribute: .id, value: "m"),
        body: ElementMarker(tag: "section", attribute: .class, value: "b"),
        leadImage: ElementMarker(tag: "figure", attribute: .class, value: "h"), leadImageIsOptional: false,
        head: ElementMarker(tag: "div", attribute: .class, value: "t"), contentRoot: ".//div[has-class('c')]",
        contentIsOptional: true, excluded: ".//*[has-class('x')] | .//nav", imageAddresses: ["data-src", "src"],
        caption: PathRule(path: ".//figcaption", isUnverified: false),
        credit: PathRule(path: ".//*[has-class('credit')]", isUnverified: true),
        source: PathRule(path: ".//span[has-class('s')]", isUnverified: false), sourceLabels: ["Source:"],
        embedClasses: ["tweet"], embedAddresses: ["cite"],
        alternates: AlternatesRule(
            readsLinks: true, jsonKeys: ["workTranslation", "translationOfWork"], isUnverified: false))

    private static let metadata = MetadataProfile(
        typeKey: "type", articleType: "post", id: "id", title: "title", lede: "lede", url: "url", language: "lang",
        published: "published", modified: "modified", tags: "tags", image: "image", videoSeconds: "seconds",
        author: "author", classes: "classes", className: "name", classValue: "value",
        classFields: ["kind": .media, "region": .regions])

    private static let line = PartFields(paths: [
        .title: [".//h3", "."], .url: [".//a", "@href"], .image: [".//img"], .caption: [".//figcaption"],
        .section: [".//*[has-class('cat')]"], .date: [".//time"], .language: ["@lang"],
    ])

    private static let parts = [
        PartRule(
            name: .related, roles: [.article], subject: .article, path: ".//*[has-class('r')]", title: [".//h2"],
            text: [], items: ".//li", fields: line, childFields: line, isOptional: true, isUnverified: false),
        PartRule(
            name: .readNext, roles: [.article], subject: .article,
            element: ElementMarker(tag: "div", attribute: .id, value: "n"), path: "//ul", title: [], text: ["./p"],
            items: "./li", fields: line, childFields: line, limit: 4, isOptional: false, isUnverified: false),
        PartRule(
            name: .sections, roles: [.front, .coverage], subject: .edition, path: "//nav", title: [], text: [],
            items: "./ul/li", fields: line, children: "./ul/li", childFields: line, follow: .all(.section),
            isOptional: false, isUnverified: true),
        PartRule(
            name: .coverage, roles: [.coverage], subject: .page, path: "//main", title: [".//h1"], text: [".//p"],
            items: "descendant::article[position() < 20]", fields: line, childFields: line, follow: .named,
            empty: ".//*[has-class('none')]", isOptional: false, isUnverified: false),
    ]

    private static func url(_ text: String) -> CanonicalURL {
        guard let url = CanonicalURL(text) else { fatalError(text) }
        return url
    }
}
