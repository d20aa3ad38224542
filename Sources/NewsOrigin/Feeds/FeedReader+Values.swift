import NewsModel

/// Links, people, categories and media of an item.
extension FeedReader {
    func linkValues(_ attributes: Range<Int>, address: StaticString) -> FeedLink {
        var link = FeedLink(rel: "alternate")
        let base = bases[frames.last?.base ?? 0]
        for (name, value) in FeedAttributes(bytes, in: attributes) {
            if isNamed(name, address) {
                link.href = FeedReference.resolve(text(value), base: base)
            } else if isNamed(name, "rel") {
                let rel = text(value).trimmed
                if !rel.isEmpty { link.rel = rel }
            } else if isNamed(name, "type") {
                link.type = text(value).trimmed
            } else if isNamed(name, "title") {
                link.title = text(value)
            } else if isNamed(name, "hreflang") {
                link.hreflang = text(value)
            } else if isNamed(name, "length") {
                link.length = text(value)
            }
        }
        return link
    }

    /// Whether there is room for another link.
    var takesLink: Bool { (isInEntry ? entry : feed.head).links.count < FeedLink.maximumCount }

    mutating func beginLink(_ attributes: Range<Int>) {
        guard takesLink else { return }
        var link = linkValues(attributes, address: "href")
        if link.type == nil { link.type = link.rel == "self" ? "application/atom+xml" : "text/html" }
        if link.rel.hasPrefix("http://www.iana.org/assignments/relation/") {
            link.rel = String(link.rel.dropFirst("http://www.iana.org/assignments/relation/".count))
        }
        let isPage = link.rel == "alternate" && FeedCapture.isMarkup(FeedCapture.mediaType(link.type ?? ""))
        change { item, _ in
            if let href = link.href, isPage { item.link = href }
            item.links.append(link)
        }
        if link.href == nil { collect() }
    }

    mutating func endLink(_ frame: Frame) {
        guard frame.text != nil else { return }
        let address = FeedReference.resolve(collected(frame), base: bases[frame.base])
        change { item, _ in
            guard !address.isEmpty else {
                if item.links.last?.href == nil, !item.links.isEmpty { item.links.removeLast() }
                return
            }
            item.link = address
            if !item.links.isEmpty { item.links[item.links.count - 1].href = address }
        }
    }

    mutating func beginCategory(_ element: FeedElement, _ attributes: Range<Int>) {
        var tag = FeedTag(term: attribute("term", in: attributes))
        tag.scheme = attribute("scheme", in: attributes) ?? attribute("domain", in: attributes)
        if element == .mediaCategory, tag.scheme == nil { tag.scheme = "http://search.yahoo.com/mrss/category_schema" }
        tag.label = attribute("label", in: attributes)
        let isStated = tag.term != nil || tag.scheme != nil || tag.label != nil
        change { item, state in
            state.isTagOpen = false
            guard item.tags.count < FeedTag.maximumCount else { return }
            state.isTagOpen = isStated && tag.term == nil
            if isStated, state.isTagOpen || !item.tags.contains(tag) { item.tags.append(tag) }
        }
        collect()
    }

    mutating func endCategory(_ frame: Frame) {
        let text = collected(frame)
        change { item, state in
            defer { state.isTagOpen = false }
            if state.isTagOpen, let last = item.tags.last, last.term == nil {
                item.tags.removeLast()
                let tag = FeedTag(term: text.isEmpty ? nil : text, scheme: last.scheme, label: last.label)
                guard tag.term != nil || tag.label != nil, !item.tags.contains(tag) else { return }
                item.tags.append(tag)
            } else if !text.isEmpty, item.tags.count < FeedTag.maximumCount,
                !item.tags.contains(where: { $0.term == text && $0.scheme == nil })
            {
                item.tags.append(FeedTag(term: text))
            }
        }
    }

    mutating func addTag(_ tag: FeedTag) {
        guard let term = tag.term, !term.isEmpty else { return }
        change { item, _ in
            guard item.tags.count < FeedTag.maximumCount, !item.tags.contains(tag) else { return }
            item.tags.append(tag)
        }
    }

    mutating func endPart(_ element: FeedElement, _ frame: Frame) {
        guard frames.count >= 2 else { return }
        let path: WritableKeyPath<FeedItem, [FeedPerson]>
        switch frames[frames.count - 2].element {
        case .author: path = \.authors
        case .contributor: path = \.contributors
        default: return
        }
        let text = collected(frame)
        guard !text.isEmpty else { return }
        let address = element == .address ? FeedReference.resolve(text, base: bases[frame.base]) : ""
        change { item, _ in
            let last = item[keyPath: path].count - 1
            guard last >= 0 else { return }
            switch element {
            case .name: item[keyPath: path][last].name = text
            case .email: item[keyPath: path][last].email = text
            default: item[keyPath: path][last].href = address
            }
        }
    }

    /// Begins somebody; one too many is stepped over.
    mutating func beginPerson(_ path: WritableKeyPath<FeedItem, [FeedPerson]>) {
        guard (isInEntry ? entry : feed.head)[keyPath: path].count < FeedPerson.maximumCount else {
            asideDepth = frames.count
            return
        }
        change { item, _ in item[keyPath: path].append(FeedPerson()) }
        collect()
    }

    mutating func endPerson(_ frame: Frame, _ path: WritableKeyPath<FeedItem, [FeedPerson]>) {
        let text = collected(frame)
        change { item, _ in
            guard let person = item[keyPath: path].last, person == FeedPerson() else { return }
            item[keyPath: path].removeLast()
            if !text.isEmpty { item[keyPath: path].append(FeedPerson(written: text)) }
        }
    }

    mutating func beginMedia(_ element: FeedElement, _ attributes: Range<Int>) {
        guard let url = attribute("url", in: attributes) else { return }
        let address = FeedReference.resolve(url, base: bases[frames.last?.base ?? 0])
        guard !address.isEmpty else { return }
        let type = attribute("type", in: attributes)
        change { item, _ in
            guard item.media.count < 1000 else { return }
            item.media.append(FeedMedia(href: address, type: type, isThumbnail: element == .thumbnail))
        }
    }
}

extension FeedPerson {
    /// Takes one text apart: `desk@example.org (The desk)`, `The desk <desk@example.org>`, a name or an address alone.
    init(written text: String) {
        self.init()
        written = text
        guard let address = Self.address(in: text) else {
            name = text
            return
        }
        email = String(address)
        var rest = text.replacing(address, with: "")
        for brackets in ["()", "<>", "&lt;&gt;"] { rest = rest.replacing(brackets, with: "") }
        rest = rest.trimmed
        if rest.hasPrefix("(") { rest.removeFirst() }
        if rest.hasSuffix(")") { rest.removeLast() }
        rest = rest.trimmed
        name = rest.isEmpty ? nil : rest
    }

    /// The first mail address in a text (RFC 5322's dot-atoms, as people write them).
    private static func address(in text: String) -> Substring? {
        guard text.utf8.count <= 1024, let at = text.utf8.firstIndex(of: UInt8(ascii: "@")) else { return nil }
        let bytes = text.utf8
        func isName(_ byte: UInt8) -> Bool {
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x2D
        }
        var start = at
        while start > bytes.startIndex {
            let before = bytes.index(before: start)
            guard isName(bytes[before]) || bytes[before] == 0x5F || bytes[before] == 0x2B else { break }
            start = before
        }
        var end = bytes.index(after: at)
        while end < bytes.endIndex, isName(bytes[end]) { end = bytes.index(after: end) }
        let host = bytes[bytes.index(after: at)..<end]
        guard start < at, host.contains(UInt8(ascii: ".")) else { return nil }
        // What follows belongs to the address where mail programs read it.
        if text[end...].hasPrefix("?subject=") {
            end =
                bytes[end...].firstIndex { $0 == 0x20 || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ">") }
                ?? bytes.endIndex
        }
        return text[start..<end]
    }
}
