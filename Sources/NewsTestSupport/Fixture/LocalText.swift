/// A text in the language of each edition.
public struct LocalText: Hashable, Sendable {
    private let texts: [String: String]

    /// - Parameter texts: language to text.
    public init(_ texts: [String: String]) { self.texts = texts }

    /// The same text in all editions.
    init(all text: String) {
        texts = Dictionary(uniqueKeysWithValues: SimulatedEdition.languages.map { ($0, text) })
    }

    /// The text of an edition; empty where it has none.
    public subscript(language: String) -> String { texts[language] ?? "" }
}
