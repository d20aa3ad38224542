/// White space as Unicode's property White_Space has it; ends of set members also lose zero-width characters.
extension StringProtocol {
    /// Whether there is nothing but White_Space.
    var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}

extension String {
    /// Without White_Space, zero-width characters and byte order marks at both ends: the form of members of sets.
    var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.isTrimmed }),
            let last = scalars.lastIndex(where: { !$0.isTrimmed })
        else { return "" }
        if first == scalars.startIndex, scalars.index(after: last) == scalars.endIndex { return self }
        return String(scalars[first...last])
    }
}

extension Substring {
    /// The same of a part of a text.
    var trimmed: String { String(self).trimmed }
}

extension Unicode.Scalar {
    fileprivate var isTrimmed: Bool {
        if value < 0x80 { return value == 0x20 || (0x09...0x0D).contains(value) }
        switch value {
        case 0x200B...0x200D, 0x2060, 0xFEFF: return true
        default: return value < 0x3001 && properties.isWhitespace
        }
    }
}

/// Strings in the publisher's order, each once by its bytes, trimmed, none empty.
struct OrderedSet {
    private(set) var members: [String] = []
    private var seen: Set<[UInt8]> = []

    mutating func insert(_ text: some StringProtocol) {
        let member = String(text).trimmed
        guard !member.isEmpty, seen.insert(Array(member.utf8)).inserted else { return }
        members.append(member)
    }
}
