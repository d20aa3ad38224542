import NewsModel

/// JSON Feed 1.0 and 1.1.
enum FeedJSON {
    /// Whether a document begins as an object of JSON does.
    static func looksLike(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let start = bytes.prefix(64).drop { FeedScanner.isSpace($0) || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        return start.first == UInt8(ascii: "{")
    }

    static func read(
        _ bytes: UnsafeRawBufferPointer, base: String, tuning: OriginTuning,
        onEntry: (FeedItem) throws(OriginError) -> Void
    ) throws(OriginError) -> Feed {
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let document: JSONValue
        do {
            let text = UnsafeRawBufferPointer(rebasing: bytes.dropFirst(hasMark ? 3 : 0))
            document = try JSONValue.parse(text, maximumDepth: tuning.jsonDepth).removingNulls()
        } catch {
            throw .badMetadata(error)
        }
        guard document["items"]?.arrayValue != nil || document["version"]?.stringValue?.contains("jsonfeed.org") == true
        else {
            throw .notAFeed
        }
        var reader = FeedJSONReader(base: base)
        var feed = Feed()
        feed.version = document["version"]?.stringValue?.hasSuffix("1.1") == true ? "json11" : "json1"
        feed.head = reader.head(document)
        for item in document["items"]?.arrayValue ?? [] {
            guard case .object = item else {
                feed.isRepaired = true
                continue
            }
            feed.entries += 1
            try onEntry(reader.item(item))
        }
        feed.isRepaired = feed.isRepaired || reader.isRepaired
        return feed
    }
}

private struct FeedJSONReader {
    let base: String
    var language: String?
    var isRepaired = false

    init(base: String) { self.base = base }

    mutating func head(_ object: JSONValue) -> FeedItem {
        language = object["language"]?.stringValue.flatMap(FeedReader.languageTag)
        var head = FeedItem()
        head.language = language
        head.title = text(object["title"], type: "text/plain")
        head.subtitle = text(object["description"], type: "text/plain")
        head.authors = people(object)
        link(object["home_page_url"], rel: "alternate", type: "text/html", to: &head)
        link(object["feed_url"], rel: "self", type: "application/feed+json", to: &head)
        link(object["next_url"], rel: "next", type: "application/feed+json", to: &head)
        head.id = object["feed_url"]?.stringValue
        return head
    }

    mutating func item(_ object: JSONValue) -> FeedItem {
        let own = object["language"]?.stringValue.flatMap(FeedReader.languageTag)
        let outer = language
        language = own ?? outer
        defer { language = outer }
        var item = FeedItem()
        item.language = own
        item.id = identity(object["id"])
        item.title = text(object["title"], type: "text/plain")
        item.summary = text(object["summary"], type: "text/plain")
        for (key, type) in [("content_html", "text/html"), ("content_text", "text/plain")] {
            if let content = text(object[key], type: type) { item.content.append(content) }
        }
        link(object["url"], rel: "alternate", type: "text/html", to: &item)
        link(object["external_url"], rel: "related", type: "text/html", to: &item)
        item.published = object["date_published"]?.stringValue.map(FeedTime.init)
        item.updated = object["date_modified"]?.stringValue.map(FeedTime.init)
        item.authors = people(object)
        for tag in object["tags"]?.arrayValue ?? [] {
            guard item.tags.count < FeedTag.maximumCount else { break }
            guard let term = tag.stringValue?.trimmed, !term.isEmpty else { continue }
            let value = FeedTag(term: term)
            if !item.tags.contains(value) { item.tags.append(value) }
        }
        for key in ["image", "banner_image"] {
            guard let address = address(object[key]) else { continue }
            item.media.append(FeedMedia(href: address, type: nil, isThumbnail: false))
        }
        for attachment in (object["attachments"]?.arrayValue ?? []).prefix(FeedLink.maximumCount) {
            guard let href = address(attachment["url"]) else { continue }
            var link = FeedLink(href: href, rel: "enclosure", type: attachment["mime_type"]?.stringValue)
            link.title = attachment["title"]?.stringValue
            link.length = attachment["size_in_bytes"]?.numberValue.flatMap { Int64(exactly: $0) }.map(String.init)
            item.links.append(link)
        }
        return item
    }

    /// Version 1.0 has ids that are numbers too.
    private mutating func identity(_ value: JSONValue?) -> String? {
        if let text = value?.stringValue { return text.trimmed.isEmpty ? nil : text.trimmed }
        guard let number = value?.numberValue else { return nil }
        isRepaired = true
        return Int64(exactly: number).map(String.init) ?? String(number)
    }

    private func text(_ value: JSONValue?, type: String) -> FeedText? {
        guard let text = value?.stringValue?.trimmed, !text.isEmpty else { return nil }
        return FeedText(value: text, type: type, language: language, base: base)
    }

    private func address(_ value: JSONValue?) -> String? {
        guard let text = value?.stringValue, !text.isEmpty else { return nil }
        let address = FeedReference.resolve(text, base: base)
        return address.isEmpty ? nil : address
    }

    private func link(_ value: JSONValue?, rel: String, type: String, to item: inout FeedItem) {
        guard let address = address(value) else { return }
        item.links.append(FeedLink(href: address, rel: rel, type: type))
        if rel == "alternate" { item.link = address }
    }

    /// `authors` of 1.1, or the one `author` of 1.0.
    private func people(_ object: JSONValue) -> [FeedPerson] {
        let listed = object["authors"]?.arrayValue ?? object["author"].map { [$0] } ?? []
        return listed.prefix(FeedPerson.maximumCount).compactMap { person in
            let name = person["name"]?.stringValue?.trimmed
            let href = person["url"]?.stringValue.map { FeedReference.resolve($0, base: base) }
            guard name != nil || href != nil else { return nil }
            return FeedPerson(name: name, href: href)
        }
    }
}
