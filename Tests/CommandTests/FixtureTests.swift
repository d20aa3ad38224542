import Foundation
import NewsSync
import NewsTestSupport
import Testing

/// What `show --json` prints of each fixture post equals the fixture file, read here by hand.
@Suite struct FixtureTests {
    /// A line of a fixture file.
    struct Post: Sendable, CustomTestStringConvertible {
        var json: JSONValue
        var id: String { "\(json["lang"]?.stringValue ?? ""):\(json["postId"]?.stringValue ?? "")" }
        var testDescription: String { id }
    }

    private static let posts = ["ar", "en", "es"].flatMap { language in
        let data = (try? Data(contentsOf: URL(fileURLWithPath: PulledSite.fixture(language)))) ?? Data()
        return data.split(separator: UInt8(ascii: "\n")).compactMap { try? JSONValue.parse(Array($0)) }.map(Post.init)
    }

    @Test func `there are a dozen posts in each language`() { #expect(Self.posts.count == 36) }

    @Test(arguments: posts) func `a post is as it was published`(fixture: Post) async throws {
        let post = fixture.json
        let site = try await PulledSite.shared.value
        let (language, id) = (try text(post, "lang"), try text(post, "postId"))
        let result = try await site.run("show", "\(language):\(id)", "--json")
        #expect(result.status == 0, "\(result.errorText)")
        let article = try JSONValue.parse(result.text)
        #expect(article["id"]?.stringValue == "\(language):\(id)")
        #expect(article["edition"]?.stringValue == language && article["postid"]?.stringValue == id)
        #expect(article["status"] == "live")
        for (name, member) in [("title", "title"), ("lede", "description")] {
            #expect(article[name] == post[member], "\(id) \(name)")
        }
        #expect(try article["url"]?.stringValue == CanonicalURL(text(post, "url"))?.text)
        for (name, member) in [("published", "published_time"), ("modified", "last_updated")] {
            #expect(try article[name]?.stringValue == Instant(rfc3339: text(post, member))?.rfc3339, "\(id) \(name)")
        }
        #expect(article["source"] == post["source"] ?? .null)
        #expect(
            article["video_seconds"] == post["video_duration"]?.stringValue.flatMap(Double.init).map { .number($0) }
                ?? .null)
        #expect(article["media"] == classes(post, "posttype").first ?? .null)
        #expect(article["section"] == classes(post, "category").first ?? .null)
        #expect(article["authors"] == .array(classes(post, "author")))
        #expect(article["regions"] == .array(classes(post, "country")))
        #expect(article["coverage"] == .array(classes(post, "coverage")))
        #expect(try article["tags"] == .array(set(text(post, "keywords").split(separator: ",").map(String.init))))
        let blocks = try expectedBlocks(post)
        #expect(article["blocks"] == .array(blocks), "\(id)")
        #expect(article["images"] == .array(images(post, blocks)), "\(id)")
        #expect(article["read_minutes"] == .number(readMinutes(blocks)), "\(id)")
    }

    @Test(arguments: ["ar:910001", "en:920012"]) func `an article is found by its addresses`(id: String) async throws {
        let site = try await PulledSite.shared.value
        let post = try #require(Self.posts.first { $0.id == id }).json
        let url = try #require(CanonicalURL(text(post, "url")))
        let plain = "http" + url.text.dropFirst(5)
        for spelling in [url.text, url.wire, url.wire.lowercased(), url.text + "#x", url.text + "?utm_medium=y", plain]
        {
            let result = try await site.run("show", spelling, "--json")
            #expect(result.text.contains("\"id\":\"\(id)\""), "\(spelling)")
        }
    }

    @Test func `an address of another host of the edition is its article's`() async throws {
        let site = try await PulledSite.shared.value
        let post = try #require(Self.posts.first).json
        let other = try text(post, "url").replacing("//www.", with: "//")
        #expect(try await site.run("show", other).status == 0)
        #expect(try await site.run("log", other).status == 0)
    }

    private func text(_ post: JSONValue, _ member: String) throws -> String {
        try #require(post[member]?.stringValue)
    }

    /// Trimmed, none empty, each once.
    private func set(_ members: [String]) -> [JSONValue] {
        var result: [String] = []
        for member in members.map({ $0.trimmingCharacters(in: .whitespacesAndNewlines) }) where !member.isEmpty {
            if !result.contains(member) { result.append(member) }
        }
        return result.map(JSONValue.string)
    }

    private func classes(_ post: JSONValue, _ mapping: String) -> [JSONValue] {
        let entries = post["classes"]?.arrayValue ?? []
        return set(entries.filter { $0["mapping"]?.stringValue == mapping }.compactMap { $0["value"]?.stringValue })
    }

    private func expectedBlocks(_ post: JSONValue) throws -> [JSONValue] {
        guard let blocks = post["blocks"]?.arrayValue else {
            return try text(post, "full_text").split(separator: "\n").map {
                ["type": "paragraph", "text": .string(String($0))]
            }
        }
        return blocks.map { block in
            guard case .object(var members) = block else { return block }
            switch members["type"]?.stringValue {
            case "embed": (members["kind"], members["title"], members["text"]) = (nil, .null, "")
            case "image":
                for name in ["caption", "credit"] { members[name] = members[name] ?? .null }
                members["text"] = .string(members["caption"]?.stringValue ?? "")
            case "list":
                members["text"] = .string((members["items"]?.strings ?? []).joined(separator: "\n"))
            default: break
            }
            return .object(members)
        }
    }

    /// The lead image with its caption, then those of the body.
    private func images(_ post: JSONValue, _ blocks: [JSONValue]) -> [JSONValue] {
        let lead: JSONValue = [
            "url": post["thumbnail"] ?? .null, "caption": post["caption"] ?? .null, "credit": post["credit"] ?? .null,
        ]
        return [lead]
            + blocks.filter { $0["type"] == "image" }.map { block in
                [
                    "url": block["url"] ?? .null, "caption": block["caption"] ?? .null,
                    "credit": block["credit"] ?? .null,
                ]
            }
    }

    /// Words between white space that hold a letter or digit, at 220 a minute, rounded up.
    private func readMinutes(_ blocks: [JSONValue]) -> Double {
        let texts = blocks.compactMap { $0["text"]?.stringValue }
        let words = texts.flatMap { $0.split(whereSeparator: \.isWhitespace) }
        let counted = words.count { $0.contains { $0.isLetter || $0.isNumber } }
        return (Double(counted) / 220).rounded(.up)
    }
}
