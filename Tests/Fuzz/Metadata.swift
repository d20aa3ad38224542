import NewsModel

/// Stops where what a page says of itself is more than the limits allow, or cannot be kept.
func check(_ metadata: GenericMetadata) {
    let limits = FuzzSite.tuning
    let texts = [
        metadata.title, metadata.siteName, metadata.published, metadata.modified, metadata.language,
        metadata.direction, metadata.excerpt, metadata.canonical, metadata.image, metadata.section, metadata.byline,
    ]
    for text in texts + metadata.authors + metadata.tags { expectNoNull(text, "metadata") }
    expect(metadata.authors.count <= 64, "\(metadata.authors.count) authors")
    expect(metadata.tags.count <= 64, "\(metadata.tags.count) tags")
    expect(metadata.alternates.count <= limits.alternates, "\(metadata.alternates.count) alternates")
    for other in metadata.alternates { for text in [other.language, other.href] { expectNoNull(text, "alternate") } }
    for text in [metadata.published, metadata.modified] {
        if let year = GenericMetadata.instant(text)?.utc.year { expect((1...9999).contains(year), "the year \(year)") }
    }
}
