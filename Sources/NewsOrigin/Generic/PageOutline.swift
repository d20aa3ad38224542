import CXML

/// What kind of element a node is, as far as finding an article's body needs to know.
enum OutlineTag: UInt8 {
    case text, other, unknownBlock
    case html, head, body, title, meta, link, script, base
    case p, div, section, article, main, aside, header, footer, nav, form, fieldset
    case h1, h2, h3, h4, h5, h6
    case ul, ol, li, dl, dt, dd, table, tbody, tr, td, th, caption
    case pre, code, blockquote, figure, figcaption, img, picture, video, audio, iframe, embed, object, source
    case a, span, br, hr, time, input, textarea, select, button, label
    case hidden

    /// By an element's name in lower case.
    static let named: [String: OutlineTag] = [
        "html": .html, "head": .head, "body": .body, "title": .title, "meta": .meta, "link": .link, "script": .script,
        "base": .base, "p": .p, "div": .div, "section": .section, "article": .article, "main": .main, "aside": .aside,
        "header": .header, "footer": .footer, "nav": .nav, "form": .form, "fieldset": .fieldset, "h1": .h1, "h2": .h2,
        "h3": .h3, "h4": .h4, "h5": .h5, "h6": .h6, "ul": .ul, "ol": .ol, "menu": .ul, "li": .li, "dl": .dl, "dt": .dt,
        "dd": .dd, "table": .table, "tbody": .tbody, "thead": .tbody, "tfoot": .tbody, "tr": .tr, "td": .td, "th": .th,
        "caption": .caption, "pre": .pre, "code": .code, "blockquote": .blockquote, "figure": .figure,
        "figcaption": .figcaption, "img": .img, "picture": .picture, "video": .video, "audio": .audio,
        "iframe": .iframe, "embed": .embed, "object": .object, "source": .source, "a": .a, "span": .span, "br": .br,
        "hr": .hr, "time": .time, "input": .input, "textarea": .textarea, "select": .select, "button": .button,
        "label": .label, "style": .hidden, "noscript": .hidden, "template": .hidden, "svg": .hidden, "math": .other,
        "center": .unknownBlock, "address": .unknownBlock, "details": .unknownBlock, "summary": .unknownBlock,
        "hgroup": .unknownBlock, "canvas": .hidden, "noframes": .hidden, "dialog": .hidden, "map": .hidden,
    ]

    /// Whether an element of this kind begins and ends a line of its own.
    var isBlock: Bool {
        switch self {
        case .p, .div, .section, .article, .main, .aside, .header, .footer, .nav, .form, .fieldset, .h1, .h2, .h3, .h4,
            .h5, .h6, .ul, .ol, .li, .dl, .dt, .dd, .table, .tbody, .tr, .td, .th, .caption, .pre, .blockquote, .figure,
            .figcaption, .hr, .unknownBlock, .body:
            true
        default: false
        }
    }

    var isHeading: Bool { rawValue >= OutlineTag.h1.rawValue && rawValue <= OutlineTag.h6.rawValue }
}

/// A page's tree laid out in an array, in document order: what stands inside of a node follows it, up to `end`.
///
/// The tree is walked once; what is asked many times, by what a node is, how much text and how many links it holds, is
/// answered from numbers.
struct PageOutline {
    struct Node {
        var raw: HTMLNode
        var tag: OutlineTag
        var parent: Int32
        /// One past the last node inside.
        var end: Int32
        /// Of the text inside that is still there: characters with runs of white space as one, commas, characters in links
        /// (those to places on the page itself count less).
        var characters: Int32 = 0
        var commas: Int32 = 0
        var linked: Float = 0
        /// What the element's class and id tell.
        var names = NameMeaning()
        /// Whether the node was taken out, with all inside.
        var isGone = false
    }

    private(set) var nodes: [Node] = []
    let tree: HTMLTree

    /// - Parameter known: what was found out on earlier pages: those of one site share their names.
    init(_ root: HTMLNode, tree: HTMLTree, known: inout KnownNames) {
        self.tree = tree
        nodes.reserveCapacity(4096)
        known.beginPage()
        add(root, parent: -1, &known)
    }

    private mutating func add(_ node: HTMLNode, parent: Int32, _ known: inout KnownNames) {
        let index = nodes.count
        if node.isText {
            let (characters, commas) = Self.count(node.textBytes)
            nodes.append(
                Node(
                    raw: node, tag: .text, parent: parent, end: Int32(index + 1),
                    characters: Int32(clamping: characters),
                    commas: Int32(clamping: commas)))
            return
        }
        guard node.isElement else { return }
        // The parser keeps one copy of each name, so that its place tells it.
        let name = node.namePointer
        let tag: OutlineTag
        if let found = known.tags[name] {
            tag = found
        } else {
            tag = OutlineTag.named[node.name] ?? .other
            known.tags[name] = tag
        }
        nodes.append(
            Node(raw: node, tag: tag, parent: parent, end: Int32(index + 1), names: known.meaning(of: node)))
        if tag == .hidden { return }
        for child in node.children {
            let place = nodes.count
            add(child, parent: Int32(index), &known)
            guard place < nodes.count else { continue }
            nodes[index].characters += nodes[place].characters
            nodes[index].commas += nodes[place].commas
            nodes[index].linked += nodes[place].linked
        }
        nodes[index].end = Int32(nodes.count)
        if tag == .a {
            let href = node.attribute("href") ?? ""
            nodes[index].linked =
                Float(nodes[index].characters) * (href.hasPrefix("#") && href.utf8.count > 1 ? 0.3 : 1)
        }
    }

    /// Characters of a text with white space collapsed, and commas of any script.
    private static func count(_ bytes: UnsafeRawBufferPointer) -> (characters: Int, commas: Int) {
        var (characters, commas) = (0, 0)
        var wasSpace = true
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte <= 0x20 {
                if !wasSpace { characters += 1 }
                wasSpace = true
                continue
            }
            wasSpace = false
            if byte & 0xC0 == 0x80 { continue }
            characters += 1
            if byte == 0x2C {
                commas += 1
            } else if byte == 0xD8, index < bytes.count, bytes[index] == 0x8C {
                commas += 1
            } else if byte == 0xEF, index + 1 < bytes.count, bytes[index] == 0xBC, bytes[index + 1] == 0x8C {
                commas += 1
            } else if byte == 0xE3, index + 1 < bytes.count, bytes[index] == 0x80, bytes[index + 1] == 0x81 {
                commas += 1
            }
        }
        if wasSpace, characters > 0 { characters -= 1 }
        return (characters, commas)
    }

    var count: Int { nodes.count }
    subscript(index: Int) -> Node { nodes[index] }
    func tag(_ index: Int) -> OutlineTag { nodes[index].tag }
    func parent(_ index: Int) -> Int? { nodes[index].parent >= 0 ? Int(nodes[index].parent) : nil }

    func attribute(_ name: String, of index: Int) -> String? { nodes[index].raw.attribute(name) }

    /// Takes a node out, with all inside.
    mutating func remove(_ index: Int) {
        guard !nodes[index].isGone else { return }
        nodes[index].isGone = true
        let gone = nodes[index]
        var linked = gone.linked
        var current = gone.parent
        while current >= 0 {
            let place = Int(current)
            // What stands in a link was counted with the link.
            if nodes[place].tag == .a { linked = Float(gone.characters) }
            nodes[place].characters -= gone.characters
            nodes[place].commas -= gone.commas
            nodes[place].linked = max(0, nodes[place].linked - linked)
            current = nodes[place].parent
        }
    }

    /// Whether a node, or one that it stands in, was taken out.
    func isGone(_ index: Int) -> Bool {
        var current: Int? = index
        while let node = current {
            if nodes[node].isGone { return true }
            current = parent(node)
        }
        return false
    }

    /// Visits what stands inside of a node and was not taken out, in document order.
    @inline(__always)
    func forEach(in index: Int, _ body: (Int, Node) -> Void) {
        var place = index + 1
        let end = Int(nodes[index].end)
        while place < end {
            if nodes[place].isGone {
                place = Int(nodes[place].end)
                continue
            }
            body(place, nodes[place])
            place += 1
        }
    }

    /// The elements of a kind inside, that are still there.
    func descendants(of index: Int, where isWanted: (OutlineTag) -> Bool) -> [Int] {
        var found: [Int] = []
        forEach(in: index) { place, node in if isWanted(node.tag) { found.append(place) } }
        return found
    }

    /// The nodes right inside, that are still there.
    func children(of index: Int) -> [Int] {
        var found: [Int] = []
        var place = index + 1
        let end = Int(nodes[index].end)
        while place < end {
            if !nodes[place].isGone { found.append(place) }
            place = Int(nodes[place].end)
        }
        return found
    }

    func ancestors(of index: Int, upTo limit: Int = .max) -> [Int] {
        var found: [Int] = []
        var current = parent(index)
        while let node = current, found.count < limit {
            found.append(node)
            current = parent(node)
        }
        return found
    }

    func hasAncestor(_ index: Int, where isWanted: (OutlineTag) -> Bool) -> Bool {
        var current = parent(index)
        while let node = current {
            if isWanted(nodes[node].tag) { return true }
            current = parent(node)
        }
        return false
    }

    /// Characters of the text inside that is still there.
    func length(_ index: Int) -> Int { Int(nodes[index].characters) }

    func commas(_ index: Int) -> Int { Int(nodes[index].commas) }

    /// The share of a node's text that stands in links; links to places on the page itself count less.
    func linkDensity(_ index: Int) -> Double {
        let node = nodes[index]
        return node.characters > 0 ? Double(node.linked) / Double(node.characters) : 0
    }

    /// The text inside that is still there, with white space collapsed.
    func text(_ index: Int, limit: Int = 4096) -> String {
        var bytes: [UInt8] = []
        func add(_ node: Node) {
            guard node.tag == .text, bytes.count < limit else { return }
            for byte in node.raw.textBytes {
                if byte <= 0x20 {
                    if bytes.last != 0x20, !bytes.isEmpty { bytes.append(0x20) }
                } else {
                    bytes.append(byte)
                }
            }
        }
        add(nodes[index])
        forEach(in: index) { _, node in
            if node.tag.isBlock || node.tag == .br, bytes.last != 0x20, !bytes.isEmpty { bytes.append(0x20) }
            add(node)
        }
        while bytes.last == 0x20 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// What was found out about names that come again and again.
struct KnownNames {
    private static let most = 8192
    /// By the parser's own copy of an element's name, which it keeps for one page.
    var tags: [UnsafePointer<CChar>: OutlineTag] = [:]
    private var meanings: [String: NameMeaning] = [:]

    mutating func beginPage() {
        tags.removeAll(keepingCapacity: true)
        if meanings.count > Self.most { meanings.removeAll(keepingCapacity: true) }
    }

    mutating func meaning(of node: HTMLNode) -> NameMeaning {
        var sum = NameMeaning()
        for attribute in ["class", "id"] {
            guard let name = node.attribute(attribute), !name.isEmpty else { continue }
            let one: NameMeaning
            if let known = meanings[name] {
                one = known
            } else {
                one = GenericWords.meaning(of: name)
                meanings[name] = one
            }
            sum.kinds.formUnion(one.kinds)
            sum.weight += one.weight
        }
        return sum
    }
}
