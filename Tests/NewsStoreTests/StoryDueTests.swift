import GRDB
import NewsTestSupport
import Testing

@testable import NewsStore

/// Spans that two pulls match at once.
@Suite struct StoryDueTests {
    @Test("a span that somebody touched or matched meanwhile is due again")
    func twice() throws {
        let folder = try TemporaryFolder()
        let store = try NewsStore(at: folder.file("store.sqlite"))
        func due(_ sequence: Int64) throws {
            try store.write { database in
                try database.execute(
                    sql: """
                        INSERT INTO story_due (block, touched) VALUES (7, ?)
                        ON CONFLICT (block) DO UPDATE SET touched = excluded.touched
                        """, arguments: [sequence])
            }
        }
        try due(10)
        let first = try #require(try store.storyBlocks().first)
        // Alone: it is done.
        try store.matched(storyBlock: first)
        #expect(try store.storyBlocks().isEmpty)
        // Touched while it was matched.
        try due(11)
        let second = try #require(try store.storyBlocks().first)
        try due(12)
        try store.matched(storyBlock: second)
        #expect(try store.storyBlocks().map(\.number) == [7])
        // Matched by both: the later of them may have written over the other's result.
        let third = try #require(try store.storyBlocks().first)
        try store.matched(storyBlock: third)
        #expect(try store.storyBlocks().isEmpty)
        try store.matched(storyBlock: third)
        #expect(try store.storyBlocks().map(\.number) == [7])
    }
}
