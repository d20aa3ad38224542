/// The entities that a feed declares and that are plain text.
struct FeedEntities {
    /// Bytes that all of a document's references together may stand for: a name of three bytes could stand for a thousand.
    static let mostBytes = 1 << 20
    /// Documents that declare any have a dozen.
    private static let mostNames = 64

    private var texts: [String: String] = [:]
    private var room = Self.mostBytes

    /// Whether no more are kept.
    var isFull: Bool { texts.count >= Self.mostNames }

    mutating func declare(_ name: String, as text: String) { texts[name] = text }

    /// What a name stands for; `nil` where nobody declared it, and where the document has used up what it may say so.
    mutating func text(of name: some Collection<UInt8>) -> String? {
        guard !texts.isEmpty, let text = texts[String(decoding: name, as: UTF8.self)] else { return nil }
        room -= text.utf8.count
        return room >= 0 ? text : nil
    }
}
