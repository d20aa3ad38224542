/// What the front matter of a post may say, and what an edit may set: each is `nil` where it says nothing.
struct PostFields: Sendable {
    var title: String?
    var lede: String?
    var authors: [String]?
    var source: String?
    var section: String?
    var media: String?
    var regions: [String]?
    var coverage: [String]?
    var tags: [String]?
    var image: String?
    var caption: String?
    var credit: String?
    var videoSeconds: Int?

    /// Takes the keys that are fields of a post.
    init(_ mapping: inout FixtureMapping) throws(SiteFixtureError) {
        title = try mapping.optionalString("title")
        lede = try mapping.optionalString("lede")
        source = try mapping.optionalString("source")
        section = try mapping.optionalString("section")
        media = try mapping.optionalString("media")
        image = try mapping.optionalString("image")
        caption = try mapping.optionalString("caption")
        credit = try mapping.optionalString("credit")
        if mapping.has("authors") { authors = try mapping.strings("authors") }
        if mapping.has("regions") { regions = try mapping.strings("regions") }
        if mapping.has("coverage") { coverage = try mapping.strings("coverage") }
        if mapping.has("tags") { tags = try mapping.strings("tags") }
        if mapping.has("video_seconds") {
            videoSeconds = try mapping.value("video_seconds", expected: "a whole number of seconds") { text in
                Int(text).flatMap { $0 > 0 ? $0 : nil }
            }
        }
    }

    /// The keys of these fields that name nothing in the outline: `authors: nobody`.
    func unknownNames(in outline: SiteOutline) -> [(key: String, value: String)] {
        var unknown: [(key: String, value: String)] = []
        if let section, outline.section(section) == nil { unknown.append(("section", section)) }
        if let media, !outline.media.contains(where: { $0.key == media }) { unknown.append(("media", media)) }
        for (key, values, entries) in [
            ("authors", authors, outline.authors), ("regions", regions, outline.regions),
            ("coverage", coverage, outline.coverages),
        ] {
            for value in values ?? [] where entries.entry(value) == nil { unknown.append((key, value)) }
        }
        return unknown
    }

    /// These fields where they say something, else those.
    func over(_ below: PostFields) -> PostFields {
        var fields = below
        fields.title = title ?? below.title
        fields.lede = lede ?? below.lede
        fields.authors = authors ?? below.authors
        fields.source = source ?? below.source
        fields.section = section ?? below.section
        fields.media = media ?? below.media
        fields.regions = regions ?? below.regions
        fields.coverage = coverage ?? below.coverage
        fields.tags = tags ?? below.tags
        fields.image = image ?? below.image
        fields.caption = caption ?? below.caption
        fields.credit = credit ?? below.credit
        fields.videoSeconds = videoSeconds ?? below.videoSeconds
        return fields
    }
}
