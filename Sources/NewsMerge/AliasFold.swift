import NewsModel

/// Whose an address is. A reused slug moves from one article to another; it never fuses two.
public enum AliasFold {
    /// The article that a hint about an address belongs to: the one whose claim was the latest at or before the hint's own
    /// instant, else the earliest claimant; `nil` where nobody claims the address.
    ///
    /// - Parameter instant: the hint's attestation; `nil` (before everything) where it is undated and unverified.
    public static func owner(of claims: [AliasClaim], at instant: Instant?) -> ArticleKey? {
        let sorted = claims.sorted(by: precedes)
        let before = sorted.last { claim in
            guard let attested = claim.attested else { return true }
            return instant.map { attested <= $0 } ?? false
        }
        return (before ?? sorted.first)?.article
    }

    /// Whose an address is now: the article with the latest claim.
    public static func currentOwner(of claims: [AliasClaim]) -> ArticleKey? {
        claims.max(by: precedes)?.article
    }

    /// The articles whose rows the fold of one article counts: its own alone. Whoever else claimed one of its addresses is
    /// another article.
    ///
    /// - Parameter claims: those to every address that the article claims; asked for only where they matter.
    package static func counted(
        for article: ArticleKey, claims: @autoclosure () throws -> [AliasClaim], rules: MergeRules
    ) rethrows -> [ArticleKey] {
        guard rules.planted == .aliasAsUnion else { return [article] }
        return Set(try claims().map(\.article)).union([article]).sorted()
    }

    private static func precedes(_ left: AliasClaim, _ right: AliasClaim) -> Bool {
        let mine = (left.attested?.milliseconds ?? .min, left.firstSeen, left.article)
        let other = (right.attested?.milliseconds ?? .min, right.firstSeen, right.article)
        return mine < other
    }
}
