import CXML

/// The HTML of feeds in one form, without what could do harm: scripts, styles, handlers, addresses that run something.
///
/// Tags are taken as they come, not put into a tree: what a publisher left open stays open. What is shown goes through the
/// same parser as pages (`BodyReader`); this is for those who want a feed's own markup.
enum FeedMarkup {
    /// Markup with lower-case names, sorted attributes, `<br />` for void elements and absolute addresses.
    static func cleaned(_ text: String, base: String) -> String {
        var text = text
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return text }
        return text.withUTF8 { buffer in
            var cleaner = FeedMarkupCleaner(buffer, base: base)
            return cleaner.run()
        }
    }

    /// What stands inside of a `div` that holds everything (RFC 4287 §3.1.1.3).
    static func unwrapped(_ text: String) -> String {
        guard text.hasPrefix("<div>") || text.hasPrefix("<div "), text.hasSuffix("</div>"),
            let end = text.utf8.firstIndex(of: UInt8(ascii: ">"))
        else { return text }
        if text[..<end].hasSuffix("/") { return text }
        var depth = 0
        let bytes = text.utf8
        var place = bytes.startIndex
        let last = bytes.index(bytes.endIndex, offsetBy: -6)
        while let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")), open < last {
            let close = bytes[open...].firstIndex(of: UInt8(ascii: ">")) ?? last
            if bytes[bytes.index(after: open)] == UInt8(ascii: "/") {
                depth -= 1
                if depth == 0 { return text }
            } else if bytes[bytes.index(before: close)] != UInt8(ascii: "/") {
                depth += 1
            }
            place = close
        }
        return String(text[bytes.index(after: end)..<last])
    }

    /// Whether a text that a feed does not call markup is some: RSS does not say. It closes an element or refers to a
    /// character, and its tags are all HTML's.
    static func looksLikeMarkup(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var hasEvidence = false
            let scanner = FeedScanner(bytes)
            var place = 0
            while let mark = scanner.find(UInt8(ascii: "&"), from: place) {
                var end = mark + 1
                while end < bytes.count, end - mark <= 33, FeedCharacters.isReferenceByte(bytes[end]) { end += 1 }
                if end < bytes.count, bytes[end] == UInt8(ascii: ";"), end > mark + 1 {
                    guard FeedCharacters.value(of: bytes[(mark + 1)..<end]) != nil else { return false }
                    hasEvidence = true
                }
                place = mark + 1
            }
            place = 0
            while let mark = scanner.find(UInt8(ascii: "<"), from: place) {
                var start = mark + 1
                let isEnd = start < bytes.count && bytes[start] == UInt8(ascii: "/")
                if isEnd { start += 1 }
                var end = start
                while end < bytes.count, end - start < 32, isNameByte(bytes[end]) { end += 1 }
                if end > start {
                    let name = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
                    guard FeedMarkupRules.elements.contains(name) else { return false }
                    if isEnd { hasEvidence = true }
                }
                place = mark + 1
            }
            return hasEvidence
        }
    }

    static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }
}

/// One cleaning.
private struct FeedMarkupCleaner {
    let bytes: UnsafeBufferPointer<UInt8>
    let base: String
    var scanner: FeedScanner
    var out: [UInt8] = []
    /// The element whose content is dropped, and how deep it is nested in itself.
    var dropped: (name: String, depth: Int)?
    /// How deep inside of pictures and formulas, which have names of their own.
    var foreignDepth = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, base: String) {
        (self.bytes, self.base) = (bytes, base)
        scanner = FeedScanner(bytes)
        out.reserveCapacity(bytes.count + 64)
    }

    mutating func run() -> String {
        while true {
            switch scanner.next() {
            case .done: return String(decoding: out, as: UTF8.self)
            case .text(let range): if dropped == nil { append(range) }
            case .literal(let range): if dropped == nil { append(range) }
            case .start(let name, let attributes, let isEmpty): start(name, attributes, isEmpty: isEmpty)
            case .end(let name): end(name)
            }
        }
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Text as it came; references that nobody knows, and `&` alone, are written out.
    private mutating func append(_ range: Range<Int>) {
        var place = range.lowerBound
        while place < range.upperBound {
            switch bytes[place] {
            case UInt8(ascii: "<"): out.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: "&"): place = appendReference(at: place, end: range.upperBound) - 1
            default: out.append(bytes[place])
            }
            place += 1
        }
    }

    /// Where the text goes on.
    private mutating func appendReference(at mark: Int, end limit: Int) -> Int {
        var end = mark + 1
        while end < limit, end - mark <= 33, FeedCharacters.isReferenceByte(bytes[end]) { end += 1 }
        let reference = bytes[(mark + 1)..<end]
        guard end < limit, bytes[end] == UInt8(ascii: ";"), let scalar = FeedCharacters.value(of: reference) else {
            out.append(contentsOf: "&amp;".utf8)
            return mark + 1
        }
        var spelt = String(decoding: reference, as: UTF8.self)
        if spelt.hasPrefix("#") {
            spelt = spelt.lowercased()
            if spelt.utf8.count == 4, (0x2013...0x2122).contains(scalar.value) || scalar.value == 0x20AC {
                // A number of Windows-1252's that means another character in Unicode.
                spelt = "#x" + String(scalar.value, radix: 16)
            }
        }
        out.append(UInt8(ascii: "&"))
        out.append(contentsOf: spelt.utf8)
        out.append(UInt8(ascii: ";"))
        return end + 1
    }

    private mutating func start(_ range: Range<Int>, _ attributes: Range<Int>, isEmpty: Bool) {
        let name = text(range).lowercased()
        if let current = dropped {
            if current.name == name, !isEmpty { dropped = (name, current.depth + 1) }
            return
        }
        let isTitle = name == "title" && foreignDepth > 0
        if !isTitle, FeedMarkupRules.droppedWithContent.contains(name) {
            if !isEmpty { dropped = (name, 1) }
            return
        }
        let isForeign = foreignDepth > 0 || name == "svg" || name == "math"
        guard isForeign ? FeedMarkupRules.isForeign(name) : FeedMarkupRules.elements.contains(name) else { return }
        if name == "svg" || name == "math", !isEmpty { foreignDepth += 1 }
        let isVoid = FeedMarkupRules.void.contains(name)
        out.append(UInt8(ascii: "<"))
        out.append(contentsOf: (isForeign ? text(range) : name).utf8)
        for (key, value) in kept(attributes, of: name, isForeign: isForeign) {
            out.append(contentsOf: " \(key)=\"".utf8)
            out.append(contentsOf: value.utf8)
            out.append(UInt8(ascii: "\""))
        }
        out.append(contentsOf: (isVoid ? " />" : ">").utf8)
        if isEmpty, !isVoid {
            out.append(contentsOf: "</\(isForeign ? text(range) : name)>".utf8)
        }
    }

    private mutating func end(_ range: Range<Int>) {
        let name = text(range).lowercased()
        if let current = dropped {
            if current.name == name { dropped = current.depth > 1 ? (name, current.depth - 1) : nil }
            return
        }
        let isForeign = foreignDepth > 0
        guard isForeign ? FeedMarkupRules.isForeign(name) : FeedMarkupRules.elements.contains(name),
            !FeedMarkupRules.void.contains(name)
        else { return }
        if name == "svg" || name == "math", foreignDepth > 0 { foreignDepth -= 1 }
        out.append(contentsOf: "</".utf8)
        out.append(contentsOf: (isForeign ? text(range) : name).utf8)
        out.append(UInt8(ascii: ">"))
    }

    /// The attributes that stay, by name.
    private func kept(
        _ attributes: Range<Int>, of element: String, isForeign: Bool
    ) -> [(name: String, value: String)] {
        var kept: [(name: String, value: String)] = []
        for (key, range) in FeedAttributes(bytes, in: attributes) where kept.count < 256 {
            let written = text(key)
            let name = written.lowercased()
            let isKept =
                isForeign
                ? !name.hasPrefix("on") && !name.hasPrefix("xmlns") && name != "style"
                    && name.utf8.allSatisfy { FeedMarkup.isNameByte($0) || $0 == 0x2D || $0 == 0x3A }
                : FeedMarkupRules.attributes.contains(name)
            guard isKept, !kept.contains(where: { $0.name == written }) else { continue }
            var value = text(range)
            if FeedMarkupRules.isAddress(name, of: element, isForeign: isForeign) {
                let resolved = FeedReference.resolve(FeedCharacters.resolved(value), base: base)
                guard !resolved.isEmpty, FeedReference.isHarmless(resolved) else { continue }
                value = resolved
            } else {
                value = FeedCharacters.resolved(value)
            }
            if name == "rel" || name == "type" { value = value.lowercased() }
            kept.append((isForeign ? written : name, Self.escaped(value)))
        }
        if element == "svg" { kept.append(("xmlns", "http://www.w3.org/2000/svg")) }
        if element == "math" { kept.append(("xmlns", "http://www.w3.org/1998/Math/MathML")) }
        if isForeign, kept.contains(where: { $0.name.hasPrefix("xlink:") }) {
            kept.append(("xmlns:xlink", "http://www.w3.org/1999/xlink"))
        }
        return kept.sorted { $0.name < $1.name }
    }

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }) else { return text }
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "\"": out += "&quot;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
