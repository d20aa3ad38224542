import NewsModel
import NewsTestSupport
import Testing

@Suite struct HeaderTests {
    private let path = "/news/sports/hill-of-sumac-hope-beat-lake-stars-on-penalties"

    @Test func `a first answer has date, validators and type`() throws {
        let answer = try Fixtures.site("en").get(path)
        #expect(answer.header("Date") == "Wed, 01 Apr 2026 00:00:00 GMT")
        #expect(answer.header("Last-Modified") == "Mon, 19 Jan 2026 05:00:00 GMT")
        #expect(answer.header("Content-Type") == "text/html; charset=utf-8")
        #expect(answer.header("Content-Length") == String(answer.body.count))
        let tag = try #require(answer.header("ETag"))
        #expect(tag.hasPrefix("\"") && tag.hasSuffix("\"") && tag.count > 10)
    }

    @Test func `an unchanged page is 304 by tag and by date, a changed one is not`() throws {
        var site = try Fixtures.site("en")
        let first = site.get(path)
        let tag = try #require(first.header("ETag"))
        let date = try #require(first.header("Last-Modified"))
        let same = [
            ["If-None-Match": tag], ["If-None-Match": "\"x\", W/\(tag)"], ["If-None-Match": "*"],
            ["If-Modified-Since": date],
        ]
        for headers in same {
            let answer = site.get(path, headers)
            #expect(answer.status == 304 && answer.body.isEmpty && answer.header("ETag") == tag, "\(headers)")
        }
        let older = ["If-Modified-Since": "Mon, 19 Jan 2026 04:59:59 GMT"]
        #expect(site.get(path, older).status == 200)
        #expect(site.get(path, ["If-None-Match": "\"x\"", "If-Modified-Since": date]).status == 200)
        site.edit("920002", at: Fixtures.now) { $0.title += "!" }
        #expect(site.get(path, ["If-None-Match": tag]).status == 200)
        #expect(site.get(path, ["If-Modified-Since": date]).status == 200)
    }

    @Test func `a silent edit changes the tag and not the date`() throws {
        var site = try Fixtures.site("en")
        let first = site.get(path)
        site.silentEdit("920002") { $0.title += "!" }
        let second = site.get(path)
        #expect(first.header("ETag") != second.header("ETag"))
        #expect(first.header("Last-Modified") == second.header("Last-Modified"))
    }

    @Test func `validators can be left out`() throws {
        var site = try Fixtures.site("en")
        let tag = try #require(site.get(path).header("ETag"))
        site.settings.entityTags = false
        #expect(site.get(path).header("ETag") == nil)
        #expect(site.get(path, ["If-None-Match": tag]).status == 200)
        site.settings.lastModified = false
        #expect(site.get(path, ["If-Modified-Since": "Wed, 01 Apr 2026 00:00:00 GMT"]).status == 200)
    }

    @Test func `a cached copy says its age and the date it was made`() throws {
        var site = try Fixtures.site("en")
        site.settings.age = 3600
        let answer = site.get(path)
        #expect(answer.header("Age") == "3600" && answer.header("X-Cache") == "HIT")
        #expect(answer.header("Date") == "Tue, 31 Mar 2026 23:00:00 GMT")
    }

    @Test func `compression is for those who accept it, with a tag of its own`() throws {
        var site = try Fixtures.site("en")
        let plain = site.get(path, ["Accept-Encoding": "gzip"])
        #expect(plain.header("Content-Encoding") == nil)
        site.settings.compress = true
        let packed = site.get(path, ["Accept-Encoding": "br, gzip"])
        #expect(
            packed.header("Content-Encoding") == "gzip" && packed.header("Content-Length") == String(packed.body.count))
        #expect(packed.header("ETag") != plain.header("ETag"))
        #expect(try Gzip.inflate(packed.body, limit: 1 << 20) == plain.body)
        #expect(site.get(path, ["Accept-Encoding": "gzip;q=0"]).body == plain.body)
    }

    @Test func `HEAD has the length and no body`() throws {
        let site = try Fixtures.site("en")
        let answer = site.answer(for: SimulatedRequest("HEAD", path), at: Fixtures.now)
        #expect(answer.body.isEmpty && answer.header("Content-Length") == String(site.get(path).body.count))
    }
}
