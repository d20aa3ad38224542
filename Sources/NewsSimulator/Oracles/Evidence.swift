import NewsSync

/// The rows of an article in one store, looked at as testimony: written from docs/merge.md alone, so that the fold is
/// judged by something else than itself.
struct Evidence {
    let runs: [Run]
    let retractions: [Retraction]

    /// A reason to believe in a content: an instant, and where it comes from.
    struct Testimony {
        var at: Instant
        var isVerified: Bool
        var run: Run
    }

    /// When a sighting was first seen by anyone.
    func firstSeen(_ sighting: Sighting) -> Instant? {
        runs.lazy.filter { $0.sighting == sighting }.map(\.start).min()
    }

    /// All testimonies for a page's content.
    func testimonies(for content: ContentHash) -> [Testimony] {
        runs.filter { $0.sighting.kind == .page && $0.sighting.content == content }.flatMap { run in
            var found: [Testimony] = []
            if let verified = run.verified { found.append(Testimony(at: verified, isVerified: true, run: run)) }
            if let asserted = run.sighting.asserted, let first = firstSeen(run.sighting) {
                found.append(Testimony(at: min(asserted, first), isVerified: false, run: run))
            }
            return found
        }
    }

    func attested(_ content: ContentHash) -> Instant? { testimonies(for: content).map(\.at).max() }

    func generation(_ content: ContentHash) -> Int {
        runs.lazy.filter { $0.sighting.content == content }.map(\.sighting.generation).max() ?? 0
    }

    /// Of the page's content, as numbers in the order in which they decide; the hash is left out.
    func key(_ content: ContentHash) -> [Int64] {
        let first = runs.lazy.filter { $0.sighting.kind == .page && $0.sighting.content == content }.map(\.start).min()
        return [
            Int64(generation(content)), attested(content)?.milliseconds ?? .min, first?.milliseconds ?? .max,
        ]
    }

    /// Testimonies that the article is there, at an instant or later.
    func live(since gone: Instant) -> [Testimony] {
        runs.filter { $0.sighting.kind == .page }.flatMap { run in
            var found: [Testimony] = []
            if let verified = run.verified { found.append(Testimony(at: verified, isVerified: true, run: run)) }
            if let asserted = run.sighting.asserted, let first = firstSeen(run.sighting), asserted <= first {
                found.append(Testimony(at: asserted, isVerified: false, run: run))
            }
            return found
        }.filter { $0.at >= gone }
    }
}
