import GRDB
import NewsModel
import NewsText

extension NewsStore {
    /// The articles that hold all words of a text, the best first: ``search(_:)`` with nothing but a text.
    public func search(_ text: String, in editions: [EditionID] = [], limit: Int = 20) throws(StoreError) -> [SearchHit]
    {
        var request = SearchRequest(text)
        (request.editions, request.limit) = (editions, limit)
        return try search(request).hits
    }

    /// Searches for what a reader typed: articles that hold all of it, the best first. Where there is none, those that hold
    /// some of it. Of equal scores the newer is first.
    ///
    /// The order depends on the articles and the request alone, so pages fit together as long as nothing changes.
    public func search(_ request: SearchRequest) throws(StoreError) -> SearchResults {
        try check(request.editions)
        let wanted = try editions().filter { request.editions.isEmpty || request.editions.contains($0.id) }
        return try read { database in
            let searches = try wanted.compactMap {
                try EditionSearch(request, edition: $0, database: database, rules: rules)
            }
            var results = SearchResults()
            results.isCut = searches.contains { $0.query.isCut }
            var found = try Self.found(searches, request, joining: .all)
            if found.candidates.isEmpty, searches.contains(where: \.mayLoosen) {
                found = try Self.found(searches, request, joining: .any)
                results.isLoosened = !found.candidates.isEmpty
            }
            let stories = try Self.stories(found, upTo: request.offset + request.limit + 1, database)
            let page = stories.dropFirst(request.offset).prefix(request.limit)
            results.goesOn = stories.count > request.offset + page.count
            if request.counts { results.counts = try Self.counts(found) }
            let reader = ArticleReader(database: database)
            results.hits = try page.compactMap { story in
                let (place, candidate) = story.best
                guard let article = try reader.article(candidate.number) else { return nil }
                var hit = SearchHit(article: article, score: candidate.score)
                if let plan = found.plans[place] {
                    hit.terms = plan.terms(by: searches[place].analyzer)
                    if request.explains {
                        hit.explanation = try HitExplanation(article, candidate.number, plan, searches[place])
                    }
                }
                hit.others = try story.others.compactMap { try reader.head($0.candidate.number) }
                return hit
            }
            return results
        }
    }

    private struct Found {
        typealias Hit = (search: Int, candidate: EditionSearch.Candidate)

        var searches: [EditionSearch]
        /// One for each search; `nil` where no word is asked for.
        var plans: [SearchPlan?] = []
        /// In order, each with the number of its search.
        var candidates: [Hit] = []
    }

    private static func found(
        _ searches: [EditionSearch], _ request: SearchRequest, joining: SearchPlan.Joining
    ) throws -> Found {
        var found = Found(searches: searches)
        let limit = request.limit + request.offset + 1
        for (place, search) in searches.enumerated() {
            let plan = try search.plan(joining: joining)
            found.plans.append(plan)
            guard !search.query.isEmpty || request.filter.isFiltered || search.filter.rows != nil else { continue }
            let all = plan == nil || request.counts
            let candidates = try all ? search.all(plan) : plan.map { try search.best($0, limit: limit) } ?? []
            found.candidates += candidates.map { (place, $0) }
        }
        found.candidates.sort { EditionSearch.Candidate.isBefore($0.candidate, $1.candidate) }
        return found
    }

    /// The hits, those of one story as one where several editions were asked.
    private static func stories(
        _ found: Found, upTo limit: Int, _ database: Database
    ) throws -> [StoryGroup<Found.Hit>] {
        guard found.searches.count > 1 else { return found.candidates.prefix(limit).map { StoryGroup(best: $0) } }
        let looked = found.candidates.prefix(limit * found.searches.count)
        let stories = try StoryReader(database: database).stories(of: looked.map { ArticleKey($0.candidate.name) })
        return StoryGroups.grouped(Array(looked)) { stories[ArticleKey($0.candidate.name)] }
    }

    private static func counts(_ found: Found) throws -> SearchCounts {
        var counts = SearchCounts()
        counts.total = found.candidates.count
        for (place, search) in found.searches.enumerated() {
            let zone = try? SiteZone(identifier: search.edition.zone)
            for (_, candidate) in found.candidates.lazy.filter({ $0.search == place }) {
                counts.editions[search.edition.id, default: 0] += 1
                if let published = candidate.published {
                    counts.years[zone?.local(at: published).year ?? published.utc.year, default: 0] += 1
                }
                let section = try String.fetchOne(
                    search.index.database.cachedStatement(
                        sql: """
                            SELECT json_extract(metadata, '$.section') FROM view JOIN content ON content.id = view.content
                            WHERE view.article = ?
                            """), arguments: [candidate.number])
                if let section { counts.sections[section, default: 0] += 1 }
            }
        }
        return counts
    }
}
