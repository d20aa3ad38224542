import NewsMerge
import NewsModel
import NewsTestSupport
import Testing

/// docs/merge.md, *Identity*; the fold of each article on what is its own.
@Suite("Several articles, and hints that name only an address")
struct ArticlesApartTests {
    /// Pages of a few articles, who claims which address, and hints about addresses.
    struct Site: Sendable, CustomStringConvertible {
        static let articles = ["ar:1", "ar:2", "ar:3"].map { ArticleKey($0) }
        static let addresses = ["/a", "/b"]
        var pages: [Run] = []
        var hints: [Run] = []
        var retractions: [Retraction] = []
        /// The address that each page was found at.
        var found: [String] = []

        static func random(using generator: inout SeededGenerator) -> Site {
            var site = Site()
            for _ in 0..<generator.below(7) { site.addPage(of: generator.pick(articles), using: &generator) }
            for _ in 0..<generator.below(5) {
                var hint = Run.random(using: &generator, kind: generator.pick([.feed, .sitemap]))
                hint.sighting.article = ArticleKey(generator.pick(addresses))
                site.hints.append(hint)
            }
            if generator.chance(30) {
                site.retractions.append(.random(using: &generator, article: generator.pick(articles)))
            }
            return site
        }

        mutating func addPage(of article: ArticleKey, using generator: inout SeededGenerator) {
            pages.append(.random(using: &generator, kind: .page, ragged: generator.chance(20), article: article))
            found.append(generator.pick(Self.addresses))
        }

        /// The claims to an address, each attested as the joined sighting that makes it.
        func claims(to address: String) -> [AliasClaim] {
            Revision.all(in: pages).flatMap(\.sightings).flatMap { joined in
                zip(pages, found).filter { $0.0.sighting == joined.sighting && $0.1 == address }.map { _ in
                    AliasClaim(
                        article: joined.sighting.article, attested: joined.attested, firstSeen: joined.firstSeen)
                }
            }
        }

        /// Whose a hint is; the address's own where nobody claims it.
        func owner(of hint: Run) -> ArticleKey {
            let joined = Revision.all(in: hints).flatMap(\.sightings).first { $0.sighting == hint.sighting }
            let claims = claims(to: hint.sighting.article.rawValue)
            return AliasFold.owner(of: claims, at: joined?.attested) ?? hint.sighting.article
        }

        func rows(of article: ArticleKey) -> RowCase {
            RowCase(
                article: article,
                runs: pages.filter { $0.sighting.article == article } + hints.filter { owner(of: $0) == article },
                retractions: retractions.filter { $0.article == article })
        }

        var description: String {
            (zip(pages, found).map { "\($0.0.sighting.article) at \($0.1): \($0.0.line)" }
                + hints.map { "\($0.sighting.article): \($0.line)" }).joined(separator: "\n")
        }
    }

    struct Arrival: Sendable, CustomStringConvertible {
        var before: Site
        var after: Site
        var about: ArticleKey
        var description: String { "\(before)\nthen of \(about)\n\(after)" }

        static func random(using generator: inout SeededGenerator) -> Arrival {
            let before = Site.random(using: &generator)
            let about = generator.pick(Site.articles)
            var after = before
            after.addPage(of: about, using: &generator)
            if generator.chance(30) { after.retractions.append(.random(using: &generator, article: about)) }
            return Arrival(before: before, after: after, about: about)
        }
    }

    @Test("Invariant 16: no claim about one article changes what the pages of another say, or whether it is there")
    func fields() {
        Property(cases: 600, draw: { Arrival.random(using: &$0) }).holds { arrival in
            for article in Site.articles where article != arrival.about {
                let (before, after) = (arrival.before.rows(of: article), arrival.after.rows(of: article))
                if before.view.status != after.view.status, before.runs.contains(where: { $0.sighting.kind == .page }) {
                    return "\(article) is \(after.view.status)"
                }
                for (field, winner) in before.view.winners where winner.kind == .page {
                    if after.view.winners[field] != winner { return "\(field) of \(article) changed" }
                }
            }
            return nil
        }
    }

    @Test("Invariant 16: no claim gives a hint to a third article")
    func hints() {
        Property(cases: 600, draw: { Arrival.random(using: &$0) }).holds { arrival in
            for hint in arrival.before.hints {
                let (before, after) = (arrival.before.owner(of: hint), arrival.after.owner(of: hint))
                // A sighting that is known may be attested later now, and so move what it claimed: its own article's.
                if after != before && after != arrival.about && before != arrival.about {
                    return "\(hint.sighting.article) went from \(before) to \(after)"
                }
            }
            return nil
        }
    }

    @Test("The random arrivals move hints, and leave some where they were")
    func coverage() {
        var generator = SeededGenerator(seed: Seed.ofThisRun)
        var (moved, stayed) = (0, 0)
        for _ in 0..<300 {
            let arrival = Arrival.random(using: &generator)
            for hint in arrival.before.hints {
                if arrival.before.owner(of: hint) == arrival.after.owner(of: hint) { stayed += 1 } else { moved += 1 }
            }
        }
        #expect(moved > 0 && stayed > 0, "NEWSSYNC_SEED=\(Seed.ofThisRun)")
    }
}
