import Foundation
import NewsStore
import NewsSync
import NewsTestSupport
import Testing

/// The same comparison on an archive of real posts, where there is one beside the checkout: a month of it, or all with
/// NEWSSYNC_FULL=1.
@Suite struct RealPostsTests {
    private static let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/data")
    static let isThere = FileManager.default.fileExists(atPath: data.path)
    private static let isFull = ProcessInfo.processInfo.environment["NEWSSYNC_FULL"] == "1"

    @Test("real Arabic posts are in the store as they were published", .enabled(if: isThere))
    func arabic() async throws {
        let folder = Self.data.appendingPathComponent("almayadeen-ar")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let chosen = Self.isFull ? files[...] : files.suffix(1)
        let posts = try chosen.flatMap { try PostFile().posts(at: folder.appendingPathComponent($0).path) }
        try await compare(.arabic, posts)
    }

    @Test(
        "professional translations of news are in the three editions as they were published", .enabled(if: isThere),
        arguments: [EditionID.arabic, .english, .spanish])
    func parallel(edition: EditionID) async throws {
        try await compare(edition, try PostFile(seed: 5).posts(at: Self.data.path + "/ntrex-news/\(edition).jsonl"))
    }

    private func compare(_ edition: EditionID, _ posts: [SimulatedPost]) async throws {
        let bench = try await PullBench(editions: [edition], posts: posts)
        let store = try bench.store()
        let outcome = try await bench.pull(into: store, [edition])
        #expect(outcome.failures.isEmpty)
        let site = try #require(bench.origins[edition]).site
        #expect(outcome.summaries[edition]?.new == site.posts.count)
        for post in site.posts.values {
            let stored = try store.article(ArticleKey(edition: edition, postID: post.id))
            PostComparison.expect(try #require(stored, "\(edition):\(post.id)"), isLike: post)
        }
        let again = try await bench.pull(into: store, [edition])
        #expect(again.summaries[edition]?.new == 0)
        #expect(again.failures.isEmpty)
        await bench.stop()
    }
}
