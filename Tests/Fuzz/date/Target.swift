import NewsModel

/// Any text may stand where a time should: it is one within the years that can be written, or none.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDate(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let input = FuzzInput(data, count) else { return 0 }
    let text = input.text
    let instant = FeedDate.instant(of: text)
    expect(instant == FeedDate.instant(of: text), "read twice, it is two times")
    expect(instant == GenericMetadata.instant(text), "a page's time is another than a feed's")
    expect(instant == FeedTime(text).instant, "a feed's time is another than its text's")
    if let instant { check(instant, years: 1...9999, FeedDate.instant(of:)) }
    if let instant = Instant(rfc3339: text) { check(instant, years: 0...9999) { Instant(rfc3339: $0) } }
    if let instant = Instant(w3c: text, zone: zone) {
        check(instant, years: 0...9999) { Instant(rfc3339: $0) }
        check(instant, years: 0...9999) { Instant(w3c: $0, zone: zone) }
    }
    return 0
}

/// A time is the same when its text is read again.
private func check(_ instant: Instant, years: ClosedRange<Int>, _ read: (String) -> Instant?) {
    let written = instant.rfc3339
    expect(years.contains(instant.utc.year), "\(written)")
    expect(instant.utc.asUTC == instant, "\(written) is another time by its calendar")
    expect(read(written) == instant, "\(written) is read as \(read(written)?.rfc3339 ?? "nothing")")
    // Feeds have no year 0; RFC 3339 has one.
    if instant.utc.year > 0 {
        expect(FeedDate.instant(of: written) == instant, "\(written) is no time of a feed")
    }
}

private let zone: SiteZone = {
    do { return try SiteZone(identifier: "Asia/Beirut") } catch { fatalError("\(error)") }
}()
