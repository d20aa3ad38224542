/// The parts of a revision's key, in their order: which of them decided between two revisions.
public enum KeyComponent: String, Sendable, Hashable, CaseIterable {
    /// Of the kind of source, for the field.
    case authority
    /// Of the extractor.
    case generation
    /// Attested later, since the origin demonstrably stood by it then.
    case attestedByVerification = "attested by verification"
    /// Attested later, by the source's own date.
    case attestedByClaim = "attested by claim"
    case firstSeen = "first seen"
    /// Of article and content: where nothing that is known decides.
    case hash
    /// Where two kinds assert one content.
    case kindName = "kind name"
}
