/// What an article mentions, small enough to be kept for each article: see ``StorySigner``.
///
/// Signatures of different ``version``s must not be compared; ``init(bytes:)`` refuses those of others.
public struct StorySignature: Sendable, Hashable {
    /// Number of the rules, the lexicon and the format.
    public static let version = 1

    /// Whose rules it was read by.
    let language: StoryLanguage
    /// Sorted by code, no code twice.
    let features: [StoryFeature]
    /// Paragraphs of the body, at most 255.
    let paragraphs: UInt8
    /// Length of the body in scalars, as sixteenths of a power of two: 160 is 1,024.
    let length: UInt8

    init(language: StoryLanguage, features: [StoryFeature], paragraphs: UInt8, length: UInt8) {
        self.language = language
        self.features = features
        self.paragraphs = paragraphs
        self.length = length
    }

    /// The signature of a text; `signer` keeps its caches from one to the next.
    public init(_ text: StoryText, signer: StorySigner) {
        self = signer.signature(of: text)
    }
}
