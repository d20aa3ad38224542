import Glibc

/// Takes XML apart into tags and text, and HTML that passes for it: what is not well formed is read as it was probably
/// meant, and said so.
///
/// One pass over the bytes, which stay where they are: tokens are places in them. No search goes over the same bytes twice,
/// so the time is linear whatever comes.
struct FeedScanner {
    enum Token {
        /// Text between tags; references in it are not resolved.
        case text(Range<Int>)
        /// A CDATA section's inside.
        case literal(Range<Int>)
        case start(name: Range<Int>, attributes: Range<Int>, isEmpty: Bool)
        case end(name: Range<Int>)
        case done
    }

    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position = 0
    /// Whether something was not well formed.
    var isRepaired = false
    /// The entities that the document declares and that are plain text, by name.
    var entities = FeedEntities()
    // Set where a search for an end came to nothing: then none from a later place finds one either.
    private var lacksCommentEnd = false
    private var lacksLiteralEnd = false
    private var lacksInstructionEnd = false
    private var lacksTypeEnd = false
    private var lacksQuote: [UInt8] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func next() -> Token {
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<") else { return text(from: position) }
            guard position + 1 < bytes.count else { return text(from: position) }
            switch bytes[position + 1] {
            case UInt8(ascii: "/"): return endTag()
            case UInt8(ascii: "?"): skipInstruction()
            case UInt8(ascii: "!"):
                if let literal = declaration() { return .literal(literal) }
            case let byte where Self.isNameStart(byte): return startTag()
            default: return text(from: position)
            }
        }
        return .done
    }

    static func isNameStart(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") || byte >= 0x80
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// The place of a byte from a place on; `nil` where there is none.
    func find(_ byte: UInt8, from start: Int, to end: Int? = nil) -> Int? {
        let end = end ?? bytes.count
        guard start < end, let base = bytes.baseAddress else { return nil }
        guard let found = memchr(base + start, Int32(byte), end - start) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    private func find(_ text: StaticString, from start: Int) -> Int? {
        var place = start
        while let found = find(text.utf8Start[0], from: place) {
            if starts(with: text, at: found) { return found }
            place = found + 1
        }
        return nil
    }

    func starts(with text: StaticString, at place: Int) -> Bool {
        guard place + text.utf8CodeUnitCount <= bytes.count, let base = bytes.baseAddress else { return false }
        return memcmp(base + place, text.utf8Start, text.utf8CodeUnitCount) == 0
    }

    private mutating func text(from start: Int) -> Token {
        if bytes[start] == UInt8(ascii: "<") { isRepaired = true }
        let end = find(UInt8(ascii: "<"), from: start + 1) ?? bytes.count
        position = end
        return .text(start..<end)
    }

    private mutating func startTag() -> Token {
        let start = position + 1
        var place = start
        while place < bytes.count, !Self.isSpace(bytes[place]), bytes[place] != UInt8(ascii: ">"),
            bytes[place] != UInt8(ascii: "/"), bytes[place] != UInt8(ascii: "<")
        { place += 1 }
        let name = start..<place
        let attributes = place
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: ">"):
                position = place + 1
                let isEmpty = place > attributes && bytes[place - 1] == UInt8(ascii: "/")
                return .start(name: name, attributes: attributes..<(isEmpty ? place - 1 : place), isEmpty: isEmpty)
            case UInt8(ascii: "<"):
                // A tag that was not closed before the next one begins.
                isRepaired = true
                position = place
                return .start(name: name, attributes: attributes..<place, isEmpty: false)
            case UInt8(ascii: "\""): place = quoteEnd(from: place)
            case UInt8(ascii: "'"): place = quoteEnd(from: place)
            default: place += 1
            }
        }
        isRepaired = true
        position = bytes.count
        return .start(name: name, attributes: attributes..<place, isEmpty: false)
    }

    /// The place behind the quote that ends what the one at `place` begins; only behind a `=` a quote begins anything.
    private mutating func quoteEnd(from place: Int) -> Int {
        var before = place - 1
        while before > 0, Self.isSpace(bytes[before]), place - before < 16 { before -= 1 }
        guard before >= 0, bytes[before] == UInt8(ascii: "="), !lacksQuote.contains(bytes[place]) else {
            return place + 1
        }
        guard let end = find(bytes[place], from: place + 1) else {
            lacksQuote.append(bytes[place])
            isRepaired = true
            return place + 1
        }
        return end + 1
    }

    private mutating func endTag() -> Token {
        let start = position + 2
        var place = start
        while place < bytes.count, bytes[place] != UInt8(ascii: ">"), bytes[place] != UInt8(ascii: "<") { place += 1 }
        var end = place
        while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
        if place < bytes.count, bytes[place] == UInt8(ascii: ">") {
            position = place + 1
        } else {
            isRepaired = true
            position = place
        }
        return .end(name: start..<end)
    }

    private mutating func skipInstruction() {
        if !lacksInstructionEnd, let end = find("?>", from: position + 2) {
            position = end + 2
            return
        }
        (lacksInstructionEnd, isRepaired) = (true, true)
        position = find(UInt8(ascii: ">"), from: position).map { $0 + 1 } ?? bytes.count
    }

    /// Steps over a comment or a document type; the inside of a CDATA section comes back.
    private mutating func declaration() -> Range<Int>? {
        if starts(with: "<![CDATA[", at: position) {
            let start = position + 9
            if !lacksLiteralEnd, let end = find("]]>", from: start) {
                position = end + 3
                return start..<end
            }
            (lacksLiteralEnd, isRepaired) = (true, true)
            // Cut short, or not closed: up to the next tag that ends something.
            let end = find("</", from: start) ?? bytes.count
            position = end
            return start..<end
        }
        if starts(with: "<!--", at: position) {
            if !lacksCommentEnd, let end = find("-->", from: position + 4) {
                position = end + 3
                return nil
            }
            (lacksCommentEnd, isRepaired) = (true, true)
            position = find(UInt8(ascii: ">"), from: position).map { $0 + 1 } ?? bytes.count
            return nil
        }
        skipDocumentType()
        return nil
    }

    private mutating func skipDocumentType() {
        var place = position + 2
        var isInside = false
        while !lacksTypeEnd, place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "["): isInside = true
            case UInt8(ascii: "]"): isInside = false
            case UInt8(ascii: "<") where isInside && starts(with: "<!ENTITY", at: place): noteEntity(at: place + 8)
            case UInt8(ascii: ">") where !isInside:
                position = place + 1
                return
            default: break
            }
            place += 1
        }
        (lacksTypeEnd, isRepaired) = (true, true)
        position = find(UInt8(ascii: ">"), from: position).map { $0 + 1 } ?? bytes.count
    }

    /// Keeps `<!ENTITY name "text">` where the text holds nothing that would be expanded again, so that no document grows.
    private mutating func noteEntity(at start: Int) {
        guard !entities.isFull, let end = find(UInt8(ascii: ">"), from: start, to: min(bytes.count, start + 1024))
        else {
            return
        }
        let text = String(decoding: bytes[start..<end], as: UTF8.self).trimmed
        guard let space = text.firstIndex(where: \.isWhitespace), let quote = text.last, quote == "\"" || quote == "'"
        else {
            return
        }
        let value = text[space...].drop(while: \.isWhitespace)
        guard value.count >= 2, value.first == quote else { return }
        let inside = value.dropFirst().dropLast()
        guard !inside.contains("<"), !inside.contains("%") else { return }
        if inside.contains("&") {
            guard let character = FeedCharacters.single(reference: String(inside)) else { return }
            entities.declare(String(text[..<space]), as: character)
        } else {
            entities.declare(String(text[..<space]), as: String(inside))
        }
    }
}

/// The attributes of a tag, one after the other.
struct FeedAttributes: Sequence, IteratorProtocol {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place: Int
    private let end: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
        self.bytes = bytes
        (place, end) = (range.lowerBound, range.upperBound)
    }

    mutating func next() -> (name: Range<Int>, value: Range<Int>)? {
        while place < end, FeedScanner.isSpace(bytes[place]) || bytes[place] == UInt8(ascii: "/") { place += 1 }
        guard place < end else { return nil }
        let start = place
        while place < end, !FeedScanner.isSpace(bytes[place]), bytes[place] != UInt8(ascii: "=") { place += 1 }
        let name = start..<place
        while place < end, FeedScanner.isSpace(bytes[place]) { place += 1 }
        guard place < end, bytes[place] == UInt8(ascii: "=") else {
            if name.isEmpty { place += 1 }
            return (name, name.upperBound..<name.upperBound)
        }
        place += 1
        while place < end, FeedScanner.isSpace(bytes[place]) { place += 1 }
        guard place < end else { return (name, end..<end) }
        let quote = bytes[place]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let first = place + 1
            var last = first
            while last < end, bytes[last] != quote { last += 1 }
            place = Swift.min(end, last + 1)
            return (name, first..<last)
        }
        let first = place
        while place < end, !FeedScanner.isSpace(bytes[place]) { place += 1 }
        return (name, first..<place)
    }
}
