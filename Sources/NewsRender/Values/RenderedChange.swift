import NewsModel

/// What a later version changed in a field: its text with what went and what came, line by line.
public struct RenderedChange: Hashable, Sendable {
    public enum Mark: Hashable, Sendable {
        case same, removed, added
    }

    /// A part of a line; white space at its ends counts.
    public struct Piece: Hashable, Sendable {
        public var mark: Mark
        public var text: String

        public init(_ mark: Mark, _ text: String) { (self.mark, self.text) = (mark, text) }
    }

    public var field: FieldName
    public var lines: [[Piece]]

    public init(field: FieldName, lines: [[Piece]]) { (self.field, self.lines) = (field, lines) }
}
