import NewsModel

/// The words of a body.
public enum BodyText {
    /// The blocks' texts, one a line.
    public static func plain(_ body: JSONValue) -> String {
        (body.arrayValue ?? []).compactMap(Block.init(json:)).map(\.text).filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
