import NewsModel

/// What the reader wrote about an article, kept exactly.
public struct MarkNote: ExactString {
    public let rawValue: String

    /// - Throws: `StateError.badNote` where the text is empty or longer than `StateTuning.noteBytes` in UTF-8.
    public init(_ text: String) throws(StateError) {
        if text.utf8.isEmpty { throw .badNote(reason: "it is empty") }
        guard text.utf8.count <= StateTuning.noteBytes else {
            throw .badNote(reason: "it is longer than \(StateTuning.noteBytes) bytes")
        }
        rawValue = text
    }
}
