import NewsModel

/// What a page showed of a list, and when: the input of the store.
public struct PartObservation: Sendable {
    public var edition: EditionID
    public var name: PartName
    public var subject: PartSubject
    public var snapshot: PartSnapshot
    /// On the origin's clock: when it demonstrably stood by the answer, else the instant of the answer.
    public var seen: Instant

    public init(edition: EditionID, name: PartName, subject: PartSubject, snapshot: PartSnapshot, seen: Instant) {
        (self.edition, self.name, self.subject) = (edition, name, subject)
        (self.snapshot, self.seen) = (snapshot, seen)
    }
}

/// A list as it was in an interval.
public struct SeenPart: Sendable, Hashable {
    public var name: PartName
    public var edition: EditionID
    public var subject: PartSubject
    public var snapshot: PartSnapshot
    /// The first and the last sight of the interval, on the origin's clock.
    public var firstSeen: Instant
    public var lastSeen: Instant
}

/// A list and what it said, by their numbers: what a 304 of its page vouches for.
package struct PartReference: Sendable, Hashable {
    package var part: Int64
    package var snapshot: Int64
}
