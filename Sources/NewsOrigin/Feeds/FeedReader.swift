import NewsModel

/// Reads the elements of a feed into values, whatever version of RSS, Atom or CDF it is in; each entry is handed on when it
/// ends, so that memory does not grow with their number.
struct FeedReader {
    /// An open element.
    struct Frame {
        var name: Range<Int>
        var element: FeedElement?
        /// Indexes into `bases` and `languages`.
        var base: Int
        var language: Int
        /// Where its text begins in `scratch`; `nil` where its text is not wanted.
        var text: Int?
    }

    let bytes: UnsafeBufferPointer<UInt8>
    var scanner: FeedScanner
    var namespaces = FeedNamespaces()
    var feed = Feed()
    var entry = FeedItem()
    var isInEntry = false
    var frames: [Frame] = []
    var bases: [String]
    var languages: [String?]
    /// Text of open elements, the innermost last.
    var scratch: [UInt8] = []
    /// The element with markup that is being read.
    var capture: FeedCapture?
    /// Depth of the picture, the source or the like that is being stepped over.
    var asideDepth: Int?
    var state = FeedItemState()
    var headState = FeedItemState()
    let onEntry: (FeedItem) throws(OriginError) -> Void

    /// Deeper than any feed: the deepest known has 12 levels.
    static let depthLimit = 256

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, base: String, language: String?,
        onEntry: @escaping (FeedItem) throws(OriginError) -> Void
    ) {
        (self.bytes, self.onEntry) = (bytes, onEntry)
        scanner = FeedScanner(bytes)
        (bases, languages) = ([base], [language])
        feed.head.language = language
    }

    mutating func read() throws(OriginError) {
        while true {
            let token = scanner.next()
            if case .done = token { break }
            if capture != nil {
                try captured(token)
            } else {
                try take(token)
            }
        }
        if capture != nil || !frames.isEmpty { scanner.isRepaired = true }
        if capture != nil { finishCapture() }
        while !frames.isEmpty { try closeLast() }
        feed.isRepaired = feed.isRepaired || scanner.isRepaired
    }

    mutating func take(_ token: FeedScanner.Token) throws(OriginError) {
        switch token {
        case .text(let range):
            if frames.last?.text != nil {
                FeedCharacters.append(bytes, in: range, to: &scratch, entities: &scanner.entities)
            }
        case .literal(let range):
            if frames.last?.text != nil { scratch.append(contentsOf: bytes[range]) }
        case .start(let name, let attributes, let isEmpty):
            try open(name, attributes)
            guard isEmpty else { return }
            if capture != nil { finishCapture() }
            try closeLast()
        case .end(let name): try close(name)
        case .done: break
        }
    }

    /// Whether two places hold the same bytes.
    func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        left.count == right.count && bytes[left].elementsEqual(bytes[right])
    }

    func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[range]) }

    private mutating func open(_ name: Range<Int>, _ attributes: Range<Int>) throws(OriginError) {
        guard frames.count < Self.depthLimit else { throw .tooDeep(part: "feed") }
        var frame = Frame(
            name: name, element: nil, base: frames.last?.base ?? 0, language: frames.last?.language ?? 0, text: nil)
        if !attributes.isEmpty { inherit(attributes, &frame) }
        if asideDepth == nil { frame.element = namespaces.element(slice(name)) }
        frames.append(frame)
        if let element = frame.element { try begin(element, attributes) }
    }

    /// Reads what an element hands down to those inside: namespaces, `xml:base`, `xml:lang`.
    private mutating func inherit(_ attributes: Range<Int>, _ frame: inout Frame) {
        for (name, value) in FeedAttributes(bytes, in: attributes) where name.count >= 4 {
            let first = bytes[name.lowerBound]
            if first == UInt8(ascii: "x"), scanner.starts(with: "xml", at: name.lowerBound) {
                let key = String(decoding: bytes[name], as: UTF8.self)
                if key == "xmlns" || key.hasPrefix("xmlns:") {
                    namespaces.declare(String(key.dropFirst(6)), as: text(value), depth: frames.count)
                } else if key == "xml:base" {
                    frame.base = base(text(value), under: frame.base)
                } else if key == "xml:lang" {
                    frame.language = language(text(value), under: frame.language)
                }
            } else if first | 0x20 == UInt8(ascii: "b"), name.count == 4, isNamed(name, "base") {
                frame.base = base(text(value), under: frame.base)
            }
        }
    }

    /// Whether a name is this one, in upper or lower case.
    func isNamed(_ name: Range<Int>, _ text: StaticString) -> Bool {
        name.count == text.utf8CodeUnitCount
            && zip(bytes[name], UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
                .allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    }

    func text(_ range: Range<Int>) -> String {
        FeedCharacters.resolved(String(decoding: bytes[range], as: UTF8.self))
    }

    private mutating func base(_ text: String, under parent: Int) -> Int {
        let base = FeedReference.resolve(text, base: bases[parent])
        guard base != bases[parent], base.utf8.count <= CanonicalURL.maximumLength, bases.count < 65_536 else {
            return parent
        }
        if let last = bases.last, last == base { return bases.count - 1 }
        bases.append(base)
        return bases.count - 1
    }

    private mutating func language(_ text: String, under parent: Int) -> Int {
        let language = FeedReader.languageTag(text)
        guard language != languages[parent], languages.count < 65_536 else { return parent }
        if let last = languages.last, last == language { return languages.count - 1 }
        languages.append(language)
        return languages.count - 1
    }

    /// BCP 47 writes hyphens; `nil` for an empty text, which takes back what is inherited.
    static func languageTag(_ text: String) -> String? {
        let trimmed = text.trimmed
        guard !trimmed.isEmpty, trimmed.utf8.count <= 64 else { return nil }
        return String(trimmed.map { $0 == "_" ? "-" : $0 })
    }

    mutating func close(_ name: Range<Int>) throws(OriginError) {
        guard let index = frames.lastIndex(where: { isSame($0.name, name) }) else {
            scanner.isRepaired = true
            return
        }
        if index < frames.count - 1 { scanner.isRepaired = true }
        while frames.count > index { try closeLast() }
    }

    mutating func closeLast() throws(OriginError) {
        guard let frame = frames.last else { return }
        if let element = frame.element { try end(element, frame) }
        if let start = frame.text, scratch.count > start { scratch.removeSubrange(start...) }
        frames.removeLast()
        namespaces.leave(depth: frames.count)
        if let aside = asideDepth, frames.count < aside { asideDepth = nil }
    }

    /// Changes the entry that is open, or what the feed says of itself.
    @inline(__always)
    mutating func change(_ body: (inout FeedItem, inout FeedItemState) -> Void) {
        if isInEntry { body(&entry, &state) } else { body(&feed.head, &headState) }
    }
}

/// What has been read of an item, as far as it decides about what comes after.
struct FeedItemState {
    /// The depth at which the title stands; one that is not deeper stays.
    var titleDepth: Int?
    /// Whether a text that is surely the whole one was read: then a description beside it is a summary.
    var hasContent = false
    /// The depths of texts that were read; what stands deeper does not replace them.
    var depths: [FeedElement: Int] = [:]
    var isTagOpen = false
    /// Whether the guid is no address.
    var isPermanentLink = true

    /// Whether what stands at a depth replaces what was read.
    mutating func takes(_ element: FeedElement, at depth: Int) -> Bool {
        if let before = depths[element], depth > before { return false }
        depths[element] = depth
        return true
    }
}
