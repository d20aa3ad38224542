import NewsMerge
import NewsModel
import NewsTestSupport

extension RowCase {
    /// Few instants, so that ties are common.
    static let instants: [Instant] = [10, 20, 30, 40, 50]

    /// Up to `limit` rows of several replicas: repeated, split and contradicting ones among them.
    static func random(
        using generator: inout SeededGenerator, limit: Int = 9, ragged: Bool? = nil, table: AuthorityTable? = nil
    ) -> RowCase {
        var drawn = RowCase(article: ArticleKey(generator.chance(80) ? "ar:1" : "ar:é"))
        drawn.table = table ?? generator.pick(AuthorityTable.all)
        let mixed = ragged ?? generator.chance(30)
        for _ in 0..<generator.below(limit + 1) {
            if let earlier = drawn.runs.last, generator.chance(15) {
                drawn.runs.append(generator.chance(30) ? earlier : earlier.again(using: &generator))
            } else {
                drawn.runs.append(.random(using: &generator, ragged: mixed, article: drawn.article))
            }
        }
        for _ in 0..<max(0, generator.below(5) - 2) {
            drawn.retractions.append(.random(using: &generator, article: drawn.article))
        }
        return drawn
    }
}

extension Run {
    static func random(
        using generator: inout SeededGenerator, kind: SourceKind? = nil, ragged: Bool = false,
        article: ArticleKey = ArticleKey("ar:1")
    ) -> Run {
        let kind = kind ?? generator.pick([.page, .page, .page, .feed, .sitemap])
        let content = generator.pick(ragged && generator.chance(70) ? Pool.ragged : Pool.contents(of: kind))
        let sighting = Sighting(
            article: kind == .page ? article : ArticleKey(generator.pick(["/a", "/b"])), kind: kind,
            content: content.hash,
            asserted: generator.chance(30) ? nil : generator.pick(RowCase.instants),
            published: generator.chance(30) ? nil : generator.pick(RowCase.instants),
            generation: generator.chance(85) ? 1 : 2)
        return Run(
            replica: .random(using: &generator), sighting: sighting, start: generator.pick(RowCase.instants),
            verified: generator.chance(50) ? nil : generator.pick(RowCase.instants), mask: content.mask)
    }

    /// The same sighting by another replica, or later, or verified at another time.
    func again(using generator: inout SeededGenerator) -> Run {
        var other = self
        other.replica = .random(using: &generator)
        other.start = generator.pick(RowCase.instants)
        other.verified = generator.chance(50) ? nil : generator.pick(RowCase.instants)
        return other
    }
}

extension Retraction {
    static func random(using generator: inout SeededGenerator, article: ArticleKey = ArticleKey("ar:1")) -> Retraction {
        Retraction(
            replica: .random(using: &generator), article: article, gone: generator.pick(RowCase.instants))
    }
}

extension ReplicaID {
    static func random(using generator: inout SeededGenerator) -> ReplicaID {
        ReplicaID(generator.pick(["r1", "r2", "r3"]))
    }
}
