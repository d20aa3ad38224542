import NewsModel

/// What a page's JSON-LD says of its article (schema.org): `NewsArticle` and its kin, alone, in a list or in a `@graph`.
struct LinkedArticle {
    private(set) var title: String?
    private(set) var authors: [String] = []
    private(set) var siteName: String?
    private(set) var published: String?
    private(set) var modified: String?
    private(set) var excerpt: String?
    private(set) var address: String?
    private(set) var image: String?
    private(set) var section: String?
    private(set) var tags: [String] = []
    private(set) var isFilled = false

    private static let kinds: Set<String> = [
        "Article", "AdvertiserContentArticle", "NewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle",
        "BackgroundNewsArticle", "OpinionNewsArticle", "ReportageNewsArticle", "ReviewNewsArticle", "Report",
        "SatiricalArticle", "ScholarlyArticle", "MedicalScholarlyArticle", "SocialMediaPosting", "BlogPosting",
        "LiveBlogPosting", "DiscussionForumPosting", "TechArticle", "APIReference",
    ]

    /// Reads a script; the first article that one names is the page's.
    ///
    /// - Parameter title: the page's own title, which tells an article's headline from its name.
    mutating func read(script: HTMLNode, title: String, tuning: OriginTuning) {
        guard !isFilled, let text = script.rawText(limit: tuning.jsonLDBytes),
            let document = LenientJSON.parse(text, maximumDepth: tuning.jsonDepth),
            let article = Self.article(in: document)
        else { return }
        isFilled = true
        fill(article, title: title)
    }

    /// The first article in a document.
    private static func article(in document: JSONValue) -> JSONValue? {
        let nodes = document.arrayValue ?? [document]
        for node in nodes.prefix(64) {
            if isArticle(node) { return node }
            if let found = node["@graph"]?.arrayValue?.prefix(256).first(where: isArticle) { return found }
            if let entity = node["mainEntity"], isArticle(entity) { return entity }
        }
        return nil
    }

    private static func isArticle(_ node: JSONValue) -> Bool {
        let types = node["@type"].map { $0.strings ?? [$0.stringValue].compactMap { $0 } } ?? []
        return types.contains {
            kinds.contains($0.hasPrefix("http") ? String($0.split(separator: "/").last ?? "") : $0)
        }
    }

    private mutating func fill(_ article: JSONValue, title pageTitle: String) {
        let (name, headline) = (text(article["name"]), text(article["headline"]))
        if let name, let headline, name != headline {
            let isHeadline = TitleWords.similarity(headline, pageTitle) > 0.75
            title = isHeadline && TitleWords.similarity(name, pageTitle) <= 0.75 ? headline : name
        } else {
            title = name ?? headline
        }
        authors = people(article["author"])
        siteName = text(article["publisher"]?["name"])
        excerpt = text(article["description"])
        published = text(article["datePublished"])
        modified = text(article["dateModified"])
        address = text(article["url"]) ?? text(article["mainEntityOfPage"]) ?? text(article["mainEntityOfPage"]?["@id"])
        let pictures = article["image"]?.arrayValue ?? article["image"].map { [$0] } ?? []
        for picture in pictures.prefix(64) where image == nil { image = text(picture) ?? text(picture["url"]) }
        section = text(article["articleSection"]) ?? article["articleSection"]?.strings?.first
        let keywords = article["keywords"]
        let written = keywords?.strings ?? text(keywords)?.split(separator: ",").map(String.init) ?? []
        tags = written.map(\.trimmed).filter { !$0.isEmpty && $0.utf8.count <= 256 }
    }

    /// Names of people: objects, texts, or a list of either.
    private func people(_ value: JSONValue?) -> [String] {
        let listed = value?.arrayValue ?? value.map { [$0] } ?? []
        var names = OrderedSet()
        for person in listed.prefix(64) {
            if let name = text(person["name"]) ?? text(person), !GenericMetadataReader.isAddress(name) {
                names.insert(name)
            }
        }
        return names.members
    }

    private func text(_ value: JSONValue?) -> String? { GenericMetadataReader.value(value?.stringValue) }
}

/// JSON as pages write it: in a comment or a CDATA section, with commas too many, line ends inside of strings. U+0000,
/// which no text of a page has, is taken out.
enum LenientJSON {
    static func parse(_ text: String, maximumDepth: Int) -> JSONValue? {
        let bare = unwrapped(text)
        let value =
            (try? JSONValue.parse(bare, maximumDepth: maximumDepth))
            ?? (try? JSONValue.parse(repaired(bare), maximumDepth: maximumDepth))
        return value?.removingNulls()
    }

    private static func unwrapped(_ text: String) -> String {
        var bare = text.trimmed
        for (opening, closing) in [
            ("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("/*<![CDATA[*/", "/*]]>*/"), ("<![CDATA[", "]]>"),
        ] {
            if bare.hasPrefix(opening) { bare = String(bare.dropFirst(opening.count)).trimmed }
            if bare.hasSuffix(closing) { bare = String(bare.dropLast(closing.count)).trimmed }
        }
        while bare.hasSuffix(";") { bare.removeLast() }
        return bare
    }

    /// One pass: comments and commas before a closing bracket go, controls in strings are escaped, escapes that are none
    /// are taken for the character behind them, what is left open is closed.
    private static func repaired(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var open: [UInt8] = []
        var isInString = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if isInString {
                switch byte {
                case UInt8(ascii: "\""):
                    isInString = false
                    out.append(byte)
                case UInt8(ascii: "\\"):
                    guard index < bytes.count else { break }
                    let next = bytes[index]
                    index += 1
                    if "\"\\/bfnrtu".utf8.contains(next) { out.append(byte) }
                    out.append(next)
                case 0x0A: out.append(contentsOf: "\\n".utf8)
                case 0x09: out.append(contentsOf: "\\t".utf8)
                case 0..<0x20: break
                default: out.append(byte)
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""):
                isInString = true
                out.append(byte)
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                open.append(byte == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]"))
                out.append(byte)
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                dropComma(&out)
                if open.last == byte { open.removeLast() }
                out.append(byte)
            case UInt8(ascii: "/") where index < bytes.count && bytes[index] == UInt8(ascii: "*"):
                index += 1
                while index < bytes.count, !(bytes[index] == UInt8(ascii: "/") && bytes[index - 1] == UInt8(ascii: "*"))
                { index += 1 }
                index += 1
            case UInt8(ascii: "/") where index < bytes.count && bytes[index] == UInt8(ascii: "/"):
                while index < bytes.count, bytes[index] != 0x0A { index += 1 }
            default: out.append(byte)
            }
        }
        if isInString { out.append(UInt8(ascii: "\"")) }
        dropComma(&out)
        out.append(contentsOf: open.reversed())
        return String(decoding: out, as: UTF8.self)
    }

    private static func dropComma(_ out: inout [UInt8]) {
        var last = out.count - 1
        while last >= 0, out[last] <= 0x20 { last -= 1 }
        if last >= 0, out[last] == UInt8(ascii: ",") { out.removeSubrange(last...) }
    }
}
