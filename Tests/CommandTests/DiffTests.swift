import NewsSchema
import NewsSync
import NewsTestSupport
import Testing

@Suite struct DiffTests {
    private static let arabic = EditionRecord(
        id: .arabic, language: "ar", direction: "rtl", site: "https://english.news.example", zone: "Asia/Beirut")

    private static func paragraphs(_ texts: String...) -> JSONValue { .array(texts.map { Block.paragraph($0).json }) }

    /// An English article of three revisions, of which the last differs from the second in hidden ways only.
    private func english() throws -> HandMadeStore {
        let quay = "The harbour council met on the old quay and spoke about the lamps for two hours."
        let boats = "Eleven boats left before noon, and the ferry took the long way around the island."
        func fields(_ title: String, _ tags: [JSONValue], _ body: JSONValue) -> [FieldName: JSONValue] {
            [
                .title: .string(title), .lede: "A lede.", .tags: .array(tags), .section: "Politics", .media: "News",
                .images: [["url": "https://media.example/1.jpg", "caption": "The quay", "credit": .null]], .body: body,
            ]
        }
        return try HandMadeStore([
            HandMadeStore.page(
                "en:1", seen: 10, fields("Lamp council votes", ["lamps", "quay"], Self.paragraphs(quay, boats))),
            HandMadeStore.page(
                "en:1", seen: 20,
                fields(
                    "Lamp council decides", ["lamps", "harbour"],
                    Self.paragraphs(quay, "Nobody counted the birds.", boats.replacing("Eleven", with: "Twelve")))),
            HandMadeStore.page(
                "en:1", seen: 30,
                fields(
                    "Lamp council decides.", ["lamps ", "harbour"],
                    Self.paragraphs(quay, "Nobody counted the birds.", boats.replacing("Eleven", with: "Twelve")))),
        ])
    }

    private func arabicStore() throws -> HandMadeStore {
        func page(_ seen: Int64, _ title: String, _ body: String) throws -> PageObservation {
            try HandMadeStore.page("ar:1", seen: seen, [.title: .string(title), .body: Self.paragraphs(body)])
        }
        return try HandMadeStore(
            [
                page(10, "مجلس المصابيح يصوت", "تضيء المدينة مصابيح NATO الليلة."),
                page(20, "مجلس المصابيح يقرر", "تضيء المدينة مصابيح UN الليلة."),
            ], edition: Self.arabic)
    }

    @Test func `the last two revisions whose words differ are compared, in brackets where nobody looks`() async throws {
        let result = try await english().run("diff", "en:1")
        #expect(result.status == 0, "\(result.errorText)")
        let lines = result.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines.first == "en:1  6 words added, 2 removed; changed: title, tags, body")
        #expect(lines[1].hasPrefix("from @") && lines[2].hasPrefix("to   @"))
        #expect(
            lines.dropFirst(3) == [
                "", "title",
                "  \u{2066}Lamp council [-\u{2066}votes\u{2069}-]{+\u{2066}decides\u{2069}+}\u{2069}",
                "", "tags", "  - \u{2068}quay\u{2069}", "  + \u{2068}harbour\u{2069}",
                "", "body", "  …", "  \u{2066}{+\u{2066}Nobody counted the birds.\u{2069}+}\u{2069}",
                "  \u{2066}[-\u{2066}Eleven\u{2069}-]{+\u{2066}Twelve\u{2069}+} boats left before noon, and the ferry took the long way around …\u{2069}",
                "",
            ])
    }

    @Test func `what is hidden is shown when asked for`() async throws {
        let store = try english()
        let all = try await store.run("diff", "en:1", "--all")
        #expect(
            all.lines.first == "en:1  only white space, punctuation or invisible characters changed")
        #expect(all.text.contains("  \u{2066}Lamp council decides{+\u{2066}.\u{2069}+}\u{2069}\n"))
        #expect(all.text.contains("- \u{2066}\"lamps\"\u{2069}\n  + \u{2066}\"lamps \"\u{2069}\n"))
        let since = try await store.run("diff", "en:1", "2020-09-13T12:26:55Z", "--context", "1")
        #expect(since.text.contains("[-\u{2066}votes\u{2069}-]") && !since.text.contains("lamps "))
        #expect(since.text.contains("{+\u{2066}Twelve\u{2069}+} boats …\u{2069}"))
    }

    @Test func `right to left where it should be`() async throws {
        let result = try await arabicStore().run("diff", "ar:1")
        #expect(result.status == 0, "\(result.errorText)")
        #expect(
            result.text.contains("  \u{2067}مجلس المصابيح [-\u{2067}يصوت\u{2069}-]{+\u{2067}يقرر\u{2069}+}\u{2069}\n"))
        #expect(
            result.text.contains(
                "  \u{2067}تضيء المدينة مصابيح [-\u{2067}NATO\u{2069}-]{+\u{2067}UN\u{2069}+} الليلة.\u{2069}\n"))
        let visual = try await arabicStore().run("diff", "ar:1", "--bidi", "visual")
        // From left to right as it stands on the screen: what came is left of what went, and brackets face them.
        #expect(visual.text.contains(".ةليللا {+UN+}[-NATO-] حيباصم ةنيدملا ءيضت  \n"))
    }

    @Test func `a revision is named by its beginning or by a time`() async throws {
        let store = try english()
        let log = try JSONValue.parse(try await store.run("log", "en:1", "--json").text)["revisions"]?.arrayValue ?? []
        let names = log.compactMap { $0["revision"]?.stringValue }
        try #require(names.count == 3)
        let whole = try JSONValue.parse(
            try await store.run("diff", "en:1", "@" + names[0].prefix(10), "@" + names[2], "--json").text)
        #expect(
            whole["from"]?["revision"]?.stringValue == names[0] && whole["to"]?["revision"]?.stringValue == names[2])
        #expect(whole["significant"] == true && whole["hidden"] == true)
        let back = try JSONValue.parse(
            try await store.run("diff", "en:1", "@" + names[1], "2020-09-13T12:26:51Z", "--json").text)
        #expect(back["to"]?["revision"]?.stringValue == names[0])
        let later = try JSONValue.parse(try await store.run("diff", "en:1", "@" + names[1], "--json").text)
        #expect(later["to"]?["revision"]?.stringValue == names[2] && later["fields"] == [])
    }

    @Test func `what cannot be compared is said`() async throws {
        let store = try english()
        for (arguments, words) in [
            (["en:1", "@0123456789"], "no revision of en:1 begins with @0123456789; it has @"),
            (["en:1", "2001-01-01"], "nothing was seen of en:1 at 2001-01-01T00:00:00Z; it was first seen at 2020-"),
            (["en:9"], "the store has no article 'en:9'"),
        ] {
            let result = try await Program.newssync.run(["diff", "--store", store.path] + arguments)
            #expect(result.status == 3 && result.output.isEmpty)
            #expect(result.errorText.contains(words), "\(result.errorText)")
        }
        for arguments in [["en:1", "yesterday"], ["en:1", "@"], ["en:1", "@xyz"], ["en:1", "--context", "-1"]] {
            #expect(try await Program.newssync.run(["diff", "--store", store.path] + arguments).status == 2)
        }
        let single = try HandMadeStore([HandMadeStore.page("en:1", [.title: "Only one"])])
        let result = try await single.run("diff", "en:1")
        #expect(result.status == 3 && result.errorText.contains("en:1 has one revision"))
    }

    @Test func `JSON gives both texts, and the schema refuses it bent`() async throws {
        let checker = try SchemaChecker(schema: JSONValue.parse(OutputSchema.diff.json))
        let (english, arabic) = (try english(), try arabicStore())
        for result in [
            try await english.run("diff", "en:1", "--json"),
            try await english.run("diff", "en:1", "--format", "json", "--all"),
            try await arabic.run("diff", "ar:1", "--json"),
        ] {
            let document = try JSONValue.parse(result.text)
            #expect(checker.violations(in: document) == [])
            for bent in BentDocuments.all(of: document) {
                #expect(!checker.violations(in: bent.document).isEmpty, "\(bent.how) is let pass")
            }
        }
        let document = try JSONValue.parse(try await arabic.run("diff", "ar:1", "--json").text)
        #expect(document["direction"] == "rtl" && document["changed"] == ["title", "body"])
        let segments = document["fields"]?.arrayValue?.first?["segments"]?.arrayValue ?? []
        func text(without kind: String) -> String {
            segments.filter { $0["kind"]?.stringValue != kind }.compactMap { $0["text"]?.stringValue }.joined()
        }
        #expect(text(without: "added") == "مجلس المصابيح يصوت" && text(without: "removed") == "مجلس المصابيح يقرر")
    }

    @Test func `HTML is escaped and isolated`() async throws {
        let markup = "<script>alert(1)</script> & \"quotes\" \u{202E}turned\u{7}"
        let store = try HandMadeStore([
            HandMadeStore.page(
                "en:1", seen: 10,
                [.title: "Old", .tags: [.string(markup)], .body: Self.paragraphs("Old text " + markup)]),
            HandMadeStore.page(
                "en:1", seen: 20, [.title: .string(markup), .tags: [], .body: Self.paragraphs("New text " + markup)]),
        ])
        let page = try await store.run("diff", "en:1", "--format", "html").text
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">"))
        #expect(
            !page.contains("<script")
                && page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot; turned"))
        #expect(!page.unicodeScalars.contains { $0.value == 0x202E || $0.value == 7 })
        #expect(page.contains("<del dir=\"ltr\">Old</del><ins dir=\"ltr\">New</ins> text"))
        let arabic = try await arabicStore().run("diff", "ar:1", "--format", "html").text
        #expect(arabic.contains("<html lang=\"ar\" dir=\"rtl\">"))
        #expect(
            arabic.contains("<p dir=\"rtl\">مجلس المصابيح <del dir=\"rtl\">يصوت</del><ins dir=\"rtl\">يقرر</ins></p>"))
    }

    @Test func `pictures, moves and retractions are changes too`() async throws {
        func page(_ seen: Int64, _ caption: String, _ url: String, _ body: JSONValue) throws -> PageObservation {
            let picture: JSONValue = ["url": .string(url), "caption": .string(caption), "credit": "N. Nowhere"]
            return try HandMadeStore.page("en:1", seen: seen, [.title: "T", .images: [picture], .body: body])
        }
        let (one, two) = ("The first paragraph has many words.", "Another stands behind it and says less.")
        let three = "The last one is about a lighthouse."
        let store = try HandMadeStore(
            [
                page(10, "The quay", "https://media.example/1.jpg", Self.paragraphs(one, two, three)),
                page(20, "The old quay", "https://media.example/1.jpg", Self.paragraphs(two, three, one)),
                page(30, "The old quay", "https://media.example/2.jpg", Self.paragraphs(two, three, one)),
            ], gone: [ArticleKey("en:1")])
        let moved = try await store.run("diff", "en:1", "2020-09-13T12:26:51Z", "2020-09-13T12:27:01Z")
        #expect(
            moved.text.contains("images\n  [picture] \u{2066}The {+\u{2066}old \u{2069}+}quay (N. Nowhere)\u{2069}\n"))
        #expect(moved.text.contains("(moved) \u{2066}The first paragraph has many words.\u{2069}\n"))
        let gone = try await store.run("diff", "en:1")
        #expect(gone.text.contains("status\n  \u{2068}live\u{2069} → \u{2068}gone\u{2069}\n"), "\(gone.text)")
    }

    @Test func `hostile texts drive no terminal, and huge ones end`() async throws {
        let escape = "\u{1B}[31mred\u{1B}]0;title\u{7} \u{9B}2J \u{202E}abc \u{2069}\u{2069}\u{2066}open"
        func page(_ seen: Int64, _ text: String) throws -> PageObservation {
            try HandMadeStore.page(
                "en:1", seen: seen,
                [
                    .title: .string(text), .tags: [.string(text)], .section: .string(text),
                    .body: .array([
                        Block.paragraph(text).json, Block.list(ordered: false, items: [text, text]).json,
                        Block.embed(url: text, title: text).json,
                    ]), FieldName("x\u{1B}[2J"): .string(text),
                ])
        }
        let store = try HandMadeStore([page(10, "old words \(escape)"), page(20, "\(escape) new\u{1B}[1mwords")])
        for arguments in [[], ["--all"], ["--bidi", "visual"], ["--all", "--bidi", "visual"], ["--format", "html"]] {
            let result = try await Program.newssync.run(["diff", "en:1", "--store", store.path] + arguments)
            #expect(result.status == 0, "\(result.errorText)")
            for line in result.text.split(separator: "\n") {
                let scalars = line.unicodeScalars
                #expect(!scalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E })
                #expect(
                    scalars.count { (0x2066...0x2068).contains($0.value) } == scalars.count { $0.value == 0x2069 },
                    "\(arguments): \(line.debugDescription)")
            }
        }
        let many = (0..<20_000).map { "w\($0)" }
        let huge = try HandMadeStore([
            HandMadeStore.page(
                "en:1", seen: 10, [.title: "Huge", .body: Self.paragraphs(many.joined(separator: " "))]),
            HandMadeStore.page(
                "en:1", seen: 20, [.title: "Huge", .body: Self.paragraphs(many.reversed().joined(separator: " "))]),
        ])
        #expect(try await huge.run("diff", "en:1").status == 0)
    }
}
