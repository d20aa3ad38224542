/// How far the log of a store was read: its changes of articles and its changes of lists. It belongs to the id of that
/// log, and to the filter that was asked with.
public struct LogCursor: Hashable, Sendable {
    public var changes: Int64
    public var lists: Int64

    public init(changes: Int64, lists: Int64) { (self.changes, self.lists) = (changes, lists) }

    /// Before everything.
    public static let start = LogCursor(changes: 0, lists: 0)
}

/// What is asked of another store.
public struct ReplicaFilter: Hashable, Sendable {
    /// Empty: all of them.
    public var editions: Set<EditionID>

    public init(editions: Set<EditionID> = []) { self.editions = editions }

    /// Everything that a store has.
    public static let all = ReplicaFilter()

    /// The one text of the filter, to which a cursor belongs: `all`, or the editions' names in byte order.
    public var text: String {
        editions.isEmpty ? "all" : "editions " + editions.sorted().map(\.rawValue).joined(separator: ",")
    }

    /// Reads what `text` wrote.
    public init?(text: String) {
        if text == "all" {
            self.init()
            return
        }
        guard text.hasPrefix("editions ") else { return nil }
        let names = text.dropFirst(9).split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        self.init(editions: Set(names.map { EditionID($0) }))
        guard !names.contains(""), self.text == text else { return nil }
    }

    public func takes(_ edition: EditionID) -> Bool { editions.isEmpty || editions.contains(edition) }
}
