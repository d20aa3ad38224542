import Foundation
import GRDB
import NewsModel
import Testing

@testable import NewsStore

@Suite struct VerifyTests {
    private let test: TestStore

    init() throws {
        test = try TestStore(editions: [TestStore.arabic, TestStore.english])
        for number in 1...20 {
            let words = (0..<60).map { "zanzibar\(number)x\($0)" }.joined(separator: " ")
            try test.observe(.page("en:\(number)", title: "Title \(number)", body: [words, "quagga"], seen: 10))
        }
        try test.observe(.page("en:1", title: "Title 1, edited", body: ["other"], seen: 20))
        try test.retract(ArticleKey("en:2"), at: second(30))
        try test.store.updateSearchIndex()
    }

    /// What each check with problems is called, and its problems.
    private func problems() throws -> [String: [String]] {
        Dictionary(
            try test.store.verify().filter { !$0.problems.isEmpty }.map { ($0.name, $0.problems) },
            uniquingKeysWith: { first, _ in first })
    }

    @Test func `a sound store has no problems, and everything was looked at`() throws {
        let checks = try test.store.verify()
        #expect(checks.map(\.name) == ["sqlite", "references", "contents", "view", "buckets", "search"])
        #expect(checks.flatMap(\.problems).isEmpty)
        #expect(checks.map { $0.checked > 0 } == Array(repeating: true, count: 6))
        #expect(checks[2].checked == 21 && checks[3].checked == 20 && checks[4].checked > 10)
        #expect(checks[5].checked == 2)
    }

    @Test(arguments: [
        "UPDATE content SET metadata = replace(metadata, 'Title 3', 'Title 4')",
        "UPDATE content SET metadata = json_set(metadata, '$.extra', 1) WHERE metadata LIKE '%Title 3%'",
        "UPDATE content SET metadata = 'no json' WHERE metadata LIKE '%Title 3%'",
        "UPDATE block SET text = replace(text, 'zanzibar3x', 'zanzibar4x')",
        "DELETE FROM block WHERE text LIKE '%zanzibar3x%'",
        "UPDATE content SET hash = zeroblob(32) WHERE metadata LIKE '%Title 3%'",
    ])
    func `a payload changed by hand is not what its hash says`(sql: String) throws {
        try test.execute(sql)
        let found = try problems()
        #expect(found["contents"]?.count == 1)
        #expect(Set(found.keys).subtracting(["view"]) == ["contents"])
    }

    @Test(arguments: [
        "gone = 1", "published = published + 1", "published = NULL", "modified = 0", "kind = 2", "content = 1",
        "content = NULL", "winners = '{}'", "edition = (SELECT id FROM edition WHERE name = 'ar')",
    ])
    func `a row of the view changed by hand is not the fold`(change: String) throws {
        try test.execute("UPDATE view SET \(change) WHERE article = (SELECT id FROM article WHERE name = 'en:7')")
        let found = try problems()
        #expect(found["view"] == ["what is shown of en:7 is not the fold of its rows"])
        // The index then holds something else than what is shown, or nothing else.
        #expect(Set(found.keys).subtracting(["search"]) == ["view"])
    }

    @Test func `a row missing from the view is found`() throws {
        try test.execute("DELETE FROM view WHERE article = (SELECT id FROM article WHERE name = 'en:7')")
        #expect(try problems()["view"] == ["what is shown of en:7 is not the fold of its rows"])
    }

    @Test func `a verification written by hand shows in the view`() throws {
        try test.execute(
            """
            UPDATE run SET verified = verified + 50000 WHERE article = (SELECT id FROM article WHERE name = 'en:1')
                AND content <> (SELECT content FROM view WHERE view.article = run.article)
            """)
        #expect(try problems()["view"] == ["what is shown of en:1 is not the fold of its rows"])
    }

    @Test(arguments: [
        "DELETE FROM search_en_g1_docsize WHERE id = 5", "DELETE FROM indexed WHERE article = 5",
        "INSERT INTO search_en_g1 (rowid, title, lede, body) VALUES (99, 'stray', '', '')",
        "DELETE FROM search_en_g1_data WHERE id > 10", "UPDATE indexed SET title = 1 WHERE article = 5",
    ])
    func `a search index that is out of step is found`(sql: String) throws {
        try test.execute(sql)
        let found = try problems()
        #expect(found.keys.sorted() == ["search"])
        #expect(found["search"]?.first?.contains("the search index of en") ?? false)
    }

    @Test func `an index that lags is not out of step`() throws {
        try test.observe(.page("en:3", title: "Later", seen: 50))
        try test.retract(ArticleKey("en:4"), at: second(60))
        try test.observe(.page("en:99", title: "New", seen: 50))
        #expect(try problems().isEmpty)
    }

    @Test(arguments: [
        "DELETE FROM article WHERE name = 'en:5'", "DELETE FROM mask", "DELETE FROM replica",
        "DELETE FROM address WHERE url LIKE '%story-5'",
    ])
    func `a reference that leads nowhere is found`(sql: String) throws {
        try test.store.writer.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            try database.execute(sql: sql)
            try database.execute(sql: "PRAGMA foreign_keys = ON")
        }
        #expect(try problems().keys.sorted() == ["references"])
    }
}
