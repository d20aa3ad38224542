import NewsStore
import NewsSync
import NewsTestSupport
import Testing

/// That an article of a store is what a post of the site says: fields byte for byte, blocks in their order and no others.
enum PostComparison {
    static func expect(_ article: Article, isLike post: SimulatedPost) {
        #expect(Array(article.title.utf8) == Array(post.title.utf8))
        #expect(Array(article.lede.utf8) == Array(post.description.utf8))
        #expect(article.published == post.published.instant)
        #expect(article.modified == post.updated.instant)
        #expect(
            article.members(of: .tags) == post.tags.map(\.trimmingSpaces).filter { !$0.isEmpty }.uniqued(), "\(post.id)"
        )
        #expect(article.members(of: .authors) == [post.author.trimmingSpaces])
        for (mapping, field) in [("country", FieldName.regions), ("coverage", .coverage)] {
            let values = post.classes.filter { $0.mapping == mapping }.map(\.value.trimmingSpaces)
            #expect(article.members(of: field) == values)
        }
        #expect(article.section == post.classes.first { $0.mapping == "category" }?.value.trimmingSpaces)
        #expect(article.videoSeconds == post.videoDuration.flatMap(Double.init))
        guard post.blocks == nil else { return }
        let paragraphs = post.fullText.utf8.split(separator: 0x0A).map { Array($0) }
        #expect(article.blocks.map(\.type) == paragraphs.map { _ in "paragraph" })
        #expect(article.blocks.map { Array($0.text.utf8) } == paragraphs)
    }
}

extension String {
    /// Without white space at both ends.
    var trimmingSpaces: String {
        let scalars = unicodeScalars.drop { $0.properties.isWhitespace }.reversed().drop { $0.properties.isWhitespace }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars.reversed())
        return String(result)
    }
}

extension [String] {
    /// Each element once by its bytes, in the order of first appearance.
    fileprivate func uniqued() -> [String] {
        var seen: Set<[UInt8]> = []
        return filter { seen.insert([UInt8]($0.utf8)).inserted }
    }
}
