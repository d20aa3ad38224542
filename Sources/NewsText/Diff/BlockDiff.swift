/// What changed between two texts of many paragraphs: first which paragraph became which, then their words.
///
/// A paragraph that was put in or taken out does not smear over its neighbours, one that only stands elsewhere is said to
/// have moved, and one that was divided or joined is compared with all its parts.
public struct BlockDiff: Sendable {
    /// Paragraphs that belong together.
    public struct Change: Sendable {
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            case same, changed, added, removed
            /// Stands elsewhere, with whatever words changed.
            case moved
        }
        public let kind: Kind
        /// Indices of the paragraphs that they were; empty where they were added.
        public let old: Range<Int>
        /// Indices of the paragraphs that they are; empty where they were removed.
        public let new: Range<Int>
        /// The words, a line feed between two paragraphs.
        public let words: WordDiff
        /// Whether what they are, or what they show, changed beside their words.
        public let isOther: Bool
        /// Whether a reader has something new: words, a picture, a place.
        public let isSignificant: Bool
    }

    /// In the order of the new text; what was removed stands where it was.
    public let changes: [Change]

    /// Compares two texts. Finding what belongs together takes time linear in their words for each of some hundred
    /// paragraphs without a counterpart, whatever the texts hold.
    public init(old: [DiffBlock], new: [DiffBlock]) {
        var table = DiffWordTable()
        let (before, after) = (old.map { table.read($0.text) }, new.map { table.read($0.text) })
        let alignment = BlockAlignment(
            old: zip(old, before).map { AlignedBlock(block: $0, words: $1) },
            new: zip(new, after).map { AlignedBlock(block: $0, words: $1) })
        changes = alignment.entries().map { entry in
            let words = WordDiff(
                DiffWords.joined(Array(before[entry.old])), DiffWords.joined(Array(after[entry.new])))
            return Change(entry, words, old: old[entry.old], new: new[entry.new])
        }
    }

    /// Words of the old text that are not in the new one.
    public var wordsRemoved: Int { changes.reduce(0) { $0 + $1.words.wordsRemoved } }
    public var wordsAdded: Int { changes.reduce(0) { $0 + $1.words.wordsAdded } }
    public var isSignificant: Bool { changes.contains(where: \.isSignificant) }
    /// Whether the texts differ in a way that is not shown unless asked for.
    public var hasHiddenChanges: Bool {
        changes.contains { $0.words.hasHiddenChanges || $0.kind != .same && !$0.isSignificant }
    }
}

extension BlockDiff.Change {
    fileprivate init(
        _ entry: BlockAlignment.Entry, _ words: WordDiff, old: ArraySlice<DiffBlock>, new: ArraySlice<DiffBlock>
    ) {
        let links = (old.map { $0.link?.utf8.map { $0 } }, new.map { $0.link?.utf8.map { $0 } })
        let isOtherLink = links.0 != links.1 && (links.0 + links.1).contains { $0 != nil }
        (self.old, self.new, self.words) = (entry.old, entry.new, words)
        isOther = !old.isEmpty && !new.isEmpty && (old.map(\.kind) != new.map(\.kind) || isOtherLink)
        let isUntouched = !isOther && words.pieces.allSatisfy { $0.kind == .same }
        kind =
            old.isEmpty
            ? .added : new.isEmpty ? .removed : entry.isMoved ? .moved : isUntouched ? .same : .changed
        isSignificant = words.isSignificant || isOtherLink || entry.isMoved
    }
}
