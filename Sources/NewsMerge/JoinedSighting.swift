import NewsModel

/// A sighting with what its rows say together: first seen by min, last verified by max.
public struct JoinedSighting: Hashable, Sendable {
    public var sighting: Sighting
    public var firstSeen: Instant
    public var verified: Instant?

    /// The latest instant at which there is reason to believe that the origin stood by the content: the greater of last
    /// verified and min(asserted, first seen); `nil` (before everything) where it is undated and never verified.
    public var attested: Instant? { attested(planted: nil) }

    /// What the source's own date attests: min(asserted, first seen), since a claim can say nothing of what comes after it.
    public var claimed: Instant? { claimed(planted: nil) }

    func attested(planted: PlantedBug?) -> Instant? { later(verified, claimed(planted: planted)) }

    func claimed(planted: PlantedBug?) -> Instant? {
        if planted == .futureClaimNotClamped { return sighting.asserted }
        return sighting.asserted.map { min($0, firstSeen) }
    }
}

extension JoinedSighting {
    /// A fixed order: by asserted, published, generation, then the source's own name of the article.
    static func precedes(_ left: Sighting, _ right: Sighting) -> Bool {
        func key(_ sighting: Sighting) -> (Int64, Int64, Int, ArticleKey) {
            (
                sighting.asserted?.milliseconds ?? .min, sighting.published?.milliseconds ?? .min, sighting.generation,
                sighting.article
            )
        }
        return key(left) < key(right)
    }
}

/// The later of two instants, where `nil` is before everything.
func later(_ left: Instant?, _ right: Instant?) -> Instant? {
    guard let left else { return right }
    guard let right else { return left }
    return max(left, right)
}
