import NewsModel
import NewsSync
import Testing

@testable import NewsStore

/// Stores that hold the same before they meet.
@Suite struct EqualStoresTests {
    private let here: TestStore
    private let there: TestStore

    /// Both have everything from a third store.
    init() throws {
        (here, there) = (try TestStore(editions: [TestStore.english]), try TestStore(editions: [TestStore.english]))
        let third = try TestStore(editions: [TestStore.english])
        for number in 1...5 { try here.observe(.page("en:\(number)", title: "Title \(number)", seen: Int64(number))) }
        try third.sync(with: here)
        try there.sync(with: third)
    }

    /// Rows that were read in a sync, in both directions.
    private func rowsRead(_ options: (inout ReplicaOptions) -> Void = { _ in }) throws -> (in: Int, out: Int) {
        var (received, sent) = (0, 0)
        let summary = try here.sync(with: there.path, options) { event in
            switch event {
            case .received(let rows, _): received = rows
            case .sent(let rows, _): sent = rows
            default: break
            }
        }
        #expect(summary.digests == .equal)
        return (received, sent)
    }

    @Test func `stores that hold the same and never met read none of each other's rows`() throws {
        #expect(try rowsRead() == (0, 0))
    }

    @Test func `what comes after that is read, and nothing that was before`() throws {
        _ = try rowsRead()
        try here.observe(.page("en:6", title: "New here", seen: 60))
        try there.observe(.page("en:1", title: "New there", seen: 70, asserted: 65))
        // Behind our own row stands the one that just came.
        #expect(try rowsRead() == (1, 2))
        #expect(try here.picture() == there.picture())
        #expect(try here.picture().contains("en:1 New there"))
    }

    @Test func `where one row differs the logs are read`() throws {
        try there.observe(.page("en:1", title: "New there", seen: 70, asserted: 65))
        #expect(try rowsRead().in == 6)
        #expect(try here.picture() == there.picture())
    }

    @Test func `where only some editions are meant the logs are read, since links lead into others`() throws {
        #expect(try rowsRead { $0.editions = [.english] }.in == 5)
    }

    @Test func `texts that one of them has not are brought all the same`() throws {
        let bare = try TestStore(editions: [TestStore.english])
        try bare.sync(with: here.path) { $0.payloads = .none }
        #expect(try bare.picture().allSatisfy { $0.hasSuffix("(no text here)") })
        try bare.sync(with: there)
        #expect(try bare.picture() == there.picture())
    }
}
