import NewsSync

/// An article as `--json` gives it (schema/json/article.schema.json).
enum ArticleJSON {
    /// Words a minute of a newspaper's reader.
    static let wordsPerMinute = 220

    /// - Parameter marks: what the reader noted; `nil` where that is not asked for, or there is no state.
    static func whole(_ article: Article, around: ArticleSurroundings, marks: JSONValue? = nil) -> JSONValue {
        var members = head(article)
        members["marks"] = marks
        members["lede"] = .string(article.lede)
        members["source"] = text(article.source)
        members["images"] = .array(article.images.map(\.json))
        members["video_seconds"] = article.videoSeconds.map(JSONValue.number) ?? .null
        members["read_minutes"] = .number(Double(readMinutes(article)))
        members["blocks"] = .array(article.blocks.map(block))
        members["section_path"] = .array(around.sectionPath.map(JSONValue.string))
        members["related"] = .array(around.related.map(link))
        members["read_next"] = .array(around.readNext.map(link))
        members["alternates"] = .array(around.alternates.map(link))
        members["translations"] = .array(around.translations.map(translation))
        members["coverage_pages"] = .array(
            around.coverage.map { ["name": .string($0.name), "text": text($0.text), "url": text($0.url)] })
        members["see_also"] = around.seeAlso.map { .array($0.map(related)) } ?? .null
        return .object(members)
    }

    /// What a list shows of an article.
    static func head(_ article: Article) -> [String: JSONValue] {
        [
            "id": .string(article.key.rawValue), "edition": .string(article.edition.rawValue),
            "postid": .string(article.key.postID), "url": text(article.url), "title": .string(article.title),
            "authors": set(.authors, article), "published": instant(article.published),
            "modified": instant(article.modified), "media": text(article.media), "section": text(article.section),
            "regions": set(.regions, article), "coverage": set(.coverage, article), "tags": set(.tags, article),
            "status": .string(article.status.rawValue), "revision": text(article.revision?.hex),
        ]
    }

    /// What a list shows of an article, with what the reader noted; without that where there is no state.
    static func head(_ article: Article, marks: ShownMarks?) -> [String: JSONValue] {
        guard let marks else { return head(article) }
        let own = marks.marks(of: article.key)
        return head(article).merging(
            [
                "read": .bool(own.read != nil), "saved": .bool(own.saved != nil),
                "labels": .array(own.labels.map { .string($0.rawValue) }),
            ], uniquingKeysWith: { first, _ in first })
    }

    /// A block, with its words under `text` whatever its type.
    private static func block(_ block: Block) -> JSONValue {
        guard case .object(var members) = block.json else { return block.json }
        members["text"] = .string(block.text)
        return .object(members)
    }

    private static func link(_ link: ArticleSurroundings.Link) -> JSONValue {
        let item = link.item
        return [
            "id": text(link.article?.rawValue), "title": .string(item.title), "url": text(item.url),
            "image": text(item.image), "caption": text(item.caption), "section": text(item.section),
            "date": text(item.date), "language": text(item.language), "evidence": text(item.evidence),
        ]
    }

    private static func related(_ other: RelatedArticle) -> JSONValue {
        [
            "id": .string(other.article.key.rawValue), "title": .string(other.article.title),
            "url": text(other.article.url), "published": instant(other.article.published),
            "score": .number(other.score),
            "reasons": .array(
                other.reasons.map { ["kind": .string($0.name), "values": .array($0.values.map(JSONValue.string))] }),
        ]
    }

    private static func translation(_ other: ArticleSurroundings.Other) -> JSONValue {
        [
            "id": .string(other.translation.other.rawValue), "title": .string(other.title), "url": text(other.url),
            "grade": .string(other.translation.grade.rawValue),
            "score": other.translation.score.map(JSONValue.number) ?? .null,
        ]
    }

    /// Minutes to read the body, rounded up; 0 where there is none.
    static func readMinutes(_ article: Article) -> Int {
        let words = article.blocks.reduce(0) { $0 + WordCount.words(in: $1.text) }
        return (words + wordsPerMinute - 1) / wordsPerMinute
    }

    static func text(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }
    static func instant(_ value: Instant?) -> JSONValue { text(value?.rfc3339) }
    private static func set(_ field: FieldName, _ article: Article) -> JSONValue {
        .array(article.members(of: field).map(JSONValue.string))
    }
}
