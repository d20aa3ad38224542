import Foundation
import NewsModel
import NewsTestSupport
import Testing

@Suite struct PostFileTests {
    private let story = #"{"id": "x.1", "lang": "es", "title": "¡Hola, Ñandú!", "paragraphs": ["Uno.", "Dos."]}"#

    @Test func `a file named after a month says where its posts stand`() throws {
        let line = """
            {"postId":"5","url":"https://www.almayadeen.net/news/%D8%A3?x=1","lang":"ar","title":"t",\
            "published_time":"2024-04-30T23:30:00+03:00","last_updated":"2024-05-01T00:00:00+03:00"}
            """
        let named = try PostFile().posts(in: Array(line.utf8), path: "/data/2024-06.jsonl.gz")
        #expect(named.map(\.months) == [[YearMonth(year: 2024, month: 6)]] && named.map(\.path) == ["/news/أ"])
        let other = try PostFile().posts(in: Array("\n\(line)\n".utf8), path: "posts.jsonl")
        #expect(other.map(\.months) == [[YearMonth(year: 2024, month: 4)]])
    }

    @Test func `a parallel story gets everything else from the seed`() throws {
        let bytes = Array("\n\(story)\n".utf8)
        let first = try #require(try PostFile(seed: 3).posts(in: bytes, path: "es.jsonl").first)
        let again = try #require(try PostFile(seed: 3).posts(in: bytes, path: "es.jsonl").first)
        let other = try #require(try PostFile(seed: 4).posts(in: bytes, path: "es.jsonl").first)
        #expect(first.id == "9000002" && first.path.hasSuffix("/hola-ñandú-9000002"))
        #expect(first.fullText == "Uno.\nDos." && first.description == "Uno.")
        #expect(first.published == again.published && first.path == again.path && first.keywords == again.keywords)
        #expect(first.published != other.published)
        #expect(first.updated.instant >= first.published.instant)
    }

    @Test func `editions publish a parallel story within six hours of each other`() throws {
        let times = try ["ar", "en", "es"].map { language in
            let line = story.replacing("\"es\"", with: "\"\(language)\"")
            let posts = try PostFile(seed: 5).posts(in: Array(line.utf8), path: "x")
            return try #require(posts.first).published.instant.milliseconds
        }
        let span = (times.max() ?? 0) - (times.min() ?? 0)
        #expect(span < 6 * 3_600_000)
    }

    @Test(arguments: [
        ("{", "x.jsonl:1: "), ("\n{\"a\":1}", "x.jsonl:2: neither"),
        (#"{"postId":"1"}"#, "the member 'url' is missing"),
        (
            #"{"postId":"1","url":"/a","lang":"ar","title":"t","published_time":"yesterday","last_updated":""}"#,
            "'yesterday' in 'published_time'"
        ),
    ]) func `what cannot be read is named with file and line`(text: String, message: String) {
        let error = #expect(throws: PostFileError.self) { try PostFile().posts(in: Array(text.utf8), path: "x.jsonl") }
        #expect(error?.description.contains(message) == true)
    }

    @Test func `files are read, packed or not, and a missing one is named`() throws {
        let folder = try TemporaryFolder()
        try Data(story.utf8).write(to: URL(fileURLWithPath: folder.file("a.jsonl")))
        try Data(Gzip.deflate(Array(story.utf8))).write(to: URL(fileURLWithPath: folder.file("a.jsonl.gz")))
        let (plain, packed) = try (
            PostFile().posts(at: folder.file("a.jsonl")), PostFile().posts(at: folder.file("a.jsonl.gz"))
        )
        #expect(plain.map(\.title) == ["¡Hola, Ñandú!"] && packed.map(\.title) == plain.map(\.title))
        #expect(throws: PostFileError.self) { try PostFile().posts(at: folder.file("none")) }
    }

    @Test(arguments: Fixtures.languages) func `the fixtures are as their guide says`(language: String) throws {
        let posts = try Fixtures.posts(language)
        #expect(posts.count == 12 && posts.allSatisfy { $0.language == language })
        #expect(Set(posts.flatMap(\.months)).count == 3)
        let mappings = Set(posts.flatMap(\.classes).map(\.mapping))
        #expect(mappings == ["posttype", "category", "country", "coverage", "author"])
        let kinds = Set(posts.flatMap(\.classes).filter { $0.mapping == "posttype" }.map(\.value))
        #expect(kinds.count >= 6)
        #expect(posts.contains { $0.videoDuration != nil && $0.body.isEmpty })
        #expect(posts.contains { $0.fullText.unicodeScalars.contains("\u{2067}") })
        #expect(posts.contains { $0.fullText.unicodeScalars.contains("\u{A0}") })
        #expect(posts.contains { Set($0.tags).count < $0.tags.count })
        #expect(posts.contains { $0.published.text.hasSuffix("+02:00") && $0.updated.text.hasSuffix("+03:00") })
    }
}
