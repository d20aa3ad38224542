import NewsSync

/// What changed between two states of an article, field by field in the order in which they are read.
struct ArticleDiff {
    /// A field that differs.
    struct Field {
        var name: String
        var change: Change
        /// Whether a reader has something new.
        var isSignificant: Bool
    }

    enum Change {
        case text(WordDiff)
        case blocks(BlockDiff, old: [DiffBlock], new: [DiffBlock])
        /// Members that went and came; those that differ in white space only are in both.
        case set(removed: [String], added: [String])
        case value(old: String?, new: String?)
    }

    let old: Article
    let new: Article
    /// The fields that differ in any way.
    let fields: [Field]

    init(old: Article, new: Article) {
        (self.old, self.new) = (old, new)
        var fields = [
            Self.value("status", old.status.rawValue, new.status.rawValue),
            Self.text("title", old.title, new.title), Self.text("lede", old.lede, new.lede),
            Self.set("authors", old, new), Self.text("source", old.source ?? "", new.source ?? ""),
            Self.value("published", old.published?.rfc3339, new.published?.rfc3339),
            Self.value("section", old.section, new.section),
        ]
        fields += ["regions", "coverage", "tags"].map { Self.set(FieldName($0), old, new) }
        fields += [
            Self.value("media", old.media, new.media),
            Self.value("video_seconds", Self.json(.videoSeconds, old), Self.json(.videoSeconds, new)),
            Self.blocks("images", old.images.map(Self.block), new.images.map(Self.block)),
            Self.blocks("body", old.blocks.map(Self.block), new.blocks.map(Self.block)),
            Self.value("url", old.url, new.url), Self.value("lang", Self.json(.lang, old), Self.json(.lang, new)),
        ]
        let known = Set(Self.names.map { FieldName($0) })
        for name in Set(old.fields.keys).union(new.fields.keys).subtracting(known).sorted() {
            fields.append(Self.value(name.rawValue, Self.json(name, old), Self.json(name, new)))
        }
        self.fields = fields.compactMap { $0 }
    }

    /// The names of the fields that are read, in their order.
    static let names = [
        "status", "title", "lede", "authors", "source", "published", "section", "regions", "coverage", "tags", "media",
        "video_seconds", "images", "body", "url", "lang",
    ]

    var isSignificant: Bool { fields.contains(where: \.isSignificant) }
    /// The names of the fields with something new.
    var changed: [String] { fields.filter(\.isSignificant).map(\.name) }
    /// Whether there is anything that is not shown unless asked for.
    var hasHiddenChanges: Bool {
        fields.contains { field in
            switch field.change {
            case .text(let diff): diff.hasHiddenChanges
            case .blocks(let diff, _, _): diff.hasHiddenChanges
            case .set, .value: !field.isSignificant
            }
        }
    }
    var wordsAdded: Int { words(\.wordsAdded, \.wordsAdded) }
    var wordsRemoved: Int { words(\.wordsRemoved, \.wordsRemoved) }

    private func words(_ text: KeyPath<WordDiff, Int>, _ blocks: KeyPath<BlockDiff, Int>) -> Int {
        fields.reduce(0) { sum, field in
            switch field.change {
            case .text(let diff): sum + diff[keyPath: text]
            case .blocks(let diff, _, _): sum + diff[keyPath: blocks]
            case .set, .value: sum
            }
        }
    }
}

extension ArticleDiff {
    private static func text(_ name: String, _ old: String, _ new: String) -> Field? {
        if old.utf8.elementsEqual(new.utf8) { return nil }
        let diff = WordDiff(old: old, new: new)
        return Field(name: name, change: .text(diff), isSignificant: diff.isSignificant)
    }

    private static func value(_ name: String, _ old: String?, _ new: String?) -> Field? {
        if (old ?? "").utf8.elementsEqual((new ?? "").utf8) { return nil }
        let isSame = WhiteSpace.collapse(old ?? "") == WhiteSpace.collapse(new ?? "")
        return Field(name: name, change: .value(old: old, new: new), isSignificant: !isSame)
    }

    /// Order is no part of a set.
    private static func set(_ name: FieldName, _ old: Article, _ new: Article) -> Field? {
        let (before, after) = (old.members(of: name), new.members(of: name))
        let (bytesBefore, bytesAfter) = (Set(before.map { Array($0.utf8) }), Set(after.map { Array($0.utf8) }))
        let removed = before.filter { !bytesAfter.contains(Array($0.utf8)) }
        let added = after.filter { !bytesBefore.contains(Array($0.utf8)) }
        if removed.isEmpty, added.isEmpty { return nil }
        let isSame = Set(removed.map { WhiteSpace.collapse($0) }) == Set(added.map { WhiteSpace.collapse($0) })
        return Field(
            name: name.rawValue, change: .set(removed: removed, added: added), isSignificant: !isSame)
    }

    private static func blocks(_ name: String, _ old: [DiffBlock], _ new: [DiffBlock]) -> Field? {
        let diff = BlockDiff(old: old, new: new)
        if diff.changes.allSatisfy({ $0.kind == .same }) { return nil }
        return Field(name: name, change: .blocks(diff, old: old, new: new), isSignificant: diff.isSignificant)
    }

    private static func json(_ name: FieldName, _ article: Article) -> String? {
        guard let value = article.fields[name], !value.isNull else { return nil }
        return value.stringValue ?? value.canonicalString
    }

    private static func block(_ picture: Picture) -> DiffBlock {
        DiffBlock(kind: "image", text: ArticleText.caption(of: picture), link: picture.url)
    }

    private static func block(_ block: Block) -> DiffBlock {
        switch block {
        case .image(let picture): Self.block(picture)
        case .heading(let level, let text): DiffBlock(kind: "heading \(level)", text: text)
        case .list(let ordered, _): DiffBlock(kind: ordered ? "ordered list" : "list", text: block.text)
        case .embed(let url, _): DiffBlock(kind: "embed", text: block.text, link: url)
        case .paragraph, .quote: DiffBlock(kind: block.type, text: block.text)
        }
    }
}
