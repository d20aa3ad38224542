import NewsModel

/// Any bytes may come as a sitemap: they are read to the end or refused, the same each time, and within the limits.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSitemap(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let input = FuzzInput(data, count) else { return 0 }
    var tuning = OriginTuning()
    (tuning.sitemapEntries, tuning.sitemapBytes) = (64, 1 << 20)
    let base = input.choice % 2 == 0 ? nil : CanonicalURL("https://e.example.org/sitemaps/all.xml")
    let first = read(input.bytes, base, tuning)
    expect(first == read(input.bytes, base, tuning), "read twice, it says two things")
    guard case .success(let document) = first else { return 0 }
    let entries = entries(of: document)
    expect(entries.count + document.badAddresses <= 64 * 66, "more than the limit")
    expect(entries.count <= 64, "\(entries.count) entries")
    for entry in entries {
        expect(CanonicalURL(entry.address.text) == entry.address, "a second spelling of \(entry.address.text)")
        expect(entry.alternates.count <= 64, "\(entry.alternates.count) alternates")
        expect(!entry.isDay || entry.lastmod != nil, "a day without a time")
    }
    checkCut(input.bytes, base, tuning)
    return 0
}

/// XML that lost its end is nothing.
private func checkCut(_ bytes: [UInt8], _ base: CanonicalURL?, _ tuning: OriginTuning) {
    guard bytes.last == 0x3E, !bytes.contains(0), bytes.drop(while: { $0 <= 0x20 }).first == 0x3C else { return }
    if case .success = read(Array(bytes.dropLast()), base, tuning) { fatalError("cut short, it is read") }
}

private func read(
    _ bytes: [UInt8], _ base: CanonicalURL?, _ tuning: OriginTuning
) -> Result<SitemapDocument, OriginError> {
    do throws(OriginError) {
        return .success(try Sitemap.parse(bytes, zone: beirut, relativeTo: base, tuning: tuning))
    } catch {
        return .failure(error)
    }
}

private func entries(of document: SitemapDocument) -> [SitemapEntry] {
    switch document.entries {
    case .index(let entries), .urlset(let entries): entries
    }
}

/// One thread.
private let beirut: SiteZone = {
    do { return try SiteZone(identifier: "Asia/Beirut") } catch { fatalError("\(error)") }
}()
