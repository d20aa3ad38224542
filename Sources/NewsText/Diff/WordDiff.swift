/// What changed between two texts, by words.
///
/// Words are compared without what nobody reads: white space, punctuation, invisible characters and normal forms
/// (UAX #15) differ in *hidden* changes only. Any change of letters, digits or symbols is a change of words.
///
/// The work is bounded: linear for texts that are much alike, and never more than some ten million steps for an article.
public struct WordDiff: Hashable, Sendable {
    /// A stretch of both texts.
    public struct Piece: Hashable, Sendable {
        public enum Kind: String, Hashable, Sendable {
            /// The same bytes.
            case same
            /// The same words, in other bytes.
            case hidden
            /// Other words.
            case changed
        }
        public let kind: Kind
        public let old: String
        public let new: String
    }

    /// A stretch as it is shown.
    public struct Segment: Hashable, Sendable {
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            case same, removed, added
        }
        public let kind: Kind
        public let text: String

        public init(kind: Kind, text: String) { (self.kind, self.text) = (kind, text) }
    }

    /// Both texts from beginning to end: the `old` of all pieces are the old text, the `new` the new one.
    public let pieces: [Piece]
    /// Words of the old text that are not in the new one's order.
    public let wordsRemoved: Int
    public let wordsAdded: Int

    /// Compares two texts.
    public init(old: String, new: String) {
        var table = DiffWordTable()
        self.init(table.read(old), table.read(new))
    }

    /// Compares two texts that were read with one table.
    init(_ old: DiffWords, _ new: DiffWords) {
        let runs = WordRunTidying.tidied(WordMatches.runs(old.ids, new.ids), old, new)
        pieces = WordDiffPieces(old, new).pieces(runs)
        let common = runs.reduce(0) { $0 + $1.count }
        (wordsRemoved, wordsAdded) = (old.count - common, new.count - common)
    }

    /// Whether any word changed.
    public var isSignificant: Bool { wordsRemoved + wordsAdded > 0 }

    /// Whether the texts differ in a way that is not shown unless asked for.
    public var hasHiddenChanges: Bool { pieces.contains { $0.kind == .hidden } }

    /// The diff as it is shown: what was removed stands before what came in its place. A hidden change is shown as the new
    /// text, or as removed and added where `showingHidden`; no text is empty, and no two neighbours are of one kind.
    ///
    /// What is same or added gives the new text. What is same or removed gives the old text, exactly where
    /// `showingHidden`.
    public func segments(showingHidden: Bool = false) -> [Segment] {
        var segments: [Segment] = []
        var (same, removed, added) = ("", "", "")
        func flush(_ kind: Segment.Kind, _ text: inout String) {
            if !text.isEmpty { segments.append(Segment(kind: kind, text: text)) }
            text = ""
        }
        for piece in pieces {
            if piece.kind == .same || piece.kind == .hidden && !showingHidden {
                if piece.new.isEmpty { continue }
                flush(.removed, &removed)
                flush(.added, &added)
                same += piece.new
            } else {
                flush(.same, &same)
                removed += piece.old
                added += piece.new
            }
        }
        flush(.same, &same)
        flush(.removed, &removed)
        flush(.added, &added)
        return segments
    }
}
