import NewsModel

extension Profile {
    /// Reads a profile. Keys are documented in the bundled file.
    ///
    /// - Throws: `ProfileError` with the line of what is wrong: an unknown key, a missing one, a value that cannot be
    ///   used (an XPath that does not compile, a zone that does not exist).
    public static func parse(yaml: String) throws(ProfileError) -> Profile {
        var top = try YAMLMapping(yaml: yaml)
        let authority = try authority(&top)
        let readsPages = authority.contains(.page)
        var sitemaps = try top.optionalMapping("sitemaps")
        var addresses = try top.optionalMapping("addresses")
        var page = readsPages ? try top.mapping("page") : nil
        let isGeneric = try page?.flag("generic", default: false) ?? true
        let metadata = isGeneric ? nil : try top.mapping("metadata")
        var editions: [EditionProfile] = []
        for var edition in try top.mappings("editions") { editions.append(try EditionProfile(&edition)) }
        let profile = Profile(
            name: try top.string("name"),
            generation: try top.value("generation", expected: "a whole number from 1") {
                Int($0).flatMap { $0 >= 1 ? $0 : nil }
            },
            zoneIdentifier: try top.value("zone", expected: "an IANA zone, such as Asia/Beirut") { name in
                (try? SiteZone(identifier: name)).map { _ in name }
            },
            authority: authority,
            editions: editions,
            sitemapIndex: try sitemaps?.optionalValue("index", expected: "a path that begins with /") {
                $0.hasPrefix("/") ? $0 : nil
            },
            feeds: try feeds(&top, areAlone: !readsPages),
            listings: try addresses?.strings("listings").map(PathPattern.init) ?? [],
            pages: try PagePatterns(&top),
            page: try page.map { keys throws(ProfileError) in
                var keys = keys
                return try isGeneric ? PageProfile.generic(&keys) : PageProfile(&keys)
            } ?? .generic,
            parts: try PartRule.rules(&top),
            metadata: try metadata.map { keys throws(ProfileError) in
                var keys = keys
                return try MetadataProfile(&keys)
            } ?? .none,
            media: try MediaKinds(&top))
        try sitemaps?.end()
        try addresses?.end()
        try top.end()
        return profile
    }

    /// - Parameter areAlone: whether nothing else is read of the site.
    private static func feeds(_ top: inout YAMLMapping, areAlone: Bool) throws(ProfileError) -> [String] {
        let line = top.line(of: "feeds")
        let paths = areAlone || top.keys.contains("feeds") ? try top.strings("feeds") : []
        guard !areAlone || !paths.isEmpty else {
            throw .badValue(key: "feeds", expected: "not empty where `authority` names no pages", line: line)
        }
        guard paths.allSatisfy({ $0.hasPrefix("/") && !$0.hasPrefix("//") }) else {
            throw .badValue(key: "feeds", expected: "a list of paths that begin with /", line: line)
        }
        return paths
    }

    private static func authority(_ top: inout YAMLMapping) throws(ProfileError) -> [SourceKind] {
        let line = top.line(of: "authority")
        let kinds = try top.strings("authority").map(SourceKind.init)
        guard kinds.allSatisfy({ $0 != nil }), Set(kinds).count == kinds.count, !kinds.isEmpty else {
            throw .badValue(key: "authority", expected: "page, feed, sitemap in an order, each once", line: line)
        }
        // A sitemap says nothing of an article but that it is there.
        guard kinds.contains(.page) || kinds.first == .feed else {
            throw .badValue(key: "authority", expected: "a list with page, or one that begins with feed", line: line)
        }
        return kinds.compactMap { $0 }
    }
}

extension EditionProfile {
    fileprivate init(_ keys: inout YAMLMapping) throws(ProfileError) {
        id = EditionID(try keys.value("id", expected: "letters, digits and hyphens") { Self.isName($0) ? $0 : nil })
        language = try keys.string("language")
        direction = try keys.value("direction", expected: "rtl or ltr", TextDirection.init)
        site = try keys.value("host", expected: "a host, such as www.example.org") { host in
            CanonicalURL("https://" + host).flatMap { $0.path == "/" && $0.query == nil ? $0 : nil }
        }
        aliases = try keys.strings("aliases")
        try keys.end()
    }

    private static func isName(_ text: String) -> Bool {
        text.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
        }
    }
}

extension PageProfile {
    /// `generic: true` stands alone.
    fileprivate static func generic(_ keys: inout YAMLMapping) throws(ProfileError) -> PageProfile {
        try keys.end()
        return .generic
    }

    fileprivate init(_ keys: inout YAMLMapping) throws(ProfileError) {
        requiresHTMLEnd = try keys.flag("requires_html_end", default: true)
        metadata = try keys.marker("metadata")
        body = try keys.marker("body")
        (leadImage, leadImageIsOptional) = (nil, false)
        let imageLine = keys.line(of: "lead_image")
        if var inner = try keys.optionalMapping("lead_image") {
            leadImage = try ElementMarker(&inner, line: imageLine)
            leadImageIsOptional = try inner.flag("optional", default: false)
            try inner.end()
        }
        head = try keys.optionalMarker("head")
        var content = try keys.mapping("content")
        contentRoot = try content.path("root")
        contentIsOptional = try content.flag("optional", default: false)
        excluded = try content.optionalPath("exclude")
        try content.end()
        var image = try keys.mapping("image")
        imageAddresses = try image.strings("address")
        caption = try image.rule("caption")
        credit = try image.rule("credit")
        try image.end()
        source = nil
        sourceLabels = []
        if var line = try keys.optionalMapping("source") {
            let isUnverified = try line.flag("unverified", default: false)
            source = PathRule(path: try line.path("path"), isUnverified: isUnverified)
            sourceLabels = try line.strings("labels")
            try line.end()
        }
        var embeds = try keys.mapping("embeds")
        embedClasses = try embeds.strings("classes")
        embedAddresses = try embeds.strings("address")
        try embeds.end()
        alternates = try AlternatesRule(&keys)
        try keys.end()
    }
}

extension MetadataProfile {
    /// The fields that a class may fill.
    private static let classTargets: Set<FieldName> = [.media, .section, .regions, .coverage, .authors]

    fileprivate init(_ keys: inout YAMLMapping) throws(ProfileError) {
        var article = try keys.mapping("article")
        typeKey = try article.string("key")
        articleType = try article.string("value")
        try article.end()
        id = try keys.string("id")
        title = try keys.string("title")
        lede = try keys.string("lede")
        url = try keys.string("url")
        language = try keys.string("language")
        published = try keys.string("published")
        modified = try keys.string("modified")
        tags = try keys.string("tags")
        image = try keys.string("image")
        videoSeconds = try keys.string("video_seconds")
        author = try keys.string("author")
        var list = try keys.mapping("classes")
        classes = try list.string("key")
        className = try list.string("name")
        classValue = try list.string("value")
        var fields = try list.mapping("fields")
        classFields = [:]
        for key in fields.keys {
            classFields[key] = try fields.value(key, expected: "media, section, regions, coverage or authors") { text in
                Self.classTargets.contains(FieldName(text)) ? FieldName(text) : nil
            }
        }
        try list.end()
        try keys.end()
    }
}
