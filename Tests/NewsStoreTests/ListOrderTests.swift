import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

/// Lists by something else than the day of publication.
@Suite struct ListOrderTests {
    private let test: TestStore

    init() throws {
        test = try TestStore(editions: [TestStore.arabic, TestStore.english])
        for (number, title) in ["nube", "«Ñame»", "oasis", "Part 10", "Part 2", "oasis"].enumerated() {
            try test.observe(.page("en:\(number)", title: title, seen: Int64(10 + number)))
        }
        for (number, title) in ["تاج", "أحمد", "بحر"].enumerated() {
            try test.observe(.page("ar:\(number)", title: title, seen: Int64(10 + number)))
        }
    }

    private func titles(_ change: (inout ListQuery) -> Void) throws -> [String] {
        var query = ListQuery()
        (query.editions, query.order) = ([.english], .title)
        change(&query)
        return try test.store.list(query).map(\.title)
    }

    @Test func `titles are sorted by the edition's language, or by another`() throws {
        #expect(try titles { _ in } == ["«Ñame»", "nube", "oasis", "oasis", "Part 2", "Part 10"])
        #expect(try titles { $0.locale = "es" } == ["nube", "«Ñame»", "oasis", "oasis", "Part 2", "Part 10"])
        #expect(try titles { $0.editions = [.arabic] } == ["أحمد", "بحر", "تاج"])
    }

    @Test func `pages of a sorted list fit together, also of the past and where names are asked for`() throws {
        let whole = try titles { _ in }
        for change: (inout ListQuery) -> Void in [
            { _ in }, { $0.asOf = test.now }, { $0.only = Set((0..<6).map { ArticleKey("en:\($0)") }) },
        ] {
            let pages = try stride(from: 0, to: 6, by: 2).flatMap { offset in
                try titles {
                    change(&$0)
                    ($0.limit, $0.offset) = (2, offset)
                }
            }
            #expect(pages == whole)
        }
        var query = ListQuery()
        (query.editions, query.order) = ([.english], .title)
        var visited: [String] = []
        try test.store.forEachArticle(query) {
            visited.append($0.title)
            return true
        }
        #expect(visited == whole)
    }

    @Test func `the last changed is first, and what lacks the name is last`() throws {
        try test.observe(.page("en:0", title: "nube", body: ["More."], seen: 90))
        var query = ListQuery()
        (query.editions, query.order) = ([.english], .modified)
        #expect(try test.store.list(query).first?.key == ArticleKey("en:0"))
        for (id, author) in [("en:2", "Zoe"), ("en:4", "Ámbar"), ("en:3", "Bo")] {
            try test.observe(.page(id, title: "t", fields: [.authors: [.string(author), "Ada"]], seen: 95))
        }
        query.order = .author
        let byAuthor = try test.store.list(query).map(\.key.rawValue)
        #expect(byAuthor.prefix(3) == ["en:4", "en:3", "en:2"] && byAuthor.count == 6)
    }
}
