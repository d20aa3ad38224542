/// The two scripts that describe the post to machines.
extension ArticlePage {
    /// JSON-LD and the publisher's own metadata, up to the opening of the page's body.
    func metadata() -> [UInt8] {
        var page = PageWriter(capacity: 8192)
        linkedData(into: &page)
        page.markup("<script id=\"tawsiyat-metadata\" type=\"text/tawsiyat\">")
        publisherObject(into: &page)
        page.markup("</script>\n</head>\n")
        page.tag("<body class=\"page-", post.sectionSlug, "\">\n")
        return page.bytes
    }

    private func linkedData(into page: inout PageWriter) {
        page.markup(
            "<script type=\"application/ld+json\">{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", ")
        page.member("headline", post.title)
        page.markup(", \"image\": [")
        page.json(post.thumbnail)
        page.markup("], ")
        page.member("datePublished", post.published.text)
        page.markup(", ")
        page.member("dateModified", post.updated.text)
        page.markup(", \"author\": {\"@type\": \"Person\", ")
        page.member("name", post.author)
        page.markup("}, ")
        page.member("mainEntityOfPage", address)
        page.markup(", ")
        page.member("inLanguage", post.language)
        if setting != nil { translations(into: &page) }
        page.markup("}</script>\n")
    }

    /// The story in other editions: where it was first told, or, there, where it is told again.
    private func translations(into page: inout PageWriter) {
        let original = post.alternates.first(where: \.isOriginal)
        let others = original.map { [$0] } ?? post.alternates
        guard !others.isEmpty else { return }
        page.markup(original == nil ? ", \"workTranslation\": [" : ", \"translationOfWork\": ")
        for (index, other) in others.enumerated() {
            page.markup("\(index == 0 ? "" : ", "){\"@type\": \"NewsArticle\", ")
            page.member("url", other.url)
            page.markup(", ")
            page.member("inLanguage", other.language)
            page.markup("}")
        }
        page.markup(original == nil ? "]" : "")
    }

    private func publisherObject(into page: inout PageWriter) {
        let members: [(String, String?)] = [
            ("type", "article"), ("postid", post.id), ("title", post.title), ("url", address),
            ("keywords", post.keywords), ("thumbnail", post.thumbnail), ("video_duration", post.videoDuration),
            ("word_count", post.wordCount), ("lang", post.language), ("published_time", post.published.text),
            ("last_updated", post.updated.text), ("description", post.description), ("author", post.author),
        ]
        page.markup("{")
        for (name, value) in members {
            page.member(name, value)
            page.markup(", ")
        }
        page.markup("\"classes\": [")
        for (index, entry) in post.classes.enumerated() {
            page.markup(index == 0 ? "{" : ", {")
            page.member("key", entry.key)
            page.markup(", ")
            page.member("mapping", entry.mapping)
            page.markup(", ")
            page.member("value", entry.value)
            page.markup("}")
        }
        page.markup("], ")
        page.member("html", "")
        page.markup(", ")
        page.member("lite_url", address + "?lite=1")
        page.markup("}")
    }
}
