import Foundation
import NewsModel
import Testing

@testable import NewsStories
@testable import NewsTestSupport

/// The invented site: eighteen stories that three editions tell, among posts that only one has.
@Suite struct FixtureSiteTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("fixtures/site").path

    @Test(
        "each story finds itself, and no other post a partner", arguments: [("en", "es"), ("en", "ar"), ("es", "ar")])
    func stories(languages: (String, String)) throws {
        let site = try SiteFixture(folder: Self.folder)
        let (left, right) = (site.posts[languages.0] ?? [], site.posts[languages.1] ?? [])
        let pairs = StoryMatcher().pairs(Self.articles(left), Self.articles(right))
        let found = pairs.map { pair in
            left[pair.left].story.map { "\($0) \(right[pair.right].story ?? right[pair.right].id)" }
                ?? "\(left[pair.left].id) \(right[pair.right].id): \(pair.score)"
        }
        let told = Set(left.compactMap(\.story)).intersection(right.compactMap(\.story))
        #expect(told.count >= 18)
        #expect(found.sorted() == told.map { "\($0) \($0)" }.sorted())
    }

    private static func articles(_ posts: [FixturePost]) -> [MatcherTests.Article] {
        let signer = StorySigner()
        return posts.enumerated().map { index, post in
            let text = StoryText(
                language: post.language, title: post.fields.title ?? "", lede: post.fields.lede ?? "",
                body: post.blocks.map(\.text).joined(separator: "\n"), tags: post.fields.tags ?? [],
                images: post.fields.image.map { [$0] } ?? [])
            return (index, signer.signature(of: text), post.published.instant)
        }
    }
}
