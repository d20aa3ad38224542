import NewsSchema
import NewsSync
import NewsTestSupport
import Testing

/// An article as a person wants to read it, with what stands around it.
@Suite struct ShowTests {
    @Test func `text has head, lede, body, tags, coverage, links and the other editions`() async throws {
        let result = try await ShowStore().run("show", "en:921001")
        #expect(result.status == 0, "\(result.errorText)")
        let lines = result.text.replacing("\u{2066}", with: "").replacing("\u{2068}", with: "")
            .replacing("\u{2069}", with: "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(
            lines.dropLast(2) == [
                "Harbour lamps are lit",
                "Nora Nowhere · Agencies · 2026-03-30 09:00 · changed 2026-03-31 09:00 · 1 min read",
                "News › Politics · MENA · Coast towns", "", "A lede about lamps.", "",
                "[picture] The quay at night (N. Nowhere)", "", "The council spoke about lamps.", "",
                "tags: Port Almond, lighting", "coverage: Coast towns", "  Lamps and quays of the coast.", "related:",
                "  - Paper boats race  en:921002", "read next:",
                "  - Elsewhere  https://english.news.example/news/politics/not-here", "other editions:",
                "  - ar:911001  \u{2067}مصابيح المرفأ  (reciprocal)", "  - es:931001  Los faroles  (hreflang)",
                "https://english.news.example/news/politics/lamps",
            ])
        #expect(lines.dropLast().last?.hasPrefix("en:921001 @") ?? false)
    }

    @Test func `each direction is isolated`() async throws {
        let store = try ShowStore()
        let english = try await store.run("show", "en:921001")
        #expect(english.text.contains("  - ar:911001  \u{2067}مصابيح المرفأ\u{2069}  (reciprocal)\n"))
        let arabic = try await store.run("show", "ar:911001")
        #expect(arabic.lines.first == "\u{2067}مصابيح المرفأ\u{2069}")
        #expect(arabic.text.contains("  - en:921001  \u{2066}Harbour lamps are lit\u{2069}  (reciprocal)\n"))
    }

    @Test func `JSON says what stands around`() async throws {
        let store = try ShowStore()
        let checker = try SchemaChecker(schema: JSONValue.parse(OutputSchema.article.json))
        let shown = try await store.document("show", "en:921001")
        #expect(checker.violations(in: shown) == [])
        for bent in BentDocuments.all(of: shown) {
            #expect(!checker.violations(in: bent.document).isEmpty, "\(bent.how) is let pass")
        }
        #expect(shown["section_path"] == ["News", "Politics"])
        #expect(shown["related"]?.arrayValue?.map { $0["id"] } == ["en:921002"])
        #expect(shown["read_next"]?.arrayValue?.map { $0["id"] } == [.null])
        #expect(shown["alternates"]?.arrayValue?.map { $0["language"] } == ["ar", "es"])
        let translations = shown["translations"]?.arrayValue ?? []
        #expect(translations.map { $0["id"] } == ["ar:911001", "es:931001"])
        #expect(translations.map { $0["grade"] } == ["reciprocal", "hreflang"])
        #expect(translations.first?["title"] == "مصابيح المرفأ" && translations.first?["score"] == .null)
        #expect(
            shown["coverage_pages"] == [
                [
                    "name": "Coast towns", "text": "Lamps and quays of the coast.",
                    "url": "https://english.news.example/coverage/coast-towns",
                ]
            ])
    }

    @Test func `an article is shown as it was, as it was known, or by its revision`() async throws {
        let store = try ShowStore()
        let now = try await store.document("show", "en:921001")
        let old = try await store.document("show", "en:921001", "--as-of", "2026-03-30T12:00:00Z")
        #expect(now["title"] == "Harbour lamps are lit" && old["title"] == "Harbour lamps wait")
        let known = try await store.document("show", "en:921001", "--known-at", "2026-03-30T12:00:00Z")
        #expect(known == old)
        let name = try #require(old["revision"]?.stringValue)
        let revision = try await store.document("show", "en:921001", "--revision", "@" + name.prefix(8))
        #expect(revision["title"] == "Harbour lamps wait" && revision["revision"] == old["revision"])
    }

    @Test func `what is not there is said, with status 3`() async throws {
        let store = try ShowStore()
        for (arguments, words) in [
            (
                ["--as-of", "2026-01-01"],
                "nothing was seen of en:921001 at 2026-01-01T00:00:00Z; it was first seen at 2026-03-30T07:00:00Z"
            ),
            (["--known-at", "2026-01-01"], "this store had nothing of en:921001 at 2026-01-01"),
            (["--revision", "@0123456789"], "no revision of en:921001 begins with @0123456789; it has @"),
        ] {
            let result = try await Program.newssync.run(["show", "en:921001", "--store", store.path] + arguments)
            #expect(result.status == 3 && result.output.isEmpty)
            #expect(result.errorText.contains(words), "\(result.errorText)")
        }
        for arguments in [
            ["--as-of", "7d", "--known-at", "7d"], ["--as-of", "7d", "--revision", "@3f"],
            ["--revision", "2026-03-30"],
            ["--json", "--format", "html"],
        ] {
            let result = try await Program.newssync.run(["show", "en:921001", "--store", store.path] + arguments)
            #expect(result.status == 2, "\(arguments)")
        }
    }

    @Test func `Markdown and HTML are documents of their own`() async throws {
        let store = try ShowStore()
        let markdown = try await store.run("show", "en:921001", "--format", "markdown")
        #expect(markdown.status == 0, "\(markdown.errorText)")
        for part in [
            "# Harbour lamps are lit", "The council spoke about lamps.",
            "[Paper boats race](https://english.news.example/news/sports/boats)", "Lamps and quays of the coast.",
        ] { #expect(markdown.text.contains(part), "\(part)") }
        let html = try await store.run("show", "ar:911001", "--format", "html")
        #expect(html.text.hasPrefix("<!DOCTYPE html>") || html.text.hasPrefix("<!doctype html>"))
        #expect(html.text.contains("dir=\"rtl\"") && html.text.contains("مصابيح المرفأ"))
        #expect(html.text.contains("https://english.news.example/news/politics/lamps"))
        let json = try await store.run("show", "ar:911001", "--format", "json")
        #expect(json.text == (try await store.run("show", "ar:911001", "--json")).text)
    }
}
