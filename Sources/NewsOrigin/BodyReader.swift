import NewsModel

/// Turns a tree into an article's blocks, in reading order.
///
/// Text is as published: entities are decoded, white space stays, `<br>` is a line feed, inline elements leave no trace.
/// Runs of text outside any paragraph are paragraphs. A block of nothing but white space is none.
struct BodyReader {
    private let rules: BodyRules
    private let tree: HTMLTree
    private let address: CanonicalURL
    private var run: [UInt8] = []
    private var headingLevel: Int?
    private(set) var blocks: [Block] = []

    init(rules: BodyRules, tree: HTMLTree, address: CanonicalURL) {
        (self.rules, self.tree, self.address) = (rules, tree, address)
    }

    /// The blocks inside a node.
    static func blocks(in node: HTMLNode, rules: BodyRules, tree: HTMLTree, address: CanonicalURL) -> [Block] {
        var reader = BodyReader(rules: rules, tree: tree, address: address)
        reader.walk(node)
        reader.flush()
        return reader.blocks
    }

    /// A node's text without blocks: what a caption or a source line says.
    static func text(of node: HTMLNode) -> String {
        var bytes: [UInt8] = []
        appendText(of: node, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func appendText(of node: HTMLNode, to bytes: inout [UInt8]) {
        if node.isText { return bytes.append(contentsOf: node.textBytes) }
        guard node.isElement, !node.isMarked else { return }
        switch HTMLRole(of: node.name) {
        case .dropped: return
        case .lineBreak: bytes.append(UInt8(ascii: "\n"))
        default: for child in node.children { appendText(of: child, to: &bytes) }
        }
    }

    private mutating func walk(_ node: HTMLNode) {
        for child in node.children {
            if child.isText {
                run.append(contentsOf: child.textBytes)
            } else if child.isElement, !child.isMarked {
                visit(child)
            }
        }
    }

    private mutating func visit(_ element: HTMLNode) {
        switch HTMLRole(of: element.name) {
        case .dropped: return
        case .lineBreak: run.append(UInt8(ascii: "\n"))
        case .inline: walk(element)
        case .image: add(picture: rules.picture(element, figure: nil, tree: tree, base: address))
        case .embed: add(embed: rules.embedAddress(of: element, base: address), title: element.attribute("title"))
        case .container: if !addPost(element) { enclose(element) }
        case .quote: if !addPost(element) { addJoined(element, as: Block.quote) }
        case .heading(let level): addJoined(element) { .heading(level: level, text: $0) }
        case .list(let ordered): addList(element, ordered: ordered)
        case .tableRow: enclose(element)
        case .tableCell:
            if !run.isEmpty { run.append(UInt8(ascii: "\t")) }
            walk(element)
        case .figure: addFigure(element)
        }
    }

    private mutating func enclose(_ element: HTMLNode) {
        flush()
        walk(element)
        flush()
    }

    /// Ends the run of text: a paragraph, unless it is blank.
    private mutating func flush() {
        defer { run.removeAll(keepingCapacity: true) }
        let text = String(decoding: run, as: UTF8.self)
        if !text.isBlank { blocks.append(.paragraph(text)) }
    }

    private func inner(_ element: HTMLNode) -> [Block] {
        Self.blocks(in: element, rules: rules, tree: tree, address: address)
    }

    /// One block of all text inside an element, paragraphs on lines of their own; pictures and embeds follow it.
    private mutating func addJoined(_ element: HTMLNode, as make: (String) -> Block) {
        flush()
        let inside = inner(element)
        let text = inside.filter(\.isText).map(\.text).joined(separator: "\n")
        if !text.isBlank { blocks.append(make(text)) }
        blocks.append(contentsOf: inside.filter { !$0.isText })
    }

    /// A list's items; those of a list inside an item follow it.
    private mutating func addList(_ element: HTMLNode, ordered: Bool) {
        flush()
        var (items, others): ([String], [Block]) = ([], [])
        for child in element.children where !child.isMarked {
            guard child.isElement else {
                let text = child.isText ? child.textBytes.text : ""
                if !text.isBlank { items.append(text) }
                continue
            }
            var lines: [String] = []
            func end() {
                if !lines.isEmpty { items.append(lines.joined(separator: "\n")) }
                lines = []
            }
            if case .dropped = HTMLRole(of: child.name) { continue }
            for block in inner(child) {
                switch block {
                case .list(_, let nested):
                    end()
                    items.append(contentsOf: nested)
                case _ where block.isText: lines.append(block.text)
                default: others.append(block)
                }
            }
            end()
        }
        if !items.isEmpty { blocks.append(.list(ordered: ordered, items: items)) }
        blocks.append(contentsOf: others)
    }

    /// A figure with pictures gives them, its caption with the first; any other is a container.
    private mutating func addFigure(_ element: HTMLNode) {
        let pictures = element.descendants(named: "img")
        guard !pictures.isEmpty else { return enclose(element) }
        flush()
        for (index, image) in pictures.enumerated() {
            add(picture: rules.picture(image, figure: index == 0 ? element : nil, tree: tree, base: address))
        }
    }

    private mutating func add(picture: Picture?) {
        guard let picture else { return }
        flush()
        blocks.append(.image(picture))
    }

    private mutating func add(embed url: String?, title: String?) {
        guard let url else { return }
        flush()
        blocks.append(.embed(url: url, title: title.flatMap { $0.isBlank ? nil : $0 }))
    }

    /// A post of another network, if the element is one; its text is that network's and no part of the article.
    private mutating func addPost(_ element: HTMLNode) -> Bool {
        guard rules.isPost(element), let url = rules.postAddress(of: element, base: address) else { return false }
        add(embed: url, title: nil)
        return true
    }
}

extension Block {
    /// Whether the block is running text, which an enclosing quote, heading or list item can take in.
    fileprivate var isText: Bool {
        switch self {
        case .paragraph, .quote, .heading, .list: true
        case .image, .embed: false
        }
    }
}

extension HTMLNode {
    /// The elements of a name inside this one that are not marked, in document order.
    func descendants(named name: String) -> [HTMLNode] {
        children.flatMap { child -> [HTMLNode] in
            guard child.isElement, !child.isMarked else { return [] }
            return child.name == name ? [child] : child.descendants(named: name)
        }
    }
}
