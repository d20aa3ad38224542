import NewsModel

/// Any text may stand in a page's JSON-LD: what it says of the article is read, repaired or left out.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSONLD(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let input = FuzzInput(data, count) else { return 0 }
    checkLenience(input.text)
    let page = page(around: input)
    switch input.choice % 2 {
    case 0: tryGeneric(page)
    default: tryAlternates(page)
    }
    return 0
}

/// What is JSON is read as JSON.
private func checkLenience(_ text: String) {
    let depth = FuzzSite.tuning.jsonDepth
    let lenient = LenientJSON.parse(text, maximumDepth: depth)
    expect(lenient == LenientJSON.parse(text, maximumDepth: depth), "read twice, it says two things")
    if let lenient { expectNoNull(in: lenient) }
    guard let strict = try? JSONValue.parse(text, maximumDepth: depth) else { return }
    expect(lenient == strict.removingNulls(), "\(strict.canonicalString) is read as another")
}

private func expectNoNull(in value: JSONValue) {
    switch value {
    case .string(let text): expectNoNull(text, "JSON")
    case .array(let elements): elements.forEach(expectNoNull(in:))
    case .object(let members):
        for (name, member) in members {
            expectNoNull(name, "JSON")
            expectNoNull(in: member)
        }
    case .null, .bool, .number: break
    }
}

private func page(around input: FuzzInput) -> [UInt8] {
    let opening =
        input.choice & 2 == 0 ? "<script type=\"application/ld+json\">" : "<SCRIPT type='application/ld+json; a'>"
    let script = Array(opening.utf8) + input.bytes + Array("</script>".utf8)
    let twice = input.choice & 4 == 0 ? script : script + script
    return Array("<html lang=en><head><title>Harbour reopens after the storm</title>".utf8) + twice
        + Array(
            """
            <script id="m">{"type":"post","id":"1","title":"Harbour","lang":"en"}</script></head><body><section class="b">
            <div class="c"><p>The harbour, closed since Monday, was opened again, as the port said.</p></div></section></html>
            """.utf8)
}

private nonisolated(unsafe) let generic: GenericReader = {
    do { return try GenericReader(tuning: FuzzSite.tuning) } catch { fatalError("\(error)") }
}()

private nonisolated(unsafe) let parser: PageParser = {
    do { return try PageParser(profile: FuzzSite.profile, tuning: FuzzSite.tuning) } catch { fatalError("\(error)") }
}()

private func tryGeneric(_ page: [UInt8]) {
    func read() -> Result<GenericMetadata, any Error> {
        outcome { try generic.read(page, address: FuzzSite.address).metadata }
    }
    let first = read()
    expect(isSame(first, read()), "read twice, it says two things")
    if case .success(let metadata) = first { check(metadata) }
}

private func tryAlternates(_ page: [UInt8]) {
    func read() -> Result<[PartItem], any Error> {
        outcome {
            let article = try parser.parse(
                page, contentType: nil, address: FuzzSite.address, edition: FuzzSite.english)
            return article.parts.first { $0.name == .alternates }?.snapshot.items ?? []
        }
    }
    let first = read()
    expect(isSame(first, read()), "read twice, it says two things")
    guard case .success(let items) = first else { return }
    expect(items.count <= FuzzSite.tuning.alternates, "\(items.count) alternates")
    for item in items {
        for text in [item.title, item.url, item.language, item.evidence] { expectNoNull(text, "alternate") }
        expect(item.title.utf8.count <= FuzzSite.tuning.partTextBytes, "a long title")
        guard let url = item.url.flatMap({ CanonicalURL($0) }) else { fatalError("no address: \(item.url ?? "none")") }
        expect(!FuzzSite.english.serves(url), "\(url) is the page's own edition")
    }
}
