import CXML
import NewsModel

/// An element whose text may hold markup, while it is read.
struct FeedCapture {
    var element: FeedElement
    /// How its start tag is spelt: the same name inside is nested, and ends inside.
    var name: Range<Int>
    var nesting = 0
    var type: String
    var isBase64 = false
    /// Where its text begins in the reader's scratch.
    var start: Int
    var source: String?

    /// Whether markup is written as tags, and not as text that spells tags.
    var isInline: Bool { type.hasSuffix("xml") }

    /// A media type without its parameters, with Atom's short names written out.
    static func mediaType(_ text: String) -> String {
        let type = String(text.prefix { $0 != ";" }).trimmed.lowercased()
        switch type {
        case "text", "plain": return "text/plain"
        case "html": return "text/html"
        case "xhtml": return "application/xhtml+xml"
        default: return type
        }
    }

    static func isMarkup(_ type: String) -> Bool { type == "text/html" || type == "application/xhtml+xml" }

    /// Bytes as text, without white space around it; C1 controls are what Windows-1252 has in their place.
    static func text(_ bytes: ArraySlice<UInt8>) -> String {
        var (start, end) = (bytes.startIndex, bytes.endIndex)
        while start < end, FeedScanner.isSpace(bytes[start]) { start += 1 }
        while end > start, FeedScanner.isSpace(bytes[end - 1]) { end -= 1 }
        let inside = bytes[start..<end]
        let text = String(decoding: inside, as: UTF8.self)
        let hasControls = inside.withUnsafeBufferPointer { buffer in
            var place = 0
            let scanner = FeedScanner(buffer)
            while let lead = scanner.find(0xC2, from: place) {
                if lead + 1 < buffer.count, (0x80...0x9F).contains(buffer[lead + 1]) { return true }
                place = lead + 1
            }
            return false
        }
        guard hasControls else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { FeedCharacters.windows($0.value) ?? $0 }))
    }

    /// Base64 (RFC 4648) with white space inside; `nil` where it is none, or no UTF-8.
    static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count / 4 * 3)
        var (bits, count): (UInt32, Int) = (0, 0)
        var isPadded = false
        for byte in bytes where !FeedScanner.isSpace(byte) {
            if byte == UInt8(ascii: "=") {
                isPadded = true
                continue
            }
            guard !isPadded, let value = sextet(byte) else { return nil }
            bits = bits << 6 | value
            count += 1
            if count == 4 {
                out.append(UInt8(truncatingIfNeeded: bits >> 16))
                out.append(UInt8(truncatingIfNeeded: bits >> 8))
                out.append(UInt8(truncatingIfNeeded: bits))
                (bits, count) = (0, 0)
            }
        }
        if count == 1 { return nil }
        if count >= 2 { out.append(UInt8(truncatingIfNeeded: bits >> (count == 2 ? 4 : 10))) }
        if count == 3 { out.append(UInt8(truncatingIfNeeded: bits >> 2)) }
        return cxml_is_plain_utf8(out, out.count) != 0 ? out : nil
    }

    private static func sextet(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte - 0x41)
        case 0x61...0x7A: UInt32(byte - 0x61 + 26)
        case 0x30...0x39: UInt32(byte - 0x30 + 52)
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}

extension FeedReader {
    mutating func beginCapture(_ element: FeedElement, _ attributes: Range<Int>) {
        let frame = frames[frames.count - 1]
        var kind = element
        let current = isInEntry ? state : headState
        let hasSummary = (isInEntry ? entry : feed.head).summary != nil
        // A second text of an entry is the longer one: RSS has one name for both.
        if element == .description || element == .summary || element == .abstract, isInEntry, hasSummary,
            !current.hasContent
        {
            kind = .content
        }
        let usual =
            switch kind {
            case .description: "text/html"
            case .htmlContent: "text/html"
            case .body: "application/xhtml+xml"
            default: "text/plain"
            }
        var capture = FeedCapture(element: kind, name: frame.name, type: usual, start: scratch.count)
        if !attributes.isEmpty {
            if let stated = attribute("type", in: attributes) {
                capture.type = FeedCapture.mediaType(stated)
                if capture.type.isEmpty { capture.type = usual }
            }
            let mode = attribute("mode", in: attributes)?.lowercased()
            capture.isBase64 = mode == "base64" || (mode == nil && Self.isBinary(capture.type))
            if let source = attribute("src", in: attributes) {
                capture.source = FeedReference.resolve(source, base: bases[frame.base])
            }
        }
        if kind == .content || kind == .htmlContent || kind == .body { change { $1.hasContent = true } }
        self.capture = capture
    }

    private static func isBinary(_ type: String) -> Bool {
        !type.hasPrefix("text/") && !type.hasSuffix("+xml") && !type.hasSuffix("/xml") && type.contains("/")
    }

    /// Takes a token inside of an element whose text may hold markup.
    mutating func captured(_ token: FeedScanner.Token) throws(OriginError) {
        guard var current = capture else { return }
        switch token {
        case .text(let range):
            if current.isInline {
                appendEscaped(range, resolving: true)
            } else {
                FeedCharacters.append(bytes, in: range, to: &scratch, entities: &scanner.entities)
            }
        case .literal(let range):
            if current.isInline {
                appendEscaped(range, resolving: false)
            } else {
                scratch.append(contentsOf: bytes[range])
            }
        case .start(let name, let attributes, let isEmpty):
            if !isEmpty, isSame(name, current.name) { current.nesting += 1 }
            if becomesInline(name, &current) { appendTag(name, attributes, isEmpty: isEmpty) }
            capture = current
        case .end(let name):
            if isSame(name, current.name) {
                guard current.nesting > 0 else {
                    finishCapture()
                    return try closeLast()
                }
                current.nesting -= 1
            } else if frames.dropLast().contains(where: { Self.isPlace($0.element) && isSame($0.name, name) }) {
                // The item ends: this element's own end is missing.
                scanner.isRepaired = true
                finishCapture()
                return try close(name)
            }
            if becomesInline(name, &current) {
                scratch.append(contentsOf: "</".utf8)
                scratch.append(contentsOf: bytes[local(name)])
                scratch.append(UInt8(ascii: ">"))
            }
            capture = current
        case .done: break
        }
    }

    private static func isPlace(_ element: FeedElement?) -> Bool {
        element == .item || element == .channel || element == .document
    }

    /// Whether a tag is part of the text: what says that it is escaped, and is not, is taken for what it is. A `div` around
    /// escaped markup says nothing.
    private func becomesInline(_ name: Range<Int>, _ current: inout FeedCapture) -> Bool {
        guard !current.isInline else { return true }
        if isNamed(local(name), "div") { return false }
        current.type = "application/xhtml+xml"
        return true
    }

    private func local(_ name: Range<Int>) -> Range<Int> {
        guard let colon = bytes[name].firstIndex(of: UInt8(ascii: ":")), colon + 1 < name.upperBound else {
            return name
        }
        return (colon + 1)..<name.upperBound
    }

    private mutating func appendTag(_ name: Range<Int>, _ attributes: Range<Int>, isEmpty: Bool) {
        scratch.append(UInt8(ascii: "<"))
        scratch.append(contentsOf: bytes[local(name)])
        for (key, value) in FeedAttributes(bytes, in: attributes)
        where !scanner.starts(with: "xmlns", at: key.lowerBound) {
            scratch.append(UInt8(ascii: " "))
            scratch.append(contentsOf: bytes[key])
            scratch.append(contentsOf: "=\"".utf8)
            for byte in bytes[value] {
                switch byte {
                case UInt8(ascii: "\""): scratch.append(contentsOf: "&quot;".utf8)
                case UInt8(ascii: "<"): scratch.append(contentsOf: "&lt;".utf8)
                default: scratch.append(byte)
                }
            }
            scratch.append(UInt8(ascii: "\""))
        }
        scratch.append(contentsOf: (isEmpty ? " />" : ">").utf8)
    }

    /// Appends text as XML spells it.
    private mutating func appendEscaped(_ range: Range<Int>, resolving: Bool) {
        let start = scratch.count
        if resolving {
            FeedCharacters.append(bytes, in: range, to: &scratch, entities: &scanner.entities)
        } else {
            scratch.append(contentsOf: bytes[range])
        }
        guard scratch[start...].contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }) else { return }
        let plain = Array(scratch[start...])
        scratch.removeSubrange(start...)
        for byte in plain {
            switch byte {
            case UInt8(ascii: "&"): scratch.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): scratch.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): scratch.append(contentsOf: "&gt;".utf8)
            default: scratch.append(byte)
            }
        }
    }

    /// Keeps what the element said.
    mutating func finishCapture() {
        guard let done = capture else { return }
        capture = nil
        defer { scratch.removeSubrange(done.start...) }
        let frame = frames[frames.count - 1]
        var type = done.type
        var text: String
        if done.isBase64, let decoded = FeedCapture.decoded(scratch[done.start...]) {
            text = FeedCapture.text(decoded[...])
            if type == "application/octet-stream" { type = "text/html" }
        } else {
            text = FeedCapture.text(scratch[done.start...])
        }
        let isAtom = feed.version.hasPrefix("atom")
        if isAtom, feed.version == "atom10", done.isInline { text = FeedMarkup.unwrapped(text) }
        if !isAtom, type == "text/plain", FeedMarkup.looksLikeMarkup(text) { type = "text/html" }
        guard !text.isEmpty || done.source != nil else { return }
        var value = FeedText(value: text, type: type, language: languages[frame.language], base: bases[frame.base])
        value.source = done.source
        store(value, done.element, depth: frames.count)
    }

    private mutating func store(_ value: FeedText, _ element: FeedElement, depth: Int) {
        // What a feed says of itself at length is its subtitle, by whatever name.
        let isSubtitle = !isInEntry && (element == .description || element == .abstract || element == .summary)
        let element = isSubtitle ? FeedElement.subtitle : element
        change { item, state in
            switch element {
            case .title:
                if let before = state.titleDepth, before <= depth { return }
                (item.title, state.titleDepth) = (value, depth)
            case .moduleTitle:
                if let before = state.titleDepth, before <= depth { return }
                item.title = value
            case .content, .htmlContent, .body:
                if item.content.count < 64 { item.content.append(value) }
            case .description, .abstract, .summary:
                if state.takes(.summary, at: depth) { item.summary = value }
            case .subtitle: if state.takes(.subtitle, at: depth) { item.subtitle = value }
            case .info: if state.takes(.info, at: depth) { item.info = value }
            case .rights: if state.takes(.rights, at: depth) { item.rights = value }
            default: break
            }
        }
    }
}
