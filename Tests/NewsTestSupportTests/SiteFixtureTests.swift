import NewsModel
import NewsTestSupport
import Testing

@Suite struct SiteFixtureTests {
    @Test func `the tiny folder is read`() throws {
        let fixture = try SiteFixture(folder: TinySite.folder)
        #expect(SimulatedEdition.languages.map(fixture.count) == [1, 3, 1])
        #expect(fixture.outline.sections.map(\.key) == ["news", "videos", "live"])
        #expect(fixture.outline.allSections.map(\.key) == ["news", "politics", "sports", "videos", "live"])
        #expect(fixture.outline.coverages.first?.path["ar"] == "/coverage/مدن-الساحل")
        #expect(fixture.outline.apps.first?.name["es"] == "Android")
        #expect(fixture.start.rfc3339 == "2026-03-30T03:00:00Z")
        #expect(
            Set(fixture.events.map(\.kind)) == [
                "edit", "silent edit", "revert", "retract", "restore", "slug", "stale",
            ])
    }

    @Test(arguments: [
        ("site.yaml", "apps:", "appz:", "site.yaml:30: there is no key 'appz'"),
        ("site.yaml", "key: news", "key: politics", "site.yaml:5: 'sections' must be a menu"),
        ("site.yaml", "path: /news/sports", "path: news/sports", "site.yaml:11: 'sections.children.path' must be"),
        ("site.yaml", ", es: Europa", "", "site.yaml:15: the key 'regions.name.es' is missing"),
        ("site.yaml", "line 3, line 4, line 5, ", "", "site.yaml:46: 'ticker.en' must be a list of at least 10"),
        ("en/922-pier-race.md", "section: sports", "section: chess", "en/922-pier-race.md:7: 'section' must be a key"),
        (
            "en/922-pier-race.md", "section: sports", "sektion: sports",
            "en/922-pier-race.md:7: there is no key 'sektion'"
        ),
        ("en/922-pier-race.md", "lede: Runners ran.\n", "", "en/922-pier-race.md:2: the key 'lede' is missing"),
        (
            "en/922-pier-race.md", "title: A", "title: A\ntitle: B",
            "en/922-pier-race.md:4: the key 'title' stands twice"
        ),
        ("en/922-pier-race.md", "T08:00:00+03:00", "", "en/922-pier-race.md:6: 'published' must be an RFC 3339"),
        ("en/922-pier-race.md", "- second", "# second", "en/922-pier-race.md:11: a heading begins with"),
        (
            "en/922-pier-race.md", "- second item", "text\n\n@[film](https://x.example)",
            "en/922-pier-race.md:13: an embed"
        ),
        (
            "en/922-pier-race.md", "---\nid: 922", "id: 922",
            "en/922-pier-race.md:1: a post begins with its front matter"
        ),
        (
            "en/922-pier-race.md", "id: 922", "id: 921",
            "en/922-pier-race.md:1: the file's name has to begin with '921-'"
        ),
        ("en/923-later-film.md", "video_seconds: 61", "video_seconds: one", "'video_seconds' must be a whole number"),
        ("en/923-later-film.md", "/video/later-film", "/news/sports/new-slug", "en/923-later-film.md:1: post 922 has"),
        (
            "days.yaml", "", "- {at: 2026-04-01T09:00:00+03:00, edition: fr, restore: 1}\n",
            "days.yaml:12: 'edition' must"
        ),
        (
            "days.yaml", "", "- {at: 2026-04-01T09:00:00+03:00, edition: en}\n",
            "days.yaml:12: 'the event' must be one of"
        ),
        ("days.yaml", "", "- {at: 2026-04-01T09:00:00+03:00, edition: en, edit: 1}\n", "days.yaml:12: no post 1 is"),
        (
            "days.yaml", "", "- {at: 2026-03-29T09:00:00+03:00, edition: en, edit: 921}\n",
            "no post 921 is published by then"
        ),
        ("days.yaml", "forty lamps", "sixty lamps", "days.yaml:1: 'sixty lamps' does not stand in the text of 921"),
        ("days.yaml", "title: Lamps", "titel: Lamps", "days.yaml:1: there is no key 'set.titel'"),
        (
            "days.yaml", "set: {lede", "set: {section: chess, lede",
            "days.yaml:3: 'set.section' must be a key of site.yaml"
        ),
        ("days.yaml", "restore: 931", "restore: 932", "days.yaml:7: no post 932"),
        (
            "days.yaml", "edition: es, retract: 931", "edition: en, retract: 922",
            "days.yaml:7: post 931 is not retracted"
        ),
        ("days.yaml", "to: /news/sports/pier-race", "to: /news/sports/new-slug", "is taken by then"),
        ("days.yaml", "age: wrong", "age: good", "days.yaml:10: 'stale.age' must be right, redated, missing"),
        ("days.yaml", "2026-03-30T20:00:00+03:00", "2026-04-30T20:00:00+03:00", "'stale.as-of' must be earlier"),
        ("days.yaml", "silent: true", "silent: yes", "days.yaml:2: 'silent' must be true or false"),
    ]) func `what is wrong is named with file, line and key`(
        file: String, old: String, new: String, expected: String
    ) throws {
        let complaint = try TinySite.complaint(file, old, new)
        #expect(complaint?.contains(expected) == true, "\(complaint ?? "nothing")")
    }

    @Test func `a folder that is not there is named`() {
        #expect(throws: SiteFixtureError.self) { try SiteFixture(folder: "/nowhere") }
    }
}
