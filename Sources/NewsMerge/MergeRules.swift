import NewsModel

/// What a store folds by: the authority of kinds, as its profile declares it.
public struct MergeRules: Sendable {
    public var authority: Authority
    /// A mistake that is made on purpose, to see whether the simulator finds it; `nil` everywhere else.
    package var planted: PlantedBug?

    public init(authority: Authority = .pageFirst) { self.authority = authority }

    /// The page before the feed before the sitemap, and no mistake.
    public static let standard = MergeRules()
}

/// Mistakes that systems of this kind really make. The simulator has to find each of them.
package enum PlantedBug: String, Sendable, CaseIterable {
    /// The answer that arrived last is shown.
    case orderByArrival
    /// What was written most often is shown.
    case orderByWriteCounter
    /// The publisher's date alone decides.
    case orderByAssertedTime
    /// Ties are broken for each field by itself.
    case perFieldTieBreak
    /// Rows of one sighting join their first seen by max.
    case firstSeenByMax
    /// A claim dated ahead counts as it is.
    case futureClaimNotClamped
    /// A verified answer that goes back is believed at once.
    case goingBackBelievedAtOnce
    /// A retraction hides whatever was said later.
    case retractionWithoutTime
    /// A copy that nobody vouches for lifts a retraction.
    case liftedByUnverifiedCopy
    /// Compaction drops the headers of what is not shown.
    case headersDroppedByCompaction
    /// Compaction drops a payload that the reader keeps.
    case pinnedPayloadDropped
    /// Two articles that claimed one address become one.
    case aliasAsUnion
    /// A cursor is used for another filter than its own.
    case cursorReusedForOtherFilter
}
