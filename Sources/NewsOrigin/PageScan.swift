import CXML

/// Where the parts of a page stand in its bytes.
struct PageScan {
    /// The element found first, with its tags (`outer`) and without (`inner`).
    struct Part {
        var outer: UnsafeRawBufferPointer
        var inner: UnsafeRawBufferPointer
        /// Whether its end tag was found.
        var isClosed: Bool
        /// How many elements of the page match.
        var count: Int
    }

    let metadata: Part?
    let body: Part?
    let leadImage: Part?
    let head: Part?
    /// The href of `<link rel="canonical">` as it is written.
    let canonical: String?
    /// Whether `</html>` stands in the page.
    let hasHTMLEnd: Bool
    /// The elements of the profile's rules for lists, in the order of `PageMarkers.elements`.
    let elements: [Part?]
    /// `<link rel="alternate">` and JSON-LD, in the page's order.
    let alternates: [Place]

    /// What names other pages of the same story.
    enum Place {
        /// The tag of a link.
        case link(UnsafeRawBufferPointer)
        /// The text of a script.
        case json(UnsafeRawBufferPointer)
    }
}

/// The profile's markers in the form that C reads; made once for each parser.
final class PageMarkers {
    private enum Sought: Equatable {
        case metadata, body, leadImage, head, canonical, link, json
        case element(Int)
    }

    private var markers: [cxml_marker] = []
    private var order: [Sought] = []
    private var texts: [UnsafeMutablePointer<CChar>] = []
    /// How many elements of rules there are.
    private let elementCount: Int
    private let placeLimit: Int

    /// - Parameter elements: what rules for lists look for on article pages.
    init(_ page: PageProfile, elements: [ElementMarker], tuning: OriginTuning) {
        (elementCount, placeLimit) = (elements.count, tuning.alternates)
        add(.metadata, page.metadata)
        add(.body, page.body)
        if let image = page.leadImage { add(.leadImage, image) }
        if let head = page.head { add(.head, head) }
        add(.canonical, "link", "rel", "canonical", words: true, isVoid: true)
        for (index, element) in elements.enumerated() { add(.element(index), element) }
        guard let alternates = page.alternates else { return }
        if alternates.readsLinks { add(.link, "link", "rel", "alternate", words: true, isVoid: true, repeats: true) }
        if !alternates.jsonKeys.isEmpty {
            add(.json, "script", "type", "application/ld+json", words: true, isVoid: false, repeats: true)
        }
    }

    deinit { for text in texts { text.deallocate() } }

    private func add(_ sought: Sought, _ marker: ElementMarker) {
        add(
            sought, marker.tag, marker.attribute.rawValue, marker.value, words: marker.attribute == .class,
            isVoid: false)
    }

    private func add(
        _ sought: Sought, _ tag: String, _ attribute: String, _ value: String, words: Bool, isVoid: Bool,
        repeats: Bool = false
    ) {
        func keep(_ text: String) -> UnsafePointer<CChar> {
            let copy = UnsafeMutablePointer<CChar>.allocate(capacity: text.utf8.count + 1)
            for (index, byte) in text.utf8.enumerated() { copy[index] = CChar(bitPattern: byte) }
            copy[text.utf8.count] = 0
            texts.append(copy)
            return UnsafePointer(copy)
        }
        order.append(sought)
        markers.append(
            cxml_marker(
                tag: keep(tag), attribute: keep(attribute), value: keep(value), words: words ? 1 : 0,
                is_void: isVoid ? 1 : 0, repeats: repeats ? 1 : 0))
    }

    /// Finds the parts in a page; they point into its bytes.
    func scan(_ page: UnsafeRawBufferPointer) throws(OriginError) -> PageScan {
        var found = [cxml_part](repeating: cxml_part(), count: markers.count)
        var ended: Int32 = 0
        let (status, places) = withUnsafeTemporaryAllocation(of: cxml_place.self, capacity: placeLimit) { room in
            var repeated = cxml_places(places: room.baseAddress, capacity: room.count, count: 0)
            let status = cxml_find_parts(
                page.start, page.count, markers, markers.count, &found, &repeated, &ended)
            return (status, room.prefix(min(repeated.count, room.count)).compactMap { place($0, in: page) })
        }
        try status.check("page", limit: 2048)
        func part(_ sought: Sought) -> PageScan.Part? {
            guard let index = order.firstIndex(of: sought), found[index].count > 0 else { return nil }
            let it = found[index]
            return PageScan.Part(
                outer: UnsafeRawBufferPointer(rebasing: page[it.start..<it.end]),
                inner: UnsafeRawBufferPointer(rebasing: page[it.inner_start..<it.inner_end]),
                isClosed: it.closed != 0, count: Int(it.count))
        }
        return PageScan(
            metadata: part(.metadata), body: part(.body), leadImage: part(.leadImage), head: part(.head),
            canonical: part(.canonical).flatMap { Self.attribute("href", of: $0.outer) }, hasHTMLEnd: ended != 0,
            elements: (0..<elementCount).map { part(.element($0)) }, alternates: places)
    }

    private func place(_ it: cxml_place, in page: UnsafeRawBufferPointer) -> PageScan.Place? {
        switch order[it.marker] {
        case .link: .link(UnsafeRawBufferPointer(rebasing: page[it.start..<it.end]))
        case .json: .json(UnsafeRawBufferPointer(rebasing: page[it.end..<it.text_end]))
        default: nil
        }
    }

    /// An attribute of a tag, decoded as far as addresses need it.
    static func attribute(_ name: String, of tag: UnsafeRawBufferPointer) -> String? {
        var value: UnsafePointer<UInt8>?
        var length = 0
        guard cxml_tag_attribute(tag.start, tag.count, name, &value, &length) != 0 else { return nil }
        let written = UnsafeRawBufferPointer(start: value, count: length).text
        return written.utf8.contains(UInt8(ascii: "&")) ? decoded(written) : written
    }

    /// The references that are needed to write an address in an attribute.
    private static func decoded(_ written: String) -> String {
        let references: [(name: String, character: UInt8)] = [
            ("&amp;", UInt8(ascii: "&")), ("&#38;", UInt8(ascii: "&")), ("&#x26;", UInt8(ascii: "&")),
            ("&quot;", UInt8(ascii: "\"")), ("&#34;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")),
            ("&#x27;", UInt8(ascii: "'")), ("&apos;", UInt8(ascii: "'")),
        ]
        var bytes: [UInt8] = []
        var rest = Substring(written).utf8
        while let byte = rest.first {
            if byte == UInt8(ascii: "&"), let match = references.first(where: { rest.starts(with: $0.name.utf8) }) {
                bytes.append(match.character)
                rest = rest.dropFirst(match.name.utf8.count)
            } else {
                bytes.append(byte)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
