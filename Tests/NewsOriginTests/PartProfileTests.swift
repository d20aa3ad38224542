import Foundation
import NewsModel
import NewsOrigin
import Testing

@Suite("Profiles of lists")
struct PartProfileTests {
    /// The bundled profile with one text replaced, and the line from 1 on which it stood.
    private func changed(_ text: String, _ replacement: String) throws -> (yaml: String, line: Int) {
        let yaml = Profile.alMayadeenYAML
        let range = try #require(yaml.range(of: text))
        let line = yaml[..<range.lowerBound].split(separator: "\n", omittingEmptySubsequences: false).count
        return (yaml.replacingCharacters(in: range, with: replacement), line)
    }

    @Test(
        "Keys that are not known are errors with their lines",
        arguments: [
            ("  - name: breaking\n", "  - name: breaking\n    colour: red\n", "parts.colour", 1),
            ("date: \".//time\"}", "date: \".//time\", datum: x}", "parts.item.datum", 0),
            ("children: {path: \"./ul/li\"}", "children: {path: \"./ul/li\", items: x}", "parts.children.items", 0),
            ("  front: [\"/\"]\n", "  front: [\"/\"]\n  article: [\"/a\"]\n", "pages.article", 1),
            ("    hreflang: true\n", "    hreflang: true\n    sitemap: true\n", "page.alternates.sitemap", 1),
            ("  kinds:\n", "  other: x\n  kinds:\n", "media.other", 0),
            ("class: read-next}", "class: read-next, name: x}", "parts.element.name", 0),
        ])
    func unknownKey(text: String, replacement: String, key: String, offset: Int) throws {
        let (yaml, line) = try changed(text, replacement)
        #expect(throws: ProfileError.unknownKey(key, line: line + offset)) { try Profile.parse(yaml: yaml) }
    }

    @Test(
        "Values that cannot be used are errors with their lines",
        arguments: [
            ("  - name: breaking\n", "  - name: Breaking News\n", "parts.name"),
            ("  - name: most-read\n", "  - name: breaking\n", "parts.name"),
            ("    items: \".//li[has-class('tk')]\"", "    items: \".//li[\"", "parts.items"),
            ("url: \".//a\", date", "url: [\".//a\", \"//[\"], date", "parts.item.url"),
            ("    follow: coverage\n", "    follow: front\n", "parts.follow"),
            ("    empty: \".//ul", "    empty: \".//[ul", "parts.empty"),
            ("    subject: article\n", "    subject: edition\n", "parts.subject"),
            ("authors: [/authors]", "authors: [authors]", "pages.authors"),
            ("podcast: [بودكاست,", "podcast: [فيديو,", "media.kinds.podcast"),
            ("    on: [front]\n", "    on: [front, cellar]\n", "parts.on"),
            ("    on: [front]\n", "    on: []\n", "parts.on"),
        ])
    func badValue(text: String, replacement: String, key: String) throws {
        let (yaml, line) = try changed(text, replacement)
        #expect {
            try Profile.parse(yaml: yaml)
        } throws: { error in
            guard case ProfileError.badValue(key, _, line) = error else { return false }
            return true
        }
    }

    @Test("A profile without lists, pages and media is one")
    func without() throws {
        var yaml = Profile.alMayadeenYAML
        for (from, to) in [
            ("pages:\n", "page:\n"), ("parts:\n", "# What the site's names"), ("media:\n", "# The JSON"),
        ] {
            let start = try #require(yaml.range(of: "\n" + from)?.lowerBound)
            let end = try #require(yaml.range(of: "\n" + to, range: start..<yaml.endIndex)?.lowerBound)
            yaml.removeSubrange(start..<end)
        }
        let profile = try Profile.parse(yaml: yaml)
        #expect(profile.parts.isEmpty)
        #expect(profile.role(of: try #require(CanonicalURL(ListPage.host + "/"))) == nil)
        #expect(profile.mediaKind(ofPublished: "فيديو") == nil)
    }

    @Test(
        "An address tells what a page with lists is for, a path in full before one with a wildcard",
        arguments: [
            ("/", PageRole.front), ("/news", .section), ("/news/politics/", .section), ("/region/africa", .section),
            ("/articles/opinion", .section), ("/authors", .authors), ("/live", .live), ("/coverage/a", .coverage),
            ("/author/b", .author), ("/authors/b", .author), ("/articles/a-post", nil), ("/news/politics/a-post", nil),
            ("/video/newsfeed", .section), ("/video/a-post", nil),
        ])
    func roles(path: String, role: PageRole?) throws {
        let url = try #require(CanonicalURL(ListPage.host + path))
        #expect(try Profile.alMayadeen().role(of: url) == role)
    }

    @Test("Media are found by kind, whatever an edition calls them; what is kept stays as published")
    func media() throws {
        let profile = try Profile.alMayadeen()
        #expect(profile.mediaKind(ofPublished: "فيديو") == "video")
        #expect(profile.mediaKind(ofPublished: "تقارير إخبارية ") == "video")
        #expect(profile.mediaKind(ofPublished: "infografía") == "infographic")
        #expect(profile.mediaKind(ofPublished: "In Pictures") == "pictures")
        #expect(profile.mediaKind(ofPublished: "unheard of") == nil)
        #expect(profile.publishedMedia(ofKind: "bulletin").contains("نشرة الأخبار"))
        #expect(profile.publishedMedia(ofKind: "film").isEmpty)
        for name in [
            "أخبار", "تقارير إخبارية", "نشرة الأخبار", "مقالات", "منوعات", "صحافة", "متابعات", "بودكاست", "تحليل",
            "الكتّاب",
            "إنفوغراف", "تغطيات", "أخبار الميادين", "تقارير",
        ] {
            let kind = try #require(profile.mediaKind(ofPublished: name))
            #expect(profile.publishedMedia(ofKind: kind).contains(name))
        }
    }
}
