import NewsModel

/// What begins and ends with each element.
extension FeedReader {
    mutating func begin(_ element: FeedElement, _ attributes: Range<Int>) throws(OriginError) {
        switch element {
        case .document, .channel: beginFeed(element, attributes)
        case .item: try beginItem(attributes)
        case .image, .aside: asideDepth = frames.count
        case .title, .moduleTitle, .description, .abstract, .summary, .content, .htmlContent, .body, .subtitle, .info,
            .rights:
            beginCapture(element, attributes)
        case .link: beginLink(attributes)
        case .id:
            let value = attribute("ispermalink", in: attributes)?.lowercased()
            state.isPermanentLink = value == nil || value == "true"
            collect()
        case .published, .updated, .created, .name, .email, .address, .language, .comments, .keywords, .originalLink:
            collect()
        case .category, .mediaCategory: beginCategory(element, attributes)
        case .author: beginPerson(\.authors)
        case .contributor, .namedContributor: beginPerson(\.contributors)
        case .enclosure:
            guard takesLink else { return }
            var link = linkValues(attributes, address: "url")
            link.rel = "enclosure"
            change { item, _ in item.links.append(link) }
        case .topic:
            let term = attribute("text", in: attributes)?.trimmed
            addTag(FeedTag(term: term, scheme: "http://www.itunes.com/"))
        case .mediaContent, .thumbnail: beginMedia(element, attributes)
        case .deletion:
            guard let ref = attribute("ref", in: attributes), feed.deletions.count < 10_000 else { return }
            feed.deletions.append(FeedDeletion(ref: ref, when: attribute("when", in: attributes).map(FeedTime.init)))
        case .complete: feed.isComplete = true
        case .archive: feed.isArchive = true
        }
    }

    mutating func end(_ element: FeedElement, _ frame: Frame) throws(OriginError) {
        switch element {
        case .item: try endItem()
        case .link: endLink(frame)
        case .id: endIdentity(frame)
        case .published, .updated, .created: endTime(element, frame)
        case .name, .email, .address: endPart(element, frame)
        case .language:
            let language = FeedReader.languageTag(collected(frame))
            change { item, _ in item.language = language ?? item.language }
        case .comments:
            let address = FeedReference.resolve(collected(frame), base: bases[frame.base])
            change { item, _ in item.comments = address.isEmpty ? item.comments : address }
        case .keywords:
            for term in collected(frame).split(separator: ",") {
                addTag(FeedTag(term: String(term).trimmed, scheme: "http://www.itunes.com/"))
            }
        case .category, .mediaCategory: endCategory(frame)
        case .originalLink:
            let address = FeedReference.resolve(collected(frame), base: bases[frame.base])
            if isInEntry, !address.isEmpty { entry.link = address }
        case .author: endPerson(frame, \.authors)
        case .contributor, .namedContributor: endPerson(frame, \.contributors)
        default: break
        }
    }

    /// Begins to keep the text of the element that was opened last.
    mutating func collect() { frames[frames.count - 1].text = scratch.count }

    /// The text of an element, without white space around it.
    func collected(_ frame: Frame) -> String {
        guard let start = frame.text, start <= scratch.count else { return "" }
        return FeedCapture.text(scratch[start...])
    }

    /// The value of an attribute by its name in lower case, whatever prefix it has; references resolved.
    func attribute(_ name: StaticString, in range: Range<Int>) -> String? {
        for (key, value) in FeedAttributes(bytes, in: range) where isNamed(key, name) { return text(value) }
        return nil
    }

    private mutating func beginFeed(_ element: FeedElement, _ attributes: Range<Int>) {
        if feed.version.isEmpty { feed.version = version(element, attributes) }
        if element == .document, frames.count == 1 {
            let language = languages[frames[0].language]
            if let language { feed.head.language = language }
        }
        guard element == .channel, !isInEntry else { return }
        commonAttributes(attributes)
    }

    private mutating func beginItem(_ attributes: Range<Int>) throws(OriginError) {
        if isInEntry { try endItem() }
        isInEntry = true
        state = FeedItemState()
        if let about = attribute("rdf:about", in: attributes) {
            entry.id = FeedReference.resolve(about, base: bases[frames[frames.count - 1].base])
        }
        commonAttributes(attributes)
    }

    /// CDF says in attributes what others say in elements.
    private mutating func commonAttributes(_ attributes: Range<Int>) {
        guard !attributes.isEmpty else { return }
        if let time = attribute("lastmod", in: attributes) { change { item, _ in item.updated = FeedTime(time) } }
        if let href = attribute("href", in: attributes) {
            let address = FeedReference.resolve(href, base: bases[frames[frames.count - 1].base])
            let takesLink = takesLink
            change { item, _ in
                item.link = address
                if takesLink { item.links.append(FeedLink(href: address, rel: "alternate", type: "text/html")) }
            }
        }
    }

    mutating func endItem() throws(OriginError) {
        guard isInEntry else { return }
        isInEntry = false
        feed.entries += 1
        let done = entry
        entry = FeedItem()
        try onEntry(done)
    }

    private mutating func endIdentity(_ frame: Frame) {
        let text = collected(frame)
        guard !text.isEmpty else { return }
        let isGuid = isNamed(frame.name, "guid")
        // `post-17` is no address, whatever the feed says of it.
        let isAddress = text.contains("/") && (!isGuid || state.isPermanentLink)
        let id = isAddress ? FeedReference.resolve(text, base: bases[frame.base]) : text
        let depth = frames.count
        change { item, state in
            guard state.takes(.id, at: depth) else { return }
            item.id = id
            if isGuid, isAddress, item.link == nil { item.link = id }
        }
    }

    private mutating func endTime(_ element: FeedElement, _ frame: Frame) {
        let text = collected(frame)
        guard !text.isEmpty else { return }
        let depth = frames.count
        change { item, state in
            guard state.takes(element, at: depth) else { return }
            switch element {
            case .published: item.published = FeedTime(text)
            case .updated: item.updated = FeedTime(text)
            default: item.created = FeedTime(text)
            }
        }
    }

    /// The name of the format.
    private func version(_ element: FeedElement, _ attributes: Range<Int>) -> String {
        let name = frames.last?.name ?? 0..<0
        let stated = attribute("version", in: attributes)?.trimmed ?? ""
        if element == .channel { return frames.count == 1 ? "cdf" : "" }
        if isNamed(name, "rss") || text(name).lowercased().hasSuffix(":rss") {
            return "rss" + stated.filter { $0.isASCII && $0.isNumber }
        }
        if text(name).lowercased().hasSuffix("rdf") {
            return text(attributes).contains("rss/1.0/") ? "rss10" : "rss090"
        }
        if stated.hasPrefix("0.") { return "atom0" + stated.dropFirst(2).prefix(1) }
        return text(attributes).contains("purl.org/atom/ns#") ? "atom03" : "atom10"
    }
}
