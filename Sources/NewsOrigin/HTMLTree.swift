import CXML

/// A compiled XPath 1.0 expression.
final class HTMLPath {
    fileprivate let raw: OpaquePointer

    /// `nil` where the text is no expression.
    init?(_ expression: String) {
        guard let raw = cxml_path_new(expression) else { return nil }
        self.raw = raw
    }

    deinit { cxml_path_free(raw) }
}

/// A parser with its last tree. One thread at a time; nodes are valid until the next parse.
final class HTMLTree {
    private let raw: OpaquePointer

    /// `nil` where there is no memory.
    init?() {
        guard let raw = cxml_html_new() else { return nil }
        self.raw = raw
    }

    deinit { cxml_html_free(raw) }

    /// Parses UTF-8 and returns the root; `nil` where there is no element.
    func parse(
        _ bytes: UnsafeRawBufferPointer, part: String, tuning: OriginTuning
    ) throws(OriginError) -> HTMLNode? {
        let status = cxml_html_parse(raw, bytes.start, bytes.count, tuning.elements)
        if status == CXML_MALFORMED { return nil }
        try status.check(part, limit: tuning.elements)
        return cxml_html_root(raw).map(HTMLNode.init)
    }

    /// The nodes that a path selects from a node; none where that took too many steps.
    func select(_ path: HTMLPath, from node: HTMLNode) -> [HTMLNode] {
        var nodes: UnsafePointer<OpaquePointer?>?
        var count = 0
        guard cxml_html_select(raw, path.raw, node.raw, &nodes, &count) == CXML_OK, let nodes else { return [] }
        return UnsafeBufferPointer(start: nodes, count: count).compactMap { $0.map(HTMLNode.init) }
    }
}

/// A node of the tree: an element, an attribute, or text.
struct HTMLNode: Hashable {
    fileprivate let raw: OpaquePointer

    fileprivate init(_ raw: OpaquePointer) { self.raw = raw }

    var isText: Bool { cxml_node_get_kind(raw) == CXML_NODE_TEXT }
    var isElement: Bool { cxml_node_get_kind(raw) == CXML_NODE_ELEMENT }

    /// An element's name in lower case.
    var name: String { String(cString: cxml_node_name(raw)) }

    /// The parser's own copy of an element's name, the same for all elements of one name in a tree; valid as the node is.
    var namePointer: UnsafePointer<CChar> { cxml_node_name(raw) }

    /// A text node's bytes, in UTF-8.
    var textBytes: UnsafeRawBufferPointer {
        var length = 0
        let start = cxml_node_text(raw, &length)
        return UnsafeRawBufferPointer(start: start, count: length)
    }

    func attribute(_ name: String) -> String? {
        var length = 0
        guard let start = cxml_node_attribute(raw, name, &length) else { return nil }
        return UnsafeRawBufferPointer(start: start, count: length).text
    }

    var parent: HTMLNode? { cxml_node_parent(raw).map(HTMLNode.init) }

    /// The text of an element's descendants, an attribute or a text node, without what no reader sees (scripts, pictures)
    /// and without some nodes; `<br>` is a line feed. `nil` where it has more bytes than the limit.
    func text(without excluded: some Collection<HTMLNode> = EmptyCollection(), limit: Int) -> String? {
        var bytes: [UInt8] = []
        return append(to: &bytes, without: excluded, limit: limit) ? String(decoding: bytes, as: UTF8.self) : nil
    }

    private func append(to bytes: inout [UInt8], without excluded: some Collection<HTMLNode>, limit: Int) -> Bool {
        if isText {
            bytes.append(contentsOf: textBytes)
            return bytes.count <= limit
        }
        if isElement {
            switch HTMLRole(of: name) {
            case .dropped: return true
            case .lineBreak: bytes.append(UInt8(ascii: "\n"))
            default: break
            }
        }
        for child in children where !excluded.contains(child) {
            guard child.append(to: &bytes, without: excluded, limit: limit) else { return false }
        }
        return true
    }

    /// The text right inside of an element, whatever the element is: that of a script.
    func rawText(limit: Int) -> String? {
        var bytes: [UInt8] = []
        for child in children {
            bytes.append(contentsOf: child.anyTextBytes)
            if bytes.count > limit { return nil }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private var anyTextBytes: UnsafeRawBufferPointer {
        isText ? textBytes : UnsafeRawBufferPointer(start: nil, count: 0)
    }

    /// Marks a node as not to be read; the mark goes with the tree.
    func mark() { cxml_node_mark(raw) }
    var isMarked: Bool { cxml_node_is_marked(raw) != 0 }

    /// The node's children in document order.
    var children: Children { Children(upcoming: cxml_node_first_child(raw).map(HTMLNode.init)) }

    struct Children: Sequence, IteratorProtocol {
        fileprivate var upcoming: HTMLNode?

        mutating func next() -> HTMLNode? {
            guard let node = upcoming else { return nil }
            upcoming = cxml_node_next(node.raw).map(HTMLNode.init)
            return node
        }
    }
}
