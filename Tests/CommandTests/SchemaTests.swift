import NewsSchema
import NewsSync
import NewsTestSupport
import Testing

/// What every verb prints with `--json` is what schema/ says; a document that is bent in any one place is not.
@Suite struct SchemaTests {
    private func checker(_ schema: OutputSchema) throws -> SchemaChecker {
        try SchemaChecker(schema: JSONValue.parse(schema.json))
    }

    /// Checks the lines of an output, and that the schema refuses them bent.
    private func check(_ result: Program.Result, _ schema: OutputSchema, status: Int32 = 0) throws {
        #expect(result.status == status, "\(result.errorText)")
        let checker = try checker(schema)
        #expect(!result.lines.isEmpty)
        for line in result.lines {
            let document = try JSONValue.parse(line)
            #expect(checker.violations(in: document) == [])
            for bent in BentDocuments.all(of: document) {
                #expect(!checker.violations(in: bent.document).isEmpty, "\(schema): \(bent.how) is let pass")
            }
        }
    }

    @Test func `pull prints events`() async throws {
        let result = try await PulledSite.sharedPull()
        try check(result, .pullEvent)
        let events = try result.lines.map { try JSONValue.parse($0) }
        let names = Set(events.compactMap { $0["event"]?.stringValue })
        #expect(names == ["started", "sitemap", "planned", "article", "committed", "finished"])
        let new = events.filter { $0["event"]?.stringValue == "finished" }.map { $0["new"]?.numberValue }
        #expect(new == [12, 12, 12])
    }

    @Test func `a dry run prints what it would fetch, and a failure what failed`() async throws {
        let site = try await PulledSite(["en"]) { $0.retract("920001", status: 403, listed: true) }
        let dry = try await site.pull("--json", "--dry-run")
        try check(dry, .pullEvent)
        #expect(dry.lines.count { $0.contains("would-fetch") && !$0.contains("\"listing\"") } == 12)
        #expect(site.origins["en"]?.log.entries.contains { $0.path.hasPrefix("/news/") } == false)
        let failed = try await site.pull("--json")
        try check(failed, .pullEvent, status: 4)
        #expect(failed.lines.count { $0.contains("\"event\":\"failed\"") } == 1)
        await site.stop()
    }

    @Test func `list, show, log, search, status and verify print one document`() async throws {
        let site = try await PulledSite.shared.value
        try check(try await site.run("list", "--json", "--limit", "3"), .list)
        for id in ["ar:910003", "ar:910004", "en:920003", "es:930010"] {
            try check(try await site.run("show", id, "--json"), .article)
        }
        try check(try await site.run("log", "ar:910001", "--json"), .log)
        try check(try await site.run("why", "ar:910001", "--json"), .why)
        try check(try await site.run("search", "harbour", "--lang", "en", "--json"), .search)
        try check(try await site.run("status", "--json"), .status)
        try check(try await site.run("verify", "--json"), .verify)
    }

    @Test func `link, replicas, sync and verify --digest print documents`() async throws {
        let (one, other) = (try ShowStore(), try ShowStore())
        try check(try await one.run("link", "en:921001", "en:921002", "--json"), .link)
        try check(try await one.run("link", "en:921001", "ar:911001", "--undo", "--json"), .link)
        let synced = try await one.run("sync", other.path, "--json", "--with-state")
        try check(synced, .syncEvent)
        let last = try JSONValue.parse(synced.lines[synced.lines.count - 2])
        #expect(last["digests"] == "equal" && last["event"] == "finished")
        let known = try await one.run("replicas", "--json")
        try check(known, .replicas)
        let replicas = try JSONValue.parse(known.text)["replicas"]?.arrayValue ?? []
        #expect(replicas.count == 2 && replicas[0]["own"] == true)
        let id = try #require(replicas[1]["id"]?.stringValue)
        try check(try await one.run("replicas", "--distrust", String(id.prefix(10)), "--json"), .replicas)
        try check(try await one.run("verify", "--digest", "--json"), .digest)
        let digests = [try await one.run("verify", "--digest").text, try await other.run("verify", "--digest").text]
        #expect(digests[0] == digests[1] && digests[0].hasPrefix("ar  "))
    }

    @Test func `nothing found is a document too`() async throws {
        let site = try await PulledSite.shared.value
        try check(try await site.run("list", "--json", "--after", "2030-01-01"), .list, status: 3)
        try check(try await site.run("search", "zzzz", "--json"), .search, status: 3)
    }

    @Test func `what stands in no field is null`() async throws {
        let page = try HandMadeStore.page("en:1", ["title": "Only a title"])
        let store = try HandMadeStore([page], gone: [ArticleKey("en:1")])
        let shown = try await store.run("show", "en:1", "--json")
        try check(shown, .article)
        #expect(try JSONValue.parse(shown.text)["url"] == .null)
        #expect(try JSONValue.parse(shown.text)["status"] == "gone")
        try check(try await store.run("log", "en:1", "--json"), .log)
        try check(try await store.run("why", "en:1", "--json"), .why)
        try check(try await store.run("list", "--gone", "--json"), .list)
    }

    @Test func `why with losers and a log with variants are documents too`() async throws {
        let pages = try (1...4).map { hour in
            try HandMadeStore.page("en:1", seen: hour * 3600, [.title: hour % 2 == 0 ? "Even" : "Odd"])
        }
        let store = try HandMadeStore(pages)
        let why = try await store.run("why", "en:1", "--json")
        try check(why, .why)
        #expect(why.text.contains("\"component\":\"attested by verification\""))
        for arguments in [["--json"], ["--json", "--all"]] {
            let log = try await Program.newssync.run(["log", "--store", store.path, "en:1"] + arguments)
            try check(log, .log)
            #expect(log.text.contains("\"count\":3") == (arguments.count == 1))
        }
    }
}

/// A document bent in one place: a member taken away or added, or a value of a type that is nowhere allowed.
struct BentDocuments {
    var document: JSONValue
    var how: String

    /// Members of these objects may be any of some names, so that one may be missing.
    private static let open: Set<String> = ["reasons", "fields"]

    static func all(of document: JSONValue, name: String = "") -> [BentDocuments] {
        switch document {
        case .object(let members):
            var bent = [
                Self(document: .object(members.merging(["bent": true]) { $1 }), how: "a member added to \(name)")
            ]
            for (key, value) in members {
                if !open.contains(name) {
                    let rest = members.filter { $0.key != key }
                    bent.append(Self(document: .object(rest), how: "\(key) missing in \(name)"))
                }
                bent += all(of: value, name: key).map { inner in
                    Self(document: .object(members.merging([key: inner.document]) { $1 }), how: inner.how)
                }
            }
            return bent
        case .array(let elements):
            var bent = [Self(document: ["bent": true], how: "\(name) no array")]
            if let first = elements.first {
                bent += all(of: first, name: name).map { inner in
                    Self(document: .array([inner.document] + elements.dropFirst()), how: inner.how)
                }
            }
            return bent
        case .null, .bool, .number, .string: return [Self(document: ["bent": true], how: "\(name) an object")]
        }
    }
}
