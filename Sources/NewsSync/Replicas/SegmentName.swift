import NewsModel

/// The name of a segment in a folder: where in its store's log it begins and ends, of which editions it is, where not of
/// all, and the first half of the SHA-256 of its bytes: two segments of one name are the same, in whatever folder. Names
/// sort as the log goes.
///
/// `000000000120.000000000003-000000000240.000000000009-3f9c21d07a550d6be1f84c2a90b7e613.nws`
struct SegmentName: Hashable {
    var from: LogCursor
    var to: LogCursor
    var filter: ReplicaFilter
    /// 32 hexadecimal digits.
    var digest: String

    init(from: LogCursor, to: LogCursor, filter: ReplicaFilter, bytes: [UInt8]) {
        (self.from, self.to, self.filter) = (from, to, filter)
        digest = Self.digest(of: bytes)
    }

    /// Reads what `text` wrote; `nil` for any other file.
    init?(_ text: String) {
        guard text.hasSuffix(".nws") else { return nil }
        let parts = text.dropLast(4).split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let from = Self.cursor(parts[0]), let to = Self.cursor(parts[1]) else { return nil }
        let rest = parts[2].split(separator: "~", omittingEmptySubsequences: false).map(String.init)
        (self.from, self.to) = (from, to)
        filter = ReplicaFilter(editions: Set(rest.dropLast().map { EditionID($0) }))
        digest = rest.last ?? ""
        guard self.text.utf8.elementsEqual(text.utf8), digest.utf8.count == 32 else { return nil }
    }

    var text: String {
        let editions = filter.editions.sorted().map { $0.rawValue + "~" }.joined()
        return "\(Self.text(from))-\(Self.text(to))-\(editions)\(digest).nws"
    }

    static func digest(of bytes: [UInt8]) -> String { String(ContentHash.of(bytes).hex.prefix(32)) }

    private static func text(_ cursor: LogCursor) -> String { "\(padded(cursor.changes)).\(padded(cursor.lists))" }

    private static func padded(_ number: Int64) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 12 - digits.utf8.count)) + digits
    }

    private static func cursor(_ text: Substring) -> LogCursor? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let changes = Int64(parts[0]), let lists = Int64(parts[1]), changes >= 0, lists >= 0
        else { return nil }
        return LogCursor(changes: changes, lists: lists)
    }
}

extension LogCursor {
    /// Whether everything up to another place was read by here.
    func covers(_ other: LogCursor) -> Bool { changes >= other.changes && lists >= other.lists }
}
