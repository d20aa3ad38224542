import NewsTestSupport
import Testing

@testable import NewsOrigin

@Suite("Hostile feeds")
struct FeedHostileTests {
    @Test("Nesting has a limit")
    func depth() {
        let text = "<rss>" + String(repeating: "<a>", count: 300)
        #expect(throws: OriginError.tooDeep(part: "feed")) { try FeedBench.read(text) }
    }

    @Test("A document larger than the limit is refused, packed or not")
    func size() throws {
        var tuning = OriginTuning.standard
        tuning.feedBytes = 10_000
        let text =
            "<rss><channel><item><title>" + String(repeating: "x", count: 20_000) + "</title></item></channel></rss>"
        for bytes in [Array(text.utf8), Gzip.deflate(Array(text.utf8))] {
            #expect(throws: OriginError.tooLarge(part: "feed", limit: 10_000)) {
                try FeedDocument.parse(bytes, url: FeedBench.url, tuning: tuning)
            }
        }
    }

    @Test(
        "What is opened a hundred thousand times and never closed takes no longer than it is long",
        arguments: [
            "<!--", "<![CDATA[", "<?x", "<!DOCTYPE [", "<p a=\"", "<p a='", "&", "<", "</", "<b>", "</b>", "<title>",
        ])
    func unclosed(opening: String) throws {
        let text =
            "<rss><channel><item><description>" + String(repeating: opening, count: 100_000)
            + "</description></item></channel></rss>"
        let (feed, _) = try FeedBench.read(text)
        #expect(feed.version == "rss")
    }

    @Test("Names that change their meaning all the time, and many attributes, are read")
    func namespaces() throws {
        let items = (0..<2000).map {
            "<item xmlns:p\($0)=\"http://purl.org/dc/elements/1.1/\"><p\($0):creator>a</p\($0):creator></item>"
        }
        #expect(
            try FeedBench.read("<rss><channel>\(items.joined())</channel></rss>").entries.allSatisfy {
                $0.authors.count == 1
            })
        let attributes = (0..<100_000).map { " a\($0)=\"\"" }.joined()
        #expect(
            try FeedBench.read("<rss\(attributes)><channel><item\(attributes)/></channel></rss>").entries.count == 1)
    }

    @Test("Whatever is changed in a feed, it is read or refused, and each time in the same way")
    func mutations() throws {
        let whole = Array(
            """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel xml:base="https://a.example/"><title>Harbour</title><item xml:lang="ar"><title>مرفأ &amp; بحر</title>
            <link>/1</link><guid>x/1</guid><description><![CDATA[<p onclick="x">a<br/>b</p>]]></description><dc:date>2026-01-01</dc:date>
            <author>a@b.example (c)</author><category domain="d">e</category><enclosure url="f" type="g"/></item></channel></rss>
            """.utf8)
        let property = Property<[UInt8]>(cases: 2000) { generator in
            var bytes = whole
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 20)], at: place)
                default: bytes.removeSubrange(place..<min(bytes.count, place + 10))
                }
            }
            return bytes
        }
        let fault = property.counterexample { bytes in
            let (left, right) = (Self.reading(bytes), Self.reading(bytes))
            guard left == right else { return "read in one way, then in another" }
            guard let (feed, entries) = left.read else { return nil }
            guard feed.entries == entries.count else { return "\(feed.entries) entries are \(entries.count)" }
            let texts = entries.flatMap { [$0.summary, $0.title].compactMap { $0 } }
            return texts.contains { $0.isMarkup && $0.shown.contains("<script") } ? "a script is shown" : nil
        }
        #expect(fault == nil, "\(fault ?? "")")
    }

    private struct Reading: Equatable {
        var read: (Feed, [FeedItem])?
        var fault: String?

        static func == (left: Reading, right: Reading) -> Bool {
            left.fault == right.fault && left.read?.0 == right.read?.0 && left.read?.1 == right.read?.1
        }
    }

    private static func reading(_ bytes: [UInt8]) -> Reading {
        do {
            return Reading(read: try FeedDocument.parse(bytes, url: FeedBench.url), fault: nil)
        } catch {
            return Reading(read: nil, fault: "\(error)")
        }
    }
}
