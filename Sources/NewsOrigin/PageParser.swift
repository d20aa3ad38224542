import CXML
import NewsModel

/// Reads article pages by a profile. It keeps libxml2's parser, compiled paths and buffers from page to page, so make one
/// for each worker; one page at a time.
///
/// The page is scanned for the few elements that matter, and only these are parsed.
public final class PageParser {
    let profile: Profile
    let tuning: OriginTuning
    let partRules: PartRules
    let markers: PageMarkers
    let tree: HTMLTree
    let text = PageText()
    let rules: BodyRules
    let source: HTMLPath?
    let generic: GenericReader?
    /// For times of pages without selectors of their own.
    let zone: SiteZone?
    private let clean = ByteBuffer()

    /// - Throws: `ProfileError` where a path of the profile is no XPath; `OriginError.outOfMemory`.
    public init(profile: Profile, tuning: OriginTuning = .standard) throws {
        self.profile = profile
        self.tuning = tuning
        rules = try BodyRules(profile.page)
        source = try profile.page.source.map { try BodyRules.compile($0.path, key: "page.source.path") }
        partRules = try PartRules(profile.parts)
        markers = PageMarkers(profile.page, elements: partRules.elements, tuning: tuning)
        generic = profile.page.isGeneric ? try GenericReader(tuning: tuning) : nil
        zone = profile.page.isGeneric ? try profile.zone() : nil
        guard let tree = HTMLTree() else { throw OriginError.outOfMemory }
        self.tree = tree
    }

    /// Reads one page.
    ///
    /// - Parameters:
    ///   - bytes: the answer's body, after content decoding.
    ///   - contentType: the answer's `Content-Type`, for its charset.
    ///   - address: where the answer came from, after redirects, on the real host.
    ///   - edition: the edition that was asked.
    /// - Throws: `OriginError`; nothing is half-read.
    public func parse(
        _ bytes: UnsafeRawBufferPointer, contentType: String?, address: CanonicalURL, edition: EditionProfile
    ) throws(OriginError) -> ParsedArticle {
        guard !profile.isListing(address) else { throw .listing(address: address.text) }
        if let generic {
            return try parse(bytes, generic: generic, contentType: contentType, address: address, edition: edition)
        }
        let scan = try markers.scan(try text.utf8(bytes, contentType: contentType, tuning: tuning))
        let metadata = try readMetadata(scan)
        let language = metadata.language ?? edition.language
        guard Self.isSameLanguage(language, edition.language) else {
            throw .wrongEdition(expected: edition.language, found: String(language.prefix(40)))
        }
        var warnings = metadata.warnings
        let claims = PageClaims(
            metadata: metadata.url, metadataKey: profile.metadata.url, canonical: scan.canonical, address: address,
            edition: edition, profile: profile)
        warnings.append(contentsOf: claims.warnings)
        let head = try readSource(scan, &warnings)
        let lead = try readLeadImage(scan, metadata, address, &warnings)
        var lists = articleReader(address, edition)
        var inBody: [PartName: PartSnapshot] = [:]
        let blocks = try readBody(scan, address, &warnings) { inBody = readBodyParts($0, &lists) }
        let images = Self.images(lead: lead, blocks: blocks, base: address)
        let content = Content([
            .title: .string(metadata.title), .lede: .string(metadata.lede), .url: .string(claims.shown.text),
            .lang: .string(language), .authors: Self.strings(metadata.classes[.authors]),
            .source: head.map(JSONValue.string) ?? .null, .section: Self.first(metadata.classes[.section]),
            .regions: Self.strings(metadata.classes[.regions]), .coverage: Self.strings(metadata.classes[.coverage]),
            .media: Self.first(metadata.classes[.media]), .tags: Self.strings(metadata.tags),
            .images: .array(images.map(\.json)),
            .videoSeconds: metadata.videoSeconds.map(JSONValue.number) ?? .null,
            .body: .array(blocks.map(\.json)),
        ])
        let key = ArticleKey(edition: edition.id, postID: metadata.id)
        let parts = articleParts(
            scan, inBody: inBody, reader: lists, key: key, address: address, edition: edition)
        return ParsedArticle(
            key: key, kind: .page, content: content, asserted: metadata.modified, published: metadata.published,
            generation: profile.generation, claims: claims.addresses, warnings: warnings + parts.warnings,
            parts: parts.found, missing: parts.missing)
    }

    /// Reads one page from an array.
    public func parse(
        _ bytes: [UInt8], contentType: String?, address: CanonicalURL, edition: EditionProfile
    ) throws(OriginError) -> ParsedArticle {
        try withBytes(of: bytes) { raw throws(OriginError) in
            try parse(raw, contentType: contentType, address: address, edition: edition)
        }
    }

    static func strings(_ members: [String]?) -> JSONValue { .array((members ?? []).map(JSONValue.string)) }
    static func first(_ members: [String]?) -> JSONValue { members?.first.map(JSONValue.string) ?? .null }

    /// Whether the languages are the same up to region and script (`en` and `en-GB`).
    static func isSameLanguage(_ left: String, _ right: String) -> Bool {
        func primary(_ tag: String) -> String { tag.trimmed.prefix { $0 != "-" && $0 != "_" }.lowercased() }
        return primary(left) == primary(right)
    }
}

// MARK: - The parts of the page

extension PageParser {
    private func readMetadata(_ scan: PageScan) throws(OriginError) -> PageMetadata {
        guard let part = scan.metadata else { throw .missing(part: "metadata") }
        guard part.isClosed else { throw .cutShort(part: "metadata") }
        // Without a body, only the page's end tells a post that has none from a page that was cut short.
        let isWhole = scan.hasHTMLEnd || scan.body?.isClosed == true
        guard isWhole || !profile.page.requiresHTMLEnd else { throw .cutShort(part: "page") }
        let bytes = try cleaned(part.inner, newlines: false, part: "metadata", limit: tuning.metadataBytes)
        let json: JSONValue
        do throws(JSONError) {
            json = try JSONValue.parse(bytes, maximumDepth: tuning.jsonDepth)
        } catch {
            throw .badMetadata(error)
        }
        return try PageMetadata(json, keys: profile.metadata)
    }

    /// The name of the agencies in the line under the headline.
    private func readSource(_ scan: PageScan, _ warnings: inout [OriginWarning]) throws(OriginError) -> String? {
        guard let source, let rule = profile.page.source else { return nil }
        func notFound() -> String? {
            warnings.append(.notFound(part: "source line", verified: !rule.isUnverified))
            return nil
        }
        guard let root = try parsed(scan.head, part: "head"),
            let node = tree.select(source, from: root).first(where: { $0.isElement })
        else { return notFound() }
        var line = BodyReader.text(of: node).trimmed
        if let label = profile.page.sourceLabels.first(where: { line.hasPrefix($0) }) {
            line = String(line.dropFirst(label.count)).trimmed
        }
        return line.isEmpty ? nil : line
    }

    /// The metadata's image with what is written under it on the page.
    private func readLeadImage(
        _ scan: PageScan, _ metadata: PageMetadata, _ address: CanonicalURL, _ warnings: inout [OriginWarning]
    ) throws(OriginError) -> Picture? {
        var lead: Picture?
        if let text = metadata.image, !text.isBlank {
            lead = WebAddress.absolute(text, base: address).map { Picture(url: $0) }
            if lead == nil { warnings.append(.badAddress(key: profile.metadata.image, text: String(text.prefix(200)))) }
        }
        guard let part = scan.leadImage else {
            if profile.page.leadImage != nil, !profile.page.leadImageIsOptional {
                warnings.append(.notFound(part: "lead image", verified: true))
            }
            return lead
        }
        // A figure with nothing but the picture, as nearly all have, needs no tree.
        guard lead == nil || cxml_has_text(part.inner.start, part.inner.count) != 0,
            let figure = try parsed(part, part: "lead image")
        else { return lead }
        if lead == nil, let image = figure.descendants(named: "img").first {
            lead = rules.picture(image, figure: nil, tree: tree, base: address)
        }
        guard var picture = lead else { return nil }
        (picture.caption, picture.credit) = rules.captions(of: figure, tree: tree)
        return picture
    }

    /// - Parameter visit: gets the body's tree before anything in it is marked.
    private func readBody(
        _ scan: PageScan, _ address: CanonicalURL, _ warnings: inout [OriginWarning], visit: (HTMLNode) -> Void
    ) throws(OriginError) -> [Block] {
        guard let part = scan.body else { return [] }
        guard part.isClosed else { throw .cutShort(part: "body") }
        if part.count > 1 { warnings.append(.several(part: "body", count: part.count)) }
        guard let tree = try parsed(part, part: "body", limit: tuning.bodyBytes) else { return [] }
        let roots = self.tree.select(rules.root, from: tree).filter { $0.isElement }
        visit(tree)
        if roots.isEmpty, !(profile.page.contentIsOptional && isBare(tree, address)) {
            warnings.append(.notFound(part: "body's content", verified: true))
        }
        var blocks: [Block] = []
        for root in roots where !root.hasMarkedAncestor {
            if let excluded = rules.excluded {
                for node in self.tree.select(excluded, from: root) { node.mark() }
            }
            blocks += BodyReader.blocks(in: root, rules: rules, tree: self.tree, address: address)
            // So that a root inside a root is not read twice.
            root.mark()
        }
        return blocks
    }

    /// Whether nothing stands in the body's element but what is no content: posts without a body, such as videos, may keep
    /// the element for their lede alone.
    private func isBare(_ body: HTMLNode, _ address: CanonicalURL) -> Bool {
        if let excluded = rules.excluded {
            for node in tree.select(excluded, from: body) { node.mark() }
        }
        return BodyReader.blocks(in: body, rules: rules, tree: tree, address: address).isEmpty
    }

    func parsed(
        _ part: PageScan.Part?, part name: String, limit: Int? = nil
    ) throws(OriginError) -> HTMLNode? {
        guard let part, part.isClosed else { return nil }
        let limit = limit ?? tuning.smallPartBytes
        return try tree.parse(
            try cleaned(part.outer, newlines: true, part: name, limit: limit), part: name, tuning: tuning)
    }

    func cleaned(
        _ bytes: UnsafeRawBufferPointer, newlines: Bool, part: String, limit: Int
    ) throws(OriginError) -> UnsafeRawBufferPointer {
        guard bytes.count <= limit else { throw .tooLarge(part: part, limit: limit) }
        guard let buffer = clean.raw else { throw .outOfMemory }
        var replaced = 0
        try cxml_clean(bytes.start, bytes.count, newlines ? 1 : 0, buffer, &replaced).check(part, limit: limit)
        if replaced > tuning.illFormed, replaced > bytes.count / tuning.illFormedShare {
            throw .illFormed(part: part)
        }
        return clean.bytes
    }

    /// The lead image and the body's, each address once.
    private static func images(lead: Picture?, blocks: [Block], base: CanonicalURL) -> [Picture] {
        var all = lead.map { [$0] } ?? []
        for case .image(let picture) in blocks { all.append(picture) }
        guard all.count > 1 else { return all }
        var seen: Set<CanonicalURL> = []
        return all.filter { picture in
            CanonicalURL(picture.url, relativeTo: base).map { seen.insert($0).inserted } ?? false
        }
    }
}

extension HTMLNode {
    fileprivate var hasMarkedAncestor: Bool {
        var node = parent
        while let it = node {
            if it.isMarked { return true }
            node = it.parent
        }
        return false
    }
}
