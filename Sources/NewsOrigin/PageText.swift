import CXML

/// A page's charset and its bytes in UTF-8 (HTML standard 13.2.3.2, WHATWG Encoding).
struct PageText {
    private let converted = ByteBuffer()

    /// How many bytes at a page's beginning may declare its charset.
    private static let sniffedBytes = 1024

    /// The page in UTF-8: the bytes themselves, or a converted copy that is valid until the next call. Ill-formed
    /// sequences are still in it. A byte order mark decides, then the answer's `Content-Type`, then the page's `<meta>`;
    /// a charset that nobody knows is taken for UTF-8.
    ///
    /// Other than the standard says, what is well-formed UTF-8 without NUL is UTF-8 whatever is declared: no text in
    /// another charset happens to be, but servers and caches often declare one that is not the page's.
    func utf8(
        _ page: UnsafeRawBufferPointer, contentType: String?, tuning: OriginTuning
    ) throws(OriginError) -> UnsafeRawBufferPointer {
        guard page.count <= tuning.pageBytes else { throw .tooLarge(part: "page", limit: tuning.pageBytes) }
        let charset = Self.charset(of: page, contentType: contentType)
        guard charset != "utf-8" else { return page }
        if let plain = Self.wellFormed(page) { return plain }
        guard let buffer = converted.raw else { return page }
        let status = cxml_to_utf8(page.start, page.count, charset, tuning.pageBytes * 3, buffer)
        if status == CXML_UNSUPPORTED { return page }
        try status.check("page", limit: tuning.pageBytes)
        return converted.bytes
    }

    /// The page where it is UTF-8, without a byte order mark of UTF-16 that stands before it; else `nil`.
    private static func wellFormed(_ page: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
        let hasMark = page.starts(with: [0xFE, 0xFF]) || page.starts(with: [0xFF, 0xFE])
        let rest = UnsafeRawBufferPointer(rebasing: page.dropFirst(hasMark ? 2 : 0))
        return cxml_is_plain_utf8(rest.start, rest.count) != 0 ? rest : nil
    }

    static func charset(of page: UnsafeRawBufferPointer, contentType: String?) -> String {
        if page.starts(with: [0xEF, 0xBB, 0xBF]) { return "utf-8" }
        if page.starts(with: [0xFE, 0xFF]) { return "utf-16be" }
        if page.starts(with: [0xFF, 0xFE]) { return "utf-16le" }
        if let contentType, let label = parameter(in: contentType.utf8) { return name(of: label) }
        let head = UnsafeRawBufferPointer(rebasing: page.prefix(sniffedBytes))
        guard let label = declared(in: head) else { return "utf-8" }
        // A page whose <meta> could be read byte by byte is not in UTF-16, whatever it says.
        return name(of: label).hasPrefix("utf-16") ? "utf-8" : name(of: label)
    }

    /// What the first `<meta>` with a charset says.
    private static func declared(in head: UnsafeRawBufferPointer) -> String? {
        var rest = head[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(open + 1)...]
            guard rest.count > 5, rest.prefix(4).elementsEqual("meta".utf8, by: { $0 | 0x20 == $1 }) else { continue }
            let tag = rest.prefix { $0 != UInt8(ascii: ">") }
            if let label = parameter(in: tag) { return label }
        }
        return nil
    }

    /// The value behind `charset=`, without quotes.
    private static func parameter(in text: some Collection<UInt8>) -> String? {
        let bytes = Array(text)
        let key = Array("charset".utf8)
        guard bytes.count > key.count else { return nil }
        for start in 0..<(bytes.count - key.count)
        where zip(key, bytes[start...]).allSatisfy({ $0 == $1 | 0x20 }) {
            var rest = bytes[(start + key.count)...].drop { $0 <= 0x20 }
            guard rest.first == UInt8(ascii: "=") else { continue }
            rest = rest.dropFirst().drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
            let label = rest.prefix(40).prefix { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "-_:.".utf8.contains(byte)
            }
            if !label.isEmpty { return String(decoding: label, as: UTF8.self).lowercased() }
        }
        return nil
    }

    /// The charset that a label means on the web, where that is not what iconv takes it for.
    private static func name(of label: String) -> String {
        switch label {
        case "utf8", "unicode-1-1-utf-8": "utf-8"
        case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1", "ascii", "us-ascii", "x-cp1252": "windows-1252"
        case "x-cp1256": "windows-1256"
        case "iso-8859-6-i", "iso-8859-6-e", "arabic": "iso-8859-6"
        case "utf-16": "utf-16le"
        default: label
        }
    }
}
