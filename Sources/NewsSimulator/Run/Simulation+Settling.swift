import NewsSync

extension Simulation {
    /// At the end every replica asks the origin itself, until nothing is left to wait for. Then it shows what the origin
    /// shows (invariant 4): each of these pulls judges that.
    func settle() throws {
        if replicas.contains(where: { $0.generation > 1 }) { replicas.forEach(upgrade) }
        try trustAll()
        // A process that began again knows nothing yet of how wrong its clock is.
        for index in replicas.indices {
            if let slug = origin.latestSlug(of: 0, at: now) { try pull(index, slug, AnswerPlan()) }
        }
        var rounds = 0
        while !unsettled().isEmpty {
            guard rounds < Self.longestSettling else {
                let (index, article) = unsettled()[0]
                throw fail(4, sort: "settling", "replica \(index) never settles on article \(article)")
            }
            rounds += 1
            let needsDay = origin.history.contains { $0.last?.state == .gone(status: 404) }
            now += needsDay ? 43_260 : 1860
            for (index, article) in unsettled() {
                let leading = addresses(of: article)
                // What is gone is gone at every address; which of them counts is the replica's choice.
                let asked = origin.state(of: article, at: now)?.showing == nil ? leading : Array(leading.prefix(1))
                for slug in asked {
                    trace.append("\(ScriptLine.clock(now)) replica \(index) settles: slug \(slug)")
                    try pull(index, slug, AnswerPlan())
                }
            }
        }
    }

    /// The addresses that lead to an article, the latest first.
    func addresses(of article: Int) -> [Int] {
        var found: [Int] = []
        for slug in origin.history[article].compactMap(\.state.showing?.slug).reversed()
        where !found.contains(slug) && origin.answer(slug: slug, at: now).article == article { found.append(slug) }
        return found
    }

    /// The address of what a replica shows.
    func knownSlug(of article: Int, _ index: Int) -> Int? {
        guard let content = witnesses[index][article].shown?.content else { return nil }
        return (texts.name(of: content) ?? texts.feedName(of: content))?.slug
    }

    /// Whose an address is, as far as a replica knows.
    func article(at slug: Int, as index: Int) throws -> Int? {
        guard let url = InventedTexts.address(slug), let key = try replicas[index].store.resolve(url.text) else {
            return nil
        }
        return origin.history.indices.first { texts.key(of: $0) == key }
    }

    /// More rounds than any replica may need: an answer that is not verified yet, one that goes back, one that confirms it,
    /// and one more for a clock that was misled.
    private static let longestSettling = 8

    private func unsettled() -> [(replica: Int, article: Int)] {
        var result: [(replica: Int, article: Int)] = []
        for article in origin.history.indices where origin.isReachable(article, at: now) {
            for index in replicas.indices {
                let settling = witnesses[index][article].settling
                let isDone = settling.map {
                    $0.isSettled(slugs: addresses(of: article))
                        && $0.state == origin.state(of: article, at: now)
                }
                if isDone != true { result.append((index, article)) }
            }
        }
        return result
    }
}
