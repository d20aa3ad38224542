import NewsModel

/// Any bytes may come as a feed: they are read or refused, the same each time, and what is read may be kept and shown.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFeed(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let input = FuzzInput(data, count) else { return 0 }
    let first = read(input)
    expect(isSame(first, read(input)), "read twice, it says two things")
    guard case .success(let document) = first else { return 0 }
    let isPacked = input.bytes.starts(with: [0x1F, 0x8B])
    let bytes = isPacked ? FuzzSite.tuning.feedBytes : input.bytes.count
    expect(document.feed.entries == document.entries.count, "\(document.feed.entries) entries are said to be there")
    // `{},` is the shortest of all.
    expect(document.entries.count <= bytes / 3 + 1, "\(document.entries.count) entries in \(bytes) bytes")
    expect(document.feed.deletions.count <= 10_000, "\(document.feed.deletions.count) deletions")
    for text in [document.feed.version, document.feed.encoding] { expectNoNull(text, "name of the format") }
    for deletion in document.feed.deletions {
        expectNoNull(deletion.ref, "deletion")
        expectNoNull(deletion.when?.text, "deletion's time")
    }
    for item in [document.feed.head] + document.entries { check(item) }
    return 0
}

private struct Document: Equatable {
    var feed: Feed
    var entries: [FeedItem]
}

private func read(_ input: FuzzInput) -> Result<Document, any Error> {
    outcome {
        let (feed, entries) = try FeedDocument.parse(
            input.bytes, url: "https://e.example.org/feeds/all.xml", headers: headers[input.choice % headers.count],
            tuning: FuzzSite.tuning)
        return Document(feed: feed, entries: entries)
    }
}

private let headers: [[String: String]] = [
    [:], ["content-type": "application/rss+xml"], ["content-type": "text/xml"],
    ["content-type": "text/xml; charset=utf-8", "content-language": "ar, en"],
    ["content-type": "application/xml; charset=windows-1256"], ["content-type": "application/atom+xml; charset=utf-16"],
    ["content-type": "application/feed+json"], ["content-type": "text/xml;charset=\"shift_jis\""],
    ["content-location": "../other/feed.xml"], ["content-location": "http://n.example.org/?a=b#c"],
    ["content-type": "text/html; charset=gb18030"], ["content-type": "text/xml; charset=utf-7"],
    ["content-type": "text/xml; charset=iso-2022-jp", "content-location": "mailto:a@e.example.org"],
]

private func check(_ item: FeedItem) {
    expect(item.tags.count <= 256, "\(item.tags.count) tags")
    expect(item.links.count <= 1003, "\(item.links.count) links")
    expect(max(item.authors.count, item.contributors.count) <= 256, "many people")
    expect(item.media.count <= 1000, "\(item.media.count) pictures")
    expect(item.content.count <= 64, "\(item.content.count) texts")
    for text in [item.title, item.subtitle, item.summary, item.rights, item.info] + item.content {
        if let text { check(text) }
    }
    for link in item.links {
        for text in [link.href, link.rel, link.type, link.title, link.hreflang, link.length] {
            expectNoNull(text, "link")
        }
    }
    for person in item.authors + item.contributors {
        for text in [person.name, person.email, person.href, person.text] { expectNoNull(text, "person") }
        if let written = person.written {
            let parts = FeedPerson(written: written)
            for text in [parts.name, parts.email] { expectNoNull(text, "person") }
        }
    }
    for tag in item.tags { for text in [tag.term, tag.scheme, tag.label] { expectNoNull(text, "tag") } }
    for media in item.media { for text in [media.href, media.type] { expectNoNull(text, "picture") } }
    for text in [item.id, item.link, item.language, item.comments] { expectNoNull(text, "item") }
    for time in [item.published, item.updated, item.created] {
        expectNoNull(time?.text, "time")
        if let year = time?.instant?.utc.year { expect((1...9999).contains(year), "the year \(year)") }
    }
}

private func check(_ text: FeedText) {
    for part in [text.value, text.type, text.language, text.base, text.source] { expectNoNull(part, "text") }
    let shown = text.shown
    expectNoNull(shown, "markup")
    guard text.isMarkup else { return }
    expect(FeedMarkup.cleaned(shown, base: text.base) == shown, "cleaned twice, the markup is another: \(shown)")
    // Text has `&lt;`, so that behind a `<` only a tag stands.
    for piece in shown.utf8.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false).dropFirst() {
        let bytes = piece.first == UInt8(ascii: "/") ? piece.dropFirst() : piece
        let name = Substring(bytes.prefix { !FeedScanner.isSpace($0) && $0 != UInt8(ascii: ">") }).lowercased()
        expect(!harmful.contains(name) && !name.hasPrefix("!") && !name.hasPrefix("?"), "<\(name) in \(shown)")
    }
}

private let harmful: Set<String> = ["script", "style", "iframe", "object", "embed", "meta", "link", "base", "frame"]
