import CXML
import NewsModel

/// An article page that was read without knowing the site.
public struct GenericArticle: Sendable {
    public var metadata: GenericMetadata
    /// The body; empty where the page holds none.
    public var blocks: [Block]

    /// Who wrote it by a line that the page marks as such, where its metadata does not say.
    public var byline: String?
    /// What the page says of the article in short; else its first paragraph.
    public var excerpt: String? { metadata.excerpt ?? blocks.lazy.compactMap(\.paragraphText).first }

    /// The body's text, a block a line.
    public var bodyText: String { blocks.compactMap(\.plainText).joined(separator: "\n") }
}

/// Reads article pages of sites without selectors of their own. It keeps libxml2's parser and buffers from page to page, so
/// make one for each worker; one page at a time.
public final class GenericReader {
    private let tree: HTMLTree
    private let text = PageText()
    private let clean = ByteBuffer()
    private let quiet = ByteBuffer()
    private let rules: BodyRules
    private let tuning: OriginTuning
    private var known = KnownNames()

    /// - Throws: `OriginError.outOfMemory`.
    public init(tuning: OriginTuning = .standard) throws(OriginError) {
        guard let tree = HTMLTree(), let rules = BodyRules.generic() else { throw .outOfMemory }
        (self.tree, self.rules, self.tuning) = (tree, rules, tuning)
    }

    /// Reads one page.
    ///
    /// - Parameters:
    ///   - bytes: the answer's body, after content decoding.
    ///   - contentType: the answer's `Content-Type`, for its charset.
    ///   - address: where the answer came from.
    public func read(
        _ bytes: UnsafeRawBufferPointer, contentType: String?, address: CanonicalURL
    ) throws(OriginError) -> GenericArticle {
        guard let outline = try outline(bytes, contentType: contentType) else {
            return GenericArticle(metadata: GenericMetadata(), blocks: [])
        }
        var reader = GenericMetadataReader(outline, tuning: tuning)
        reader.read()
        var metadata = reader.metadata
        let base = outline.base(address)
        let body = Self.body(outline, title: metadata.title ?? reader.pageTitle)
        var blocks: [Block] = []
        if let body {
            metadata.direction = metadata.direction ?? body.direction
            for index in 0..<body.outline.count where body.outline[index].isGone { body.outline[index].raw.mark() }
            for root in body.roots {
                let node = body.outline[root].raw
                blocks += BodyReader.blocks(in: node, rules: rules, tree: tree, address: base)
            }
        }
        return GenericArticle(metadata: metadata, blocks: blocks, byline: metadata.byline ?? body?.byline)
    }

    /// Reads one page from an array.
    public func read(
        _ bytes: [UInt8], contentType: String? = nil, address: CanonicalURL
    ) throws(OriginError) -> GenericArticle {
        try withBytes(of: bytes) { raw throws(OriginError) in
            try read(raw, contentType: contentType, address: address)
        }
    }

    private func outline(
        _ bytes: UnsafeRawBufferPointer, contentType: String?
    ) throws(OriginError) -> PageOutline? {
        let page = try text.utf8(bytes, contentType: contentType, tuning: tuning)
        guard let buffer = clean.raw else { throw .outOfMemory }
        var replaced = 0
        try cxml_clean(page.start, page.count, 1, buffer, &replaced).check("page", limit: tuning.pageBytes)
        guard let spare = quiet.raw else { throw .outOfMemory }
        try cxml_without_quiet(clean.bytes.start, clean.bytes.count, spare).check("page", limit: tuning.pageBytes)
        guard let root = try tree.parse(quiet.bytes, part: "page", tuning: tuning) else { return nil }
        return PageOutline(root, tree: tree, known: &known)
    }

    /// The body that was found.
    private struct Body {
        var outline: PageOutline
        var roots: [Int]
        var direction: String?
        var byline: String?
    }

    /// Looks for the body strictly at first, and lets go of one rule after the other where too little remains.
    private static func body(_ outline: PageOutline, title: String) -> Body? {
        var best: (length: Int, body: Body)?
        let steps: [BodyFinder.Strictness] = [.all, [.weights, .conditions], [.conditions], []]
        for strictness in steps {
            var finder = BodyFinder(outline, title: title, strictness: strictness)
            let roots = finder.find()
            var cleaner = BodyCleaner(finder)
            for root in roots { cleaner.clean(root) }
            let cleaned = cleaner.finder.outline
            let length = roots.reduce(0) { $0 + cleaned.length($1) }
            if length > best?.length ?? 0 {
                best = (
                    length,
                    Body(outline: cleaned, roots: roots, direction: direction(of: roots, in: cleaned), byline: nil)
                )
            }
            if length >= BodyFinder.enough { break }
        }
        guard var body = best?.body else { return nil }
        body.byline = Bylines.find(outline)
        return body
    }

    private static func direction(of roots: [Int], in outline: PageOutline) -> String? {
        guard let root = roots.first else { return nil }
        for index in [root] + outline.ancestors(of: root) {
            if let direction = GenericMetadataReader.direction(outline.attribute("dir", of: index)) { return direction }
        }
        return nil
    }
}

extension PageOutline {
    /// What relative addresses are read against (HTML standard 4.2.3).
    func base(_ address: CanonicalURL) -> CanonicalURL {
        for index in 0..<count where tag(index) == .base {
            if let href = attribute("href", of: index) { return CanonicalURL(href, relativeTo: address) ?? address }
        }
        return address
    }
}

/// The line that names who wrote a text, where the page marks it as such.
enum Bylines {
    static func find(_ outline: PageOutline) -> String? {
        for index in 0..<outline.count where outline.tag(index) != .text {
            let isMarked =
                outline.attribute("rel", of: index) == "author"
                || outline.attribute("itemprop", of: index)?.contains("author") == true
                || outline[index].names.kinds.contains(.byline)
            guard isMarked else { continue }
            let length = outline.length(index)
            guard length > 0, length < 100 else { continue }
            // Where only a part of the line is the name, that is it.
            let name = outline.descendants(of: index) { $0 != .text }.first {
                outline.attribute("itemprop", of: $0)?.contains("name") == true
            }
            let text = outline.text(name ?? index)
            if !text.isEmpty { return text }
        }
        return nil
    }
}

extension Block {
    /// The block's text; `nil` for pictures and embeds.
    public var plainText: String? {
        switch self {
        case .paragraph(let text), .quote(let text), .heading(_, let text): text
        case .list(_, let items): items.joined(separator: "\n")
        case .image, .embed: nil
        }
    }

    fileprivate var paragraphText: String? {
        if case .paragraph(let text) = self { return text.trimmed }
        return nil
    }
}
