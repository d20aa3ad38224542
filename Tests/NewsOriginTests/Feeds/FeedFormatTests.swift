import NewsModel
import Testing

@testable import NewsOrigin

@Suite("Formats of feeds")
struct FeedFormatTests {
    @Test("RSS 2.0 with its modules")
    func rss() throws {
        let (feed, entries) = try FeedBench.read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
                xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
            <channel>
              <title>جريدة الميناء</title><link>https://news.example.org/</link><description>Ships &amp; tides</description>
              <atom:link rel="self" href="/feeds/latest.xml"/><language>ar_LB</language>
              <lastBuildDate>Tue, 03 Mar 2026 10:00:00 +0200</lastBuildDate>
              <image><title>Logo</title><url>logo.png</url><link>https://elsewhere.example</link></image>
              <item>
                <title>A bridge opens</title><link>/news/17</link><guid isPermaLink="false">post-17</guid>
                <description>Short.</description><content:encoded><![CDATA[<p>Long <b>text</b></p>]]></content:encoded>
                <dc:creator>The desk</dc:creator><pubDate>Tue, 03 Mar 2026 09:00:00 GMT</pubDate>
                <category domain="https://news.example.org/tags">Bridges</category><category>Harbour</category>
                <enclosure url="film.mp4" type="video/mp4" length="1200"/>
                <media:thumbnail url="/small.jpg"/><media:title>Not the title</media:title>
                <comments>/news/17#comments</comments>
              </item>
            </channel></rss>
            """)
        #expect(feed.version == "rss20")
        #expect(feed.head.title?.value == "جريدة الميناء")
        #expect(feed.head.link == "https://news.example.org/")
        #expect(feed.head.subtitle?.value == "Ships & tides")
        #expect(feed.head.language == "ar-LB")
        #expect(feed.head.links("self").first?.href == "https://news.example.org/feeds/latest.xml")
        #expect(feed.head.updated?.instant == Instant(rfc3339: "2026-03-03T08:00:00Z"))
        let item = try #require(entries.first)
        #expect(entries.count == 1 && feed.entries == 1 && !feed.isRepaired)
        #expect(item.title?.value == "A bridge opens")
        #expect(item.link == "https://news.example.org/news/17")
        #expect(item.id == "post-17")
        #expect(item.summary?.value == "Short.")
        #expect(item.content.map(\.value) == ["<p>Long <b>text</b></p>"])
        #expect(item.content.first?.type == "text/html")
        #expect(item.authors == [FeedPerson(written: "The desk")])
        #expect(item.published?.instant == Instant(rfc3339: "2026-03-03T09:00:00Z"))
        #expect(
            item.tags == [
                FeedTag(term: "Bridges", scheme: "https://news.example.org/tags"), FeedTag(term: "Harbour"),
            ])
        #expect(item.links("enclosure").map(\.href) == ["https://news.example.org/feeds/film.mp4"])
        #expect(item.media.map(\.href) == ["https://news.example.org/small.jpg"])
        #expect(item.comments == "https://news.example.org/news/17#comments")
    }

    @Test("Atom 1.0, its texts, people, archives and deletions")
    func atom() throws {
        let (feed, entries) = try FeedBench.read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"
                xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="es" xml:base="https://puerto.example/">
              <id>tag:puerto.example,2026:feed</id><title>El puerto</title><updated>2026-03-01T00:00:00Z</updated>
              <fh:archive/><link rel="prev-archive" href="2025.xml"/>
              <at:deleted-entry ref="https://puerto.example/9" when="2026-02-01T00:00:00Z"/>
              <entry>
                <id>tag:puerto.example,2026:17</id><link href="17" hreflang="es"/><link rel="enclosure" href="17.ogg" length="7"/>
                <title type="html">Mareas &amp;amp; barcos</title>
                <summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Sube la <em>marea</em> &amp; baja</div></summary>
                <content type="text/html" src="17.html"/>
                <author><name>Ana</name><email>ana@puerto.example</email><uri>/ana</uri></author>
                <contributor><name>Luis</name></contributor><category term="mar" scheme="urn:s" label="Mar"/>
                <published>2026-02-28T10:00:00+01:00</published><updated>2026-02-28T12:00:00+01:00</updated>
                <rights xml:lang="">Todos</rights>
              </entry>
            </feed>
            """)
        #expect(feed.version == "atom10" && feed.isArchive && !feed.isComplete)
        #expect(feed.head.links("prev-archive").first?.href == "https://puerto.example/2025.xml")
        #expect(feed.deletions.map(\.ref) == ["https://puerto.example/9"])
        #expect(feed.deletions.first?.when?.instant == Instant(rfc3339: "2026-02-01T00:00:00Z"))
        let entry = try #require(entries.first)
        #expect(entry.link == "https://puerto.example/17")
        #expect(entry.links.first?.hreflang == "es")
        #expect(entry.links("enclosure").first?.length == "7")
        #expect(entry.title?.shown == "Mareas &amp; barcos")
        #expect(entry.title?.language == "es")
        #expect(entry.summary?.value == "Sube la <em>marea</em> &amp; baja")
        #expect(entry.summary?.type == "application/xhtml+xml")
        #expect(entry.content.first?.source == "https://puerto.example/17.html")
        #expect(
            entry.authors == [FeedPerson(name: "Ana", email: "ana@puerto.example", href: "https://puerto.example/ana")])
        #expect(entry.contributors.map(\.name) == ["Luis"])
        #expect(entry.tags == [FeedTag(term: "mar", scheme: "urn:s", label: "Mar")])
        #expect(entry.published?.instant == Instant(rfc3339: "2026-02-28T09:00:00Z"))
        #expect(entry.updated?.instant == Instant(rfc3339: "2026-02-28T11:00:00Z"))
        #expect(entry.rights?.value == "Todos" && entry.rights?.language == nil)
    }

    @Test("RSS 1.0, whose items stand beside the channel")
    func rdf() throws {
        let (feed, entries) = try FeedBench.read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://a.example/"><title>A</title><link>https://a.example/</link></channel>
              <image rdf:about="x"><title>Picture</title><url>p.png</url></image>
              <item rdf:about="https://a.example/1"><title>One</title><link>https://a.example/1</link>
                <dc:date>2026-01-02T03:04:05+01:00</dc:date><dc:subject>Ports</dc:subject></item>
              <item rdf:about="https://a.example/2"><title>Two</title></item>
              <textinput><title>Search</title></textinput>
            </rdf:RDF>
            """)
        #expect(feed.version == "rss10" && feed.head.title?.value == "A")
        #expect(entries.map { $0.title?.value } == ["One", "Two"])
        #expect(entries.map(\.id) == ["https://a.example/1", "https://a.example/2"])
        #expect(entries[0].updated?.instant == Instant(rfc3339: "2026-01-02T02:04:05Z"))
        #expect(entries[0].tags == [FeedTag(term: "Ports")])
    }

    @Test("Atom 0.3 and its modes")
    func oldAtom() throws {
        let (feed, entries) = try FeedBench.read(
            """
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Old</title><tagline>Said</tagline>
            <entry><title mode="escaped" type="text/html">&lt;b&gt;Bold&lt;/b&gt;</title><issued>2004-01-02T00:00:00Z</issued>
            <modified>2004-01-03T00:00:00Z</modified><content type="text/html" mode="base64">PGI+YmFzZTwvYj4=</content></entry>
            </feed>
            """)
        #expect(feed.version == "atom03" && feed.head.subtitle?.value == "Said")
        #expect(entries.first?.title?.value == "<b>Bold</b>")
        #expect(entries.first?.published?.text == "2004-01-02T00:00:00Z")
        #expect(entries.first?.updated?.text == "2004-01-03T00:00:00Z")
        #expect(entries.first?.content.map(\.value) == ["<b>base</b>"])
    }

    @Test("CDF, which says all in attributes")
    func cdf() throws {
        let (feed, entries) = try FeedBench.read(
            """
            <CHANNEL HREF="https://a.example/" BASE="https://a.example/"><TITLE>Channel</TITLE>
            <ITEM HREF="/1" LASTMOD="2004-04-06T23:05:43-05:00"><TITLE>One</TITLE><ABSTRACT>Said</ABSTRACT></ITEM></CHANNEL>
            """)
        #expect(feed.version == "cdf" && feed.head.link == "https://a.example/")
        #expect(entries.first?.link == "https://a.example/1")
        #expect(entries.first?.summary?.value == "Said")
        #expect(entries.first?.updated?.instant == Instant(rfc3339: "2004-04-07T04:05:43Z"))
    }

    @Test("JSON Feed")
    func json() throws {
        let (feed, entries) = try FeedBench.read(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Harbour", "language": "en", "home_page_url": "https://a.example/",
             "next_url": "?page=2", "items": [
              {"id": 7, "url": "/7", "title": "Seven", "content_html": "<p>Text</p>", "summary": "Short",
               "date_published": "2026-01-01T00:00:00Z", "authors": [{"name": "Ana", "url": "/ana"}], "tags": ["a", "a", "b"],
               "image": "/7.jpg", "attachments": [{"url": "/7.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 12}]},
              "no object", {"id": "8", "content_text": "Plain"}]}
            """)
        #expect(feed.version == "json11" && feed.isRepaired && feed.entries == 2)
        #expect(feed.head.links("next").first?.href == "https://news.example.org/feeds/latest.xml?page=2")
        #expect(entries.map(\.id) == ["7", "8"])
        #expect(entries[0].link == "https://news.example.org/7")
        #expect(entries[0].content.first?.shown == "<p>Text</p>")
        #expect(entries[0].content.first?.language == "en")
        #expect(entries[0].authors == [FeedPerson(name: "Ana", href: "https://news.example.org/ana")])
        #expect(entries[0].tags.map(\.term) == ["a", "b"])
        #expect(entries[0].links("enclosure").first?.length == "12")
        #expect(entries[1].content.first?.type == "text/plain")
    }

    @Test(
        "What is no feed is said to be none",
        arguments: ["", "<html><body>Login</body></html>", "{\"a\": 1}", "plain", "<urlset><url/></urlset>"])
    func none(text: String) {
        #expect(throws: OriginError.notAFeed) { try FeedBench.read(text) }
    }
}
