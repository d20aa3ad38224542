import NewsModel
import Testing

@Suite("Names are their bytes")
struct ExactStringTests {
    @Test(
        "Canonically equivalent names are two",
        arguments: [
            ("\u{E9}", "e\u{301}"), ("\u{623}", "\u{627}\u{654}"), ("\u{212B}", "\u{C5}"),
            ("\u{AC00}", "\u{1100}\u{1161}"),
        ])
    func equivalence(one: String, other: String) throws {
        // The standard library says otherwise, which is why there are names of our own.
        #expect(one == other)
        #expect(ArticleKey(one) != ArticleKey(other) && FieldName(one) != FieldName(other))
        #expect(Set([ArticleKey(one), ArticleKey(other)]).count == 2)
        #expect([FieldName(one): 1, FieldName(other): 2].count == 2)
        #expect(CoverageMask([FieldName(one), FieldName(other)]).fields.count == 2)
        let addresses = try [one, other].map { try #require(CanonicalURL("https://s.example/\($0)")) }
        #expect(addresses[0] != addresses[1] && Set(addresses).count == 2)
    }

    @Test("The order is of bytes: upper case before lower, ASCII before the rest, a prefix first")
    func order() {
        let names = ["", "A", "Z", "a", "aa", "ab", "b", "e\u{301}", "\u{E9}", "م", "\u{FB00}", "😀"]
        #expect(
            names.shuffled().map { ArticleKey($0) }.sorted().map { Array($0.rawValue.utf8) }
                == names.map { Array($0.utf8) })
    }

    @Test("A key of a post has its edition before the first colon and the publisher's id behind it")
    func keys() {
        let key = ArticleKey(edition: .arabic, postID: "18:64")
        #expect(key.rawValue == "ar:18:64" && key.edition == .arabic && key.postID == "18:64")
        #expect(ArticleKey("1864").edition == nil && ArticleKey("1864").postID == "1864")
        #expect(ArticleKey(":\u{301}1").postID == "\u{301}1")
    }

    @Test("A mask has each name once, in byte order, whatever order they came in")
    func masks() {
        #expect(CoverageMask(["b", "a", "b", "B"]).fields == ["B", "a", "b"])
        #expect(CoverageMask(["a", "b"]) == CoverageMask(["b", "a", "a"]))
        #expect(CoverageMask(["a"]).covers("a") && !CoverageMask(["a"]).covers("b") && !CoverageMask([]).covers("a"))
    }
}
