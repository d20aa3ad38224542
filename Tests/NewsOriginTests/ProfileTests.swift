import NewsModel
import NewsOrigin
import Testing

@Suite("Profiles")
struct ProfileTests {
    @Test("The bundled profile is read and names the editions")
    func bundled() throws {
        let profile = try Profile.alMayadeen()
        #expect(profile.name == "almayadeen")
        #expect(profile.generation == 1)
        #expect(profile.authority == [.page, .feed, .sitemap])
        #expect(profile.editions.map(\.id.rawValue) == ["ar", "en", "es"])
        #expect(profile.editions.map(\.direction) == [.rightToLeft, .leftToRight, .leftToRight])
        #expect(profile.sitemapIndex == "/sitemaps/all.xml")
        #expect(try profile.zone().identifier == "Asia/Beirut")
    }

    @Test(
        "An unknown key is an error with its line, at every level",
        arguments: [
            ("generation: 1", "generation: 1\ncolour: red", "colour"),
            ("  requires_html_end: true", "  requires_html_end: true\n  speed: 3", "page.speed"),
            ("  lede: description", "  lede: description\n  lead: x", "metadata.lead"),
        ])
    func unknownKey(line: String, replacement: String, key: String) throws {
        let yaml = Profile.alMayadeenYAML
        let range = try #require(yaml.range(of: line))
        let number = yaml[..<range.lowerBound].split(separator: "\n", omittingEmptySubsequences: false).count + 1
        let changed = yaml.replacingCharacters(in: range, with: replacement)
        #expect(throws: ProfileError.unknownKey(key, line: number)) { try Profile.parse(yaml: changed) }
    }

    @Test("A missing key is named with where it belongs")
    func missingKey() throws {
        for (line, key, parent) in [("generation: 1", "generation", ""), ("  id: postid", "id", "metadata")] {
            let yaml = Profile.alMayadeenYAML
            let range = try #require(yaml.range(of: line))
            let changed = yaml.replacingCharacters(in: range, with: "")
            #expect(throws: ProfileError.missingKey(key, in: parent)) { try Profile.parse(yaml: changed) }
        }
    }

    @Test(
        "Values that cannot be used are refused",
        arguments: [
            ("generation: 1", "generation: zero"), ("zone: Asia/Beirut", "zone: Asia/Nowhere"),
            ("authority: [page, feed, sitemap]", "authority: [page, page]"),
            ("direction: rtl", "direction: down"), ("index: /sitemaps/all.xml", "index: sitemaps"),
            ("caption: {path: \".//figcaption\"", "caption: {path: \".//[\""),
            ("media, category: section", "colour, category: section"),
            ("{tag: figure, class: hero, ", "{tag: figure, "),
            ("name: almayadeen", "name: [a]"), ("name: almayadeen", "name: \"unclosed"),
        ])
    func badValues(text: String, replacement: String) throws {
        let yaml = Profile.alMayadeenYAML
        let range = try #require(yaml.range(of: text))
        let changed = yaml.replacingCharacters(in: range, with: replacement)
        #expect(throws: ProfileError.self) { try Profile.parse(yaml: changed) }
    }

    @Test("Text that is no mapping is refused", arguments: ["", "- a\n- b", "just text", "a: [", "a: 1\na: 2"])
    func notAProfile(yaml: String) {
        #expect(throws: ProfileError.self) { try Profile.parse(yaml: yaml) }
    }

    @Test(
        "Front and section pages are told from articles",
        arguments: [
            ("/", true), ("/news", true), ("/news/politics/", true), ("/news/politics/x", false),
            ("/articles/x", false),
            ("/newscast/2023/3/30/x", false), ("/rss.xml", true),
        ])
    func listings(path: String, expected: Bool) throws {
        let profile = try Profile.alMayadeen()
        let url = try #require(CanonicalURL("https://www.almayadeen.net" + path))
        #expect(profile.isListing(url) == expected)
    }
}

extension String {
    /// The first place of a text.
    func range(of text: String) -> Range<String.Index>? {
        indices.lazy.first { self[$0...].hasPrefix(text) }.map { $0..<self.index($0, offsetBy: text.count) }
    }

    func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
