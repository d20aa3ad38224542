import NewsSync
import NewsTestSupport
import Testing

/// Stored text drives no terminal and leaks no direction, whichever field it stands in.
@Suite struct HostileTextTests {
    private static let escape = "\u{1B}[31mred\u{1B}]0;title\u{7}\u{1B}Pdcs\u{1B}\\"
    private static let eightBit = "\u{9B}2Jc1\u{9D}osc\u{9C}\u{85}next"
    private static let controls = "\u{7}\u{8}\u{7F}\u{0}\r\u{1}back"
    private static let bidi = "\u{202E}abc \u{2069}\u{2069}\u{202C}\u{2066}\u{2067}\u{202B}open"
    private static let hostile = "okapi \(escape) \(eightBit) \(controls) \(bidi)"

    private func store() throws -> HandMadeStore {
        let text = JSONValue.string(Self.hostile)
        let picture: JSONValue = ["url": .string("https://x.example/\(Self.escape)"), "caption": text, "credit": text]
        let blocks: [JSONValue] = [
            Block.paragraph(Self.hostile).json, Block.heading(level: 2, text: Self.hostile).json,
            Block.quote(Self.hostile).json, Block.list(ordered: true, items: [Self.hostile, Self.hostile]).json,
            ["type": "image", "url": .string(Self.hostile), "caption": .null, "credit": .null],
            ["type": "image", "url": "https://x.example/1", "caption": text, "credit": text],
            ["type": "embed", "url": text, "title": text],
        ]
        let fields: [FieldName: JSONValue] = [
            .title: text, .lede: text, .url: text, .lang: text, .authors: [text], .source: text, .section: text,
            .regions: [text], .coverage: [text], .media: text, .tags: [text, text], .images: [picture],
            .videoSeconds: 5, .body: .array(blocks), FieldName("x\(Self.escape)"): text,
        ]
        var other = fields
        other[.title] = .string("edited " + Self.hostile)
        let key = "en:\(Self.escape)\u{202E}1"
        return try HandMadeStore([
            HandMadeStore.page(key, seen: 10, fields), HandMadeStore.page(key, seen: 20, other),
            HandMadeStore.page("en:2", fields),
        ])
    }

    /// Bytes that no line of text may have: C0 without line feeds, DEL, C1 as UTF-8 has it.
    private func violations(in bytes: [UInt8]) -> [String] {
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        var found = scalars.filter { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) }
            .map { "U+\(String($0.value, radix: 16))" }
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let opening = line.unicodeScalars.count { (0x2066...0x2068).contains($0.value) }
            let closing = line.unicodeScalars.count { $0.value == 0x2069 }
            if opening != closing { found.append("isolates: \(opening) opened, \(closing) closed") }
            let embedded = line.unicodeScalars.count { $0.value == 0x202A || $0.value == 0x202B }
            if embedded != line.unicodeScalars.count(where: { $0.value == 0x202C }) { found.append("embeddings") }
            if line.unicodeScalars.contains(where: { $0.value == 0x202D || $0.value == 0x202E }) {
                found.append("override")
            }
        }
        return found
    }

    @Test(arguments: ["isolates", "visual"]) func `no verb lets stored text through raw`(bidi: String) async throws {
        let store = try store()
        let ids = try await store.run("list", "--json").lines.map { try JSONValue.parse($0) }
            .flatMap { $0["articles"]?.arrayValue ?? [] }.compactMap { $0["id"]?.stringValue }
        #expect(ids.count == 2)
        var verbs = [
            ["list"], ["list", "--gone"], ["search", "okapi"], ["search", "edited"], ["status"], ["verify"],
        ]
        for id in ids {
            verbs += [["show", id], ["log", id], ["why", id], ["show", id, "--as-of", "2020-09-13T12:27:00Z"]]
        }
        for verb in verbs {
            let result = try await Program.newssync.run(verb + ["--store", store.path, "--bidi", bidi])
            #expect(result.status == 0, "\(verb): \(result.errorText)")
            #expect(!result.output.isEmpty)
            #expect(violations(in: result.output) == [], "\(verb)")
            #expect(violations(in: result.errors) == [], "\(verb)")
        }
    }

    @Test func `a search prints as much of a hostile text as of another`() async throws {
        let texts = [
            "mole " + String(repeating: "z", count: 7 << 20), "mole" + String(repeating: "\u{1F1E6}", count: 200_000),
            "mole e" + String(repeating: "\u{301}", count: 10_000),
            String(repeating: "\u{202E}mole\u{2067} ", count: 10_000),
            "mole" + String(repeating: "-\"|", count: 100_000) + "mole",
        ]
        let pages = try texts.enumerated().map { index, text in
            let body: JSONValue = .array([Block.paragraph(text).json, Block.paragraph("okapi").json])
            return try HandMadeStore.page(
                "en:" + String(repeating: "1", count: index + 1), [.title: "Okapi", .body: body])
        }
        let store = try HandMadeStore(pages)
        for query in ["mole", "okapi", "\u{202E}mole\u{2067} \u{200F}\"okapi"] {
            let found = try await store.run("search", query)
            #expect(found.lines.count == 2 * texts.count, "\(found.errorText)")
            #expect(found.output.count < 20_000)
            #expect(violations(in: found.output) == [])
            // Twice there, once as HTML, in which a quotation mark takes six bytes.
            #expect(try await store.run("search", query, "--json").output.count < 60_000)
        }
    }

    @Test func `words around escape sequences are kept`() async throws {
        let shown = try await store().run("show", "en:2")
        for word in ["okapi", "red", "next", "back", "abc", "open"] { #expect(shown.text.contains(word), "\(word)") }
        #expect(!shown.text.contains("[31m") && !shown.text.contains("0;title"))
    }

    @Test func `JSON keeps what was published`() async throws {
        let shown = try await store().run("show", "en:2", "--json")
        let article = try JSONValue.parse(shown.text)
        let published = Self.hostile.unicodeScalars.filter { $0.value != 0 }
        for text in [article["title"], article["lede"], article["tags"]?.arrayValue?.first, article["source"]] {
            #expect(text?.stringValue.map { Array($0.unicodeScalars) } == Array(published))
        }
        #expect(
            article["blocks"]?.arrayValue?.first?["text"]?.stringValue.map { Array($0.unicodeScalars) }
                == Array(published))
        // C0 is escaped (RFC 8259 §7), so that JSON is one line.
        #expect(!shown.output.dropLast().contains { $0 < 0x20 })
    }

    @Test func `what the site says in errors is made safe`() async throws {
        let site = try await PulledSite(["en"]) { site in
            _ = site.changeSlug("920001", to: "/news/politics/\u{202E}slug\u{9B}2J", redirecting: false)
            _ = site.retract("920001", status: 403, listed: true)
        }
        let result = try await site.pull()
        #expect(result.status == 4)
        #expect(violations(in: result.output) == [] && violations(in: result.errors) == [])
        #expect(violations(in: try await site.run("status").output) == [])
        await site.stop()
    }

    @Test func `what was typed comes back safe`() async throws {
        let store = try store()
        for arguments in [
            ["show", Self.escape + Self.bidi], ["list", "--lang", "\u{1B}[2J"], ["list", "--limit", "\u{1B}[2J"],
        ] {
            let result = try await Program.newssync.run(arguments + ["--store", store.path])
            #expect(result.status >= 2 && violations(in: result.errors) == [], "\(arguments)")
        }
    }
}
