import NewsModel

/// Any bytes may come as a page: they are read or refused, the same each time and within the limits, with selectors and
/// without.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPage(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let input = FuzzInput(data, count) else { return 0 }
    let contentType = contentTypes[input.choice / 4 % contentTypes.count]
    switch input.choice % 4 {
    case 0, 1: tryGeneric(input.bytes, contentType)
    case 2: tryArticle(input.bytes, contentType)
    default: tryLists(input.bytes, contentType, input.choice & 64 == 0 ? .front : .coverage)
    }
    return 0
}

private let contentTypes: [String?] = [
    nil, "text/html", "text/html; charset=utf-8", "text/html; charset=windows-1256", "text/html;charset=\"utf-16\"",
    "text/html; charset=shift_jis", "text/html; charset=iso-2022-jp", "text/html; charset=utf-7",
]

/// A reader that has read other pages before says what a new one says.
private nonisolated(unsafe) let used = Readers()

private struct Readers {
    let generic: GenericReader
    let parser: PageParser

    init() {
        do {
            generic = try GenericReader(tuning: FuzzSite.tuning)
            parser = try PageParser(profile: FuzzSite.profile, tuning: FuzzSite.tuning)
        } catch {
            fatalError("\(error)")
        }
    }
}

private struct Found: Equatable {
    var metadata = GenericMetadata()
    var blocks: [Block] = []
    var byline: String?
    var key = ""
    var content = JSONValue.null
    var times: [Instant?] = []
    var claims: [CanonicalURL] = []
    var warnings: [OriginWarning] = []
    var parts = PageParts()
}

private func tryGeneric(_ bytes: [UInt8], _ contentType: String?) {
    func read(_ readers: Readers) -> Result<Found, any Error> {
        outcome {
            let article = try readers.generic.read(bytes, contentType: contentType, address: FuzzSite.address)
            expectNoNull(article.excerpt, "excerpt")
            expect(article.bodyText.utf8.count <= 8 * bytes.count + 64, "a long body")
            return Found(metadata: article.metadata, blocks: article.blocks, byline: article.byline)
        }
    }
    let first = read(used)
    expect(isSame(first, read(Readers())), "read twice, it says two things")
    guard case .success(let found) = first else { return }
    check(found.metadata)
    check(found.blocks, of: bytes.count)
    expectNoNull(found.byline, "byline")
}

private func tryArticle(_ bytes: [UInt8], _ contentType: String?) {
    func read(_ readers: Readers) -> Result<Found, any Error> {
        outcome {
            let article = try readers.parser.parse(
                bytes, contentType: contentType, address: FuzzSite.address, edition: FuzzSite.english)
            var parts = PageParts()
            (parts.found, parts.missing) = (article.parts, article.missing)
            let blocks = (article.content[.body]?.arrayValue ?? []).map { json in
                guard let block = Block(json: json) else { fatalError("no block: \(json.canonicalString)") }
                return block
            }
            return Found(
                blocks: blocks, key: article.key.rawValue,
                content: .object(Dictionary(article.content.fields.map { ($0.rawValue, $1) }) { one, _ in one }),
                times: [article.asserted, article.published], claims: article.claims, warnings: article.warnings,
                parts: parts)
        }
    }
    let first = read(used)
    expect(isSame(first, read(Readers())), "read twice, it says two things")
    guard case .success(let found) = first else { return }
    expectNoNull(found.key, "key")
    expectNoNull(found.content.canonicalString, "content")
    check(found.blocks, of: bytes.count)
    check(found.parts)
}

private func tryLists(_ bytes: [UInt8], _ contentType: String?, _ role: PageRole) {
    func read(_ readers: Readers) -> Result<PageParts, any Error> {
        outcome {
            try readers.parser.parts(
                bytes, contentType: contentType, address: FuzzSite.address, edition: FuzzSite.english, role: role)
        }
    }
    let first = read(used)
    expect(isSame(first, read(Readers())), "read twice, it says two things")
    if case .success(let parts) = first { check(parts) }
}

/// Texts of blocks together are no longer than the page; each address has a length of its own.
private func check(_ blocks: [Block], of bytes: Int) {
    expectNoNull(in: blocks)
    expect(blocks.count <= 2 * FuzzSite.tuning.elements, "\(blocks.count) blocks")
    var size = 0
    for block in blocks {
        switch block {
        case .image(let picture):
            expect(picture.url.utf8.count <= CanonicalURL.maximumLength, "a long address")
            size += (picture.caption ?? "").utf8.count + (picture.credit ?? "").utf8.count
        case .embed(let url, let title):
            expect(url.utf8.count <= CanonicalURL.maximumLength, "a long address")
            size += (title ?? "").utf8.count
        default: size += block.text.utf8.count
        }
    }
    expect(size <= 8 * bytes + 64, "\(size) bytes of text from \(bytes)")
}

private func check(_ parts: PageParts) {
    let tuning = FuzzSite.tuning
    expect(parts.follow.count <= tuning.partItems, "\(parts.follow.count) pages to follow")
    for part in parts.found {
        let snapshot = part.snapshot
        let most = part.name == .alternates ? tuning.alternates : tuning.partItems
        expect(snapshot.items.count <= most, "\(snapshot.items.count) lines")
        for text in [snapshot.title, snapshot.text] { expectNoNull(text, "list") }
        for item in snapshot.items.flatMap({ [$0] + $0.children }) { check(item) }
        expect(PartSnapshot(json: snapshot.json) == snapshot, "a list is another when it was written")
    }
}

private func check(_ item: PartItem) {
    let tuning = FuzzSite.tuning
    expect(item.children.count <= tuning.partItems, "\(item.children.count) lines below a line")
    for text in [item.title, item.caption, item.section, item.date, item.language] {
        expectNoNull(text, "line")
        expect((text ?? "").utf8.count <= tuning.partTextBytes, "a long text")
    }
    for text in [item.url, item.image] {
        expectNoNull(text, "line's address")
        expect((text ?? "").utf8.count <= CanonicalURL.maximumLength, "a long address")
    }
}
