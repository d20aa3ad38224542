import CXML

/// The charset of a feed and its bytes in UTF-8.
///
/// A byte order mark decides; then the answer's `Content-Type`, then the XML declaration, then what the first bytes look
/// like (RFC 7303, XML 1.0 appendix F). `text/xml` without a charset is US-ASCII, as RFC 3023 said of it, as long as the
/// bytes are. What turns out not to be in the charset that is stated is read as UTF-8, where it is that, or in the charset
/// that it looks like.
struct FeedEncoding {
    /// The name in lower case; in upper case where it was guessed.
    var name: String
    /// Whether the document is not in the charset that it states.
    var isWrong = false
    /// The document in UTF-8; `nil` where it was that already.
    var converted: ByteBuffer?
    /// Bytes at the beginning that belong to the mark.
    var markLength = 0

    static func find(
        _ bytes: UnsafeRawBufferPointer, contentType: String?, limit: Int
    ) throws(OriginError) -> FeedEncoding {
        for (mark, name) in marks where bytes.starts(with: mark) {
            return try FeedEncoding(bytes, candidates: [name], mark: mark.count, limit: limit)
        }
        if let name = widths(bytes) {
            return try FeedEncoding(bytes, candidates: [name], mark: 0, limit: limit)
        }
        let stated = contentType.flatMap { charset(of: $0) }
        let declared = declaration(in: bytes)
        var candidates: [String] = []
        if let stated { candidates.append(stated) }
        if stated == nil, let contentType, isText(contentType) { candidates.append("us-ascii") }
        if let declared { candidates.append(declared) }
        return try FeedEncoding(bytes, candidates: candidates.isEmpty ? ["utf-8"] : candidates, mark: 0, limit: limit)
    }

    private static let marks: [([UInt8], String)] = [
        ([0x00, 0x00, 0xFE, 0xFF], "utf-32be"), ([0xFF, 0xFE, 0x00, 0x00], "utf-32le"), ([0xEF, 0xBB, 0xBF], "utf-8"),
        ([0xFE, 0xFF], "utf-16be"), ([0xFF, 0xFE], "utf-16le"),
    ]

    /// What the bytes of `<?xm`, or of `<` and a letter, say of the width of characters.
    private static func widths(_ bytes: UnsafeRawBufferPointer) -> String? {
        let head = Array(bytes.prefix(4))
        guard head.count == 4 else { return nil }
        switch (head[0], head[1], head[2], head[3]) {
        case (0x00, 0x00, 0x00, 0x3C): return "utf-32be"
        case (0x3C, 0x00, 0x00, 0x00): return "utf-32le"
        case (0x00, 0x3C, 0x00, _): return "utf-16be"
        case (0x3C, 0x00, _, 0x00): return "utf-16le"
        default: return nil
        }
    }

    private init(
        _ bytes: UnsafeRawBufferPointer, candidates: [String], mark: Int, limit: Int
    ) throws(OriginError) {
        markLength = mark
        let rest = UnsafeRawBufferPointer(rebasing: bytes.dropFirst(mark))
        name = candidates[0]
        for candidate in candidates {
            if candidate == "us-ascii" {
                guard !rest.contains(where: { $0 >= 0x80 }) else { continue }
                (name, isWrong) = (candidate, candidate != candidates[0])
                return
            }
            if candidate == "utf-8" {
                guard cxml_is_plain_utf8(rest.start, rest.count) != 0 else { continue }
                (name, isWrong) = (candidate, candidate != candidates[0])
                return
            }
            guard
                let buffer = try Self.convert(
                    rest, candidate, limit, strictly: candidates.count > 1 || !Self.isWide(candidate))
            else { continue }
            (name, converted, isWrong) = (candidate, buffer, candidate != candidates[0])
            return
        }
        isWrong = true
        if cxml_is_plain_utf8(rest.start, rest.count) != 0 {
            name = "utf-8"
            return
        }
        // A few bad bytes in a text that is UTF-8 otherwise are that: bad bytes.
        let cleaned = ByteBuffer()
        guard let raw = cleaned.raw else { throw .outOfMemory }
        var replaced = 0
        try cxml_clean(rest.start, rest.count, 0, raw, &replaced).check("feed", limit: limit)
        let leads = cleaned.bytes.count { $0 >= 0xC2 }
        if leads - replaced >= 8 * replaced {
            (name, converted) = ("utf-8", cleaned)
            return
        }
        let guess = FeedCharsetGuess.of(rest)
        name = guess ?? "windows-1252"
        if let buffer = try Self.convert(rest, name.lowercased(), limit, strictly: false) {
            converted = buffer
        } else {
            (name, converted) = ("utf-8", cleaned)
        }
    }

    private static func isWide(_ name: String) -> Bool { name.hasPrefix("utf-16") || name.hasPrefix("utf-32") }

    /// The document in UTF-8; `nil` where the charset is unknown, or, if `strictly`, where something is not in it.
    private static func convert(
        _ bytes: UnsafeRawBufferPointer, _ charset: String, _ limit: Int, strictly: Bool
    ) throws(OriginError) -> ByteBuffer? {
        let buffer = ByteBuffer()
        guard let raw = buffer.raw else { throw .outOfMemory }
        let label = charset == "utf-8" ? "UTF-8" : charset
        let status = cxml_to_utf8(bytes.start, bytes.count, label, limit * 3, raw)
        if status == CXML_UNSUPPORTED { return nil }
        try status.check("feed", limit: limit)
        if strictly, contains(buffer.bytes, [0xEF, 0xBF, 0xBD]) { return nil }
        return buffer
    }

    private static func contains(_ bytes: UnsafeRawBufferPointer, _ text: [UInt8]) -> Bool {
        let scanner = FeedScanner(bytes.bindMemory(to: UInt8.self))
        var place = 0
        while let found = scanner.find(text[0], from: place) {
            if bytes.dropFirst(found).starts(with: text) { return true }
            place = found + 1
        }
        return false
    }

    /// Whether a type is RFC 3023's `text/xml` or the like.
    private static func isText(_ contentType: String) -> Bool {
        let type = String(contentType.prefix { $0 != ";" }).trimmed.lowercased()
        return type.hasPrefix("text/") && type.contains("xml")
    }

    /// The `charset` parameter of a `Content-Type` (RFC 9110 §8.3.1), with the quotes that people put around it.
    private static func charset(of contentType: String) -> String? {
        for parameter in contentType.prefix(1024).split(separator: ";").dropFirst() {
            guard let equals = parameter.firstIndex(of: "=") else { continue }
            guard String(parameter[..<equals]).trimmed.lowercased() == "charset" else { continue }
            let label = String(parameter[parameter.index(after: equals)...]).trimmed.trimming {
                $0 == "\"" || $0 == "'"
            }
            return name(of: label)
        }
        return nil
    }

    /// What the XML declaration says.
    private static func declaration(in bytes: UnsafeRawBufferPointer) -> String? {
        let head = String(decoding: bytes.prefix(512), as: Unicode.ASCII.self).trimmed
        guard head.hasPrefix("<?xml"), let end = head.range(of: ">") else { return nil }
        let declaration = head[..<end.lowerBound]
        guard let place = declaration.range(of: "encoding") else { return nil }
        let value = declaration[place.upperBound...].drop { $0 == " " || $0 == "=" || $0.isNewline || $0 == "\t" }
        guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
        let label = name(of: String(value.dropFirst().prefix { $0 != quote }))
        // A declaration that could be read byte by byte is in no wide charset.
        return label.map { isWide($0) || $0.hasPrefix("ucs") || $0.hasPrefix("iso-10646") ? "utf-8" : $0 }
    }

    private static func name(of label: String) -> String? {
        let label = label.trimmed.lowercased()
        guard !label.isEmpty, label.utf8.count <= 40,
            label.utf8.allSatisfy({ FeedMarkup.isNameByte($0) || [0x2D, 0x5F, 0x2E, 0x3A, 0x2B].contains($0) })
        else { return nil }
        switch label {
        case "utf8", "u8": return "utf-8"
        case "gb2312", "gbk", "x-gbk", "cp936", "936": return "gb18030"
        case "ascii": return "us-ascii"
        case "utf-16", "utf16", "utf_16", "u16": return "utf-16be"
        case "utf-32", "utf32", "utf_32", "u32": return "utf-32be"
        case "x-sjis", "shift-jis", "sjis": return "shift_jis"
        case "latin1", "latin-1": return "iso-8859-1"
        default: return label
        }
    }
}

extension StringProtocol {

    /// Without characters of a kind at both ends.
    fileprivate func trimming(_ isLeftOut: (Character) -> Bool) -> String {
        var rest = self[...]
        while let first = rest.first, isLeftOut(first) { rest.removeFirst() }
        while let last = rest.last, isLeftOut(last) { rest.removeLast() }
        return String(rest)
    }
}
