import NewsModel

/// Which statements by hand hold.
public enum LinkFold {
    /// Of each pair of articles the statement that holds, in a fixed order: the one that was made last, by (at, replica).
    /// Commutative, associative and idempotent in `links`.
    public static func holding(among links: some Sequence<ArticleLink>) -> [ArticleLink] {
        var best: [[ArticleKey]: ArticleLink] = [:]
        for link in links {
            let pair = [link.article, link.other]
            if let known = best[pair], !link.outranks(known) { continue }
            best[pair] = link
        }
        return best.values.sorted { ($0.article, $0.other) < ($1.article, $1.other) }
    }
}
