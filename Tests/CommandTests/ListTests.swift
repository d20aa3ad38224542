import NewsSchema
import NewsSync
import NewsTestSupport
import Testing

@Suite struct ListTests {
    private func ids(_ store: ShowStore, _ arguments: [String]) async throws -> [String] {
        let result = try await Program.newssync.run(["list", "--store", store.path, "--json"] + arguments)
        return try JSONValue.parse(result.text)["articles"]?.arrayValue?.compactMap { $0["id"]?.stringValue } ?? []
    }

    @Test func `a list is kept to names, however they are typed`() async throws {
        let store = try ShowStore()
        for (arguments, expected) in [
            (["--section", "Politics"], ["en:921001"]), (["--section", "politics"], ["en:921001"]),
            (["--section", "/news/politics"], ["ar:911001", "en:921001", "es:931001"]),
            // A section takes in those below it.
            (["--section", "News", "--lang", "en"], ["en:921001", "en:921002"]),
            (["--region", "mena"], ["en:921001"]), (["--coverage", "Coast Towns"], ["en:921001"]),
            (["--author", "nora nowhere"], ["en:921001"]), (["--tag", "lighting"], ["en:921001"]),
            (["--tag", "مدينه الساحل"], ["ar:911001"]), (["--media", "video"], ["en:921002"]),
            (["--media", "video", "--media", "أخبار"], ["ar:911001", "en:921002"]),
            (["--section", "politica"], ["es:931001"]),
            (["--changed-since", "2026-03-31T00:00:00Z"], ["en:921001"]),
            (["--translations", "missing"], ["ar:911001", "en:921002", "es:931001"]),
            (["--translations", "missing:es"], ["ar:911001", "en:921002"]),
            (["--translations", "missing:ar", "--lang", "en"], ["en:921002"]),
            (["--tag", "boats", "--media", "Video"], ["en:921002"]),
        ] {
            #expect(Set(try await ids(store, arguments)) == Set(expected), "\(arguments)")
        }
    }

    @Test func `a list as of a time has the titles of then`() async throws {
        let store = try ShowStore()
        let then = try await store.document("list", "--as-of", "2026-03-30T12:00:00Z", "--lang", "en")
        #expect(
            then["articles"]?.arrayValue?.compactMap { $0["title"]?.stringValue } == [
                "Harbour lamps wait", "Paper boats race",
            ])
        #expect(try await store.run("list", "--as-of", "2026-03-30T01:00:00Z").status == 3)
    }

    @Test func `a name that nobody has comes back with those that are like it`() async throws {
        let store = try ShowStore()
        for (arguments, words) in [
            (["--section", "Polytics"], "no article has the section 'Polytics'; there is Politics, "),
            (["--tag", "port almnd"], "no article has the tag 'port almnd'; there is Port Almond, "),
            (["--media", "Vidéos"], "no article has the media 'Vidéos'; there is Video, "),
            (["--coverage", "x"], "no article has the coverage 'x'; there is Coast towns"),
        ] {
            let result = try await Program.newssync.run(["list", "--store", store.path, "--lang", "en"] + arguments)
            #expect(result.status == 3 && result.errorText.contains(words), "\(result.errorText)")
        }
        // Both names are used, only not together: nothing is wrong with them.
        let apart = try await store.run("list", "--section", "Sports", "--tag", "lighting")
        #expect(apart.status == 3 && apart.errors.isEmpty)
    }

    @Test func `a list of the site is printed as it is and as it was`() async throws {
        let store = try ShowStore()
        let now = try await store.run("list", "--part", "breaking", "--lang", "en")
        #expect(
            now.text == """
                en  breaking  seen 2026-03-31 09:00 to 2026-03-31 09:00
                  - \u{2066}Second line\u{2069}
                  - \u{2066}First line\u{2069}

                """)
        let then = try await store.document(
            "list", "--part", "breaking", "--lang", "en", "--as-of", "2026-03-30T18:00:00Z")
        #expect(then["snapshot"] == ["items": [["title": "First line"]]])
        #expect(then["first_seen"] == "2026-03-30T07:00:00Z" && then["subject"] == "edition")
        let history = try await store.document("list", "--part", "breaking", "--lang", "en", "--history")
        #expect(history.arrayValue?.map { $0["snapshot"]?["items"]?.arrayValue?.count } == [1, 2])
        let menu = try await store.run("list", "--part", "sections", "--lang", "en")
        #expect(menu.lines.dropFirst().map { $0.prefix { $0 == " " }.count } == [2, 4, 4])
        #expect(
            menu.text.contains(
                "    - \u{2066}Politics\u{2069}  \u{2066}https://english.news.example/news/politics\u{2069}\n"))
    }

    @Test func `ranks are numbered, lines lead to articles, editions come one after the other`() async throws {
        let store = try ShowStore()
        let text = try await store.run("list", "--part", "most-read").text
        #expect(text.contains("  1. \u{2066}Paper boats race\u{2069}  en:921002\n"))
        #expect(text.contains("  1. \u{2067}مصابيح المرفأ\u{2069}  ar:911001\n"))
        let both = try await store.document("list", "--part", "most-read")
        #expect(Set(both.arrayValue?.compactMap { $0["edition"]?.stringValue } ?? []) == ["ar", "en"])
        let one = try await store.document("list", "--part", "most-read", "--lang", "ar")
        #expect(one["edition"] == "ar")
    }

    @Test func `coverages have a description and members, articles lists of their own`() async throws {
        let store = try ShowStore()
        let all = try await store.document("list", "--part", "coverage", "--lang", "en")
        #expect(all.arrayValue?.count == 1)
        for of in ["coast towns", "https://english.news.example/coverage/coast-towns"] {
            let coverage = try await store.document("list", "--part", "coverage", "--lang", "en", "--of", of)
            #expect(coverage["snapshot"]?["text"] == "Lamps and quays of the coast.", "\(of)")
            #expect(coverage["snapshot"]?["items"]?.arrayValue?.count == 1)
        }
        let related = try await store.document("list", "--part", "related", "--of", "en:921001")
        #expect(related["subject"] == "en:921001")
        let alternates = try await store.run("list", "--part", "alternates", "--of", "en:921001")
        #expect(alternates.text.contains("(hreflang)  ar:911001\n"), "\(alternates.text)")
    }

    @Test func `parts follow their schema`() async throws {
        let store = try ShowStore()
        let checker = try SchemaChecker(schema: JSONValue.parse(OutputSchema.part.json))
        for part in ["breaking", "most-read", "sections", "coverages", "coverage"] {
            let document = try await store.document("list", "--part", part)
            #expect(checker.violations(in: document) == [], "\(part)")
            guard let first = document.arrayValue?.first, case .object(let members) = first else {
                Issue.record("\(part) is no list")
                continue
            }
            #expect(checker.violations(in: first) == [])
            for name in members.keys {
                #expect(!checker.violations(in: .object(members.filter { $0.key != name })).isEmpty, "\(name) missing")
                #expect(
                    !checker.violations(in: .object(members.merging([name: ["bent": true]]) { $1 })).isEmpty, "\(name)")
            }
        }
    }

    @Test func `a list that is not there is said, with what there is`() async throws {
        let store = try ShowStore()
        for (arguments, words) in [
            (
                ["--part", "in-five", "--lang", "en"],
                "the store has no list 'in-five' of en; it has alternates, breaking, "
            ),
            (
                ["--part", "coverage", "--of", "Coast town"],
                "the store has no list 'coverage' of 'Coast town'; there is one of Coast towns"
            ),
            (
                ["--part", "breaking", "--lang", "en", "--as-of", "2026-03-29"],
                "was not seen by 2026-03-29T00:00:00Z; it was first seen at 2026-03-30T07:00:00Z"
            ),
        ] {
            let result = try await Program.newssync.run(["list", "--store", store.path] + arguments)
            #expect(result.status == 3 && result.errorText.contains(words), "\(result.errorText)")
        }
        for arguments in [
            ["--part", "tickers"], ["--part", "related"], ["--of", "en:1"], ["--history"],
            ["--part", "breaking", "--tag", "x"], ["--part", "breaking", "--history", "--as-of", "7d"],
            ["--translations", "all"], ["--translations", "missing:"], ["--translations", "missing:e/s"],
        ] {
            let result = try await Program.newssync.run(["list", "--store", store.path] + arguments)
            #expect(result.status == 2, "\(arguments)")
        }
        #expect(try await store.run("list", "--translations", "missing:fr").status == 2)
    }

    @Test func `hostile lines of the site drive no terminal`() async throws {
        let text = "\u{1B}[31mred\u{1B}]0;title\u{7} \u{9B}2J \u{202E}abc \u{2069}\u{2069}\u{2066}open\nnext"
        let item = PartItem(
            title: text, url: text, image: text, caption: text, section: text, date: text, language: text,
            evidence: text, children: [PartItem(title: text, url: "https://x.example/\u{1B}[2J\u{202E}")])
        let snapshot = PartSnapshot(title: text, text: text, items: [item, PartItem(title: "")])
        let page = try #require(CanonicalURL("https://english.news.example/coverage/\u{202E}x"))
        let store = try HandMadeStore([
            HandMadeStore.page("en:1", [.title: "A title", .coverage: [.string(text)], .section: .string(text)])
        ])
        let writable = try NewsStore(at: store.path)
        let subjects: [(PartName, PartSubject)] = [
            (.breaking, .edition), (.sections, .edition), (.mostRead, .edition), (.coverage, .page(page)),
            (.related, .article(ArticleKey("en:1"))), (.readNext, .article(ArticleKey("en:1"))),
        ]
        try writable.commit(at: HandMadeStore.instant(200)) { writer in
            for (name, subject) in subjects {
                _ = try writer.observe(
                    PartObservation(
                        edition: .english, name: name, subject: subject, snapshot: snapshot,
                        seen: HandMadeStore.instant(50)))
            }
        }
        try writable.close()
        for arguments in [
            ["list", "--part", "breaking"], ["list", "--part", "sections"], ["list", "--part", "most-read"],
            ["list", "--part", "coverage"], ["list", "--part", "related", "--of", "en:1"], ["show", "en:1"],
            ["list", "--part", "coverage", "--of", text], ["list", "--section", "sport"],
        ] {
            for bidi in ["isolates", "visual"] {
                let result = try await Program.newssync.run(arguments + ["--store", store.path, "--bidi", bidi])
                #expect(result.status == (arguments.contains("sport") ? 3 : 0), "\(arguments): \(result.errorText)")
                for line in (result.text + result.errorText).split(separator: "\n") {
                    let scalars = line.unicodeScalars
                    #expect(
                        !scalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E },
                        "\(arguments): \(line.debugDescription)")
                    #expect(
                        scalars.count { (0x2066...0x2068).contains($0.value) } == scalars.count { $0.value == 0x2069 },
                        "\(arguments): \(line.debugDescription)")
                }
            }
        }
    }
}
