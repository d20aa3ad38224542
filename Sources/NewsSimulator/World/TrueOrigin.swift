/// The origin with all that it ever showed: what everything is judged by.
struct TrueOrigin {
    /// The epochs of each article, the oldest first.
    private(set) var history: [[Epoch]]

    init(articles: Int) { history = Array(repeating: [], count: articles) }

    /// From now on the article is shown so.
    mutating func say(_ article: Int, _ showing: Showing, at second: Int64) {
        guard history.indices.contains(article) else { return }
        history[article].append(Epoch(from: second, state: .live(showing)))
    }

    /// From now on the article is not there. Nothing where it is not there already, or never was.
    mutating func take(_ article: Int, status: Int, at second: Int64) {
        guard history.indices.contains(article), history[article].last?.state.showing != nil else { return }
        history[article].append(Epoch(from: second, state: .gone(status: status)))
    }

    /// Which epoch of an article an instant lies in; `nil` before the first. Of several that begin with that second the last.
    func place(of article: Int, at second: Int64) -> Int? { history[article].lastIndex { $0.from <= second } }

    func state(of article: Int, at second: Int64) -> PublicState? {
        place(of: article, at: second).map { history[article][$0].state }
    }

    /// Whether the origin showed a state of an article at an instant or later, up to `now`: whether testimony of that instant
    /// speaks too late. (Honest headers may put it too early: `Date − Age` where a cache kept the origin's `Date`.)
    func held(_ article: Int, since milliseconds: Int64, now: Int64, where matches: (PublicState) -> Bool) -> Bool {
        let epochs = history[article]
        return epochs.indices.contains { index in
            let ends = index + 1 < epochs.count ? epochs[index + 1].from : Int64.max / 1000
            return epochs[index].from <= now && milliseconds <= ends * 1000 && matches(epochs[index].state)
        }
    }

    /// What the origin answered at an instant under an address.
    func answer(slug: Int, at second: Int64) -> OriginAnswer {
        if let owner = latest(second, where: { $0.state.showing?.slug == slug }),
            let state = state(of: owner, at: second),
            let showing = state.showing
        {
            return .page(article: owner, showing)
        }
        guard let former = formerOwner(of: slug, at: second), let state = state(of: former, at: second) else {
            return .missing(article: nil, status: 404)
        }
        switch state {
        case .live(let showing): return .page(article: former, showing)
        case .gone(let status): return .missing(article: former, status: status)
        }
    }

    /// Whether an article can be asked for: whether its latest address still leads to it.
    func isReachable(_ article: Int, at second: Int64) -> Bool {
        guard let slug = latestSlug(of: article, at: second) else { return false }
        switch answer(slug: slug, at: second) {
        case .page(let owner, _): return owner == article
        case .missing(let owner, _): return owner == article
        }
    }

    /// When what an article shows began to be shown; `nil` where it is not there.
    func lastChange(of article: Int, at second: Int64) -> Int64? {
        guard let place = place(of: article, at: second), history[article][place].state.showing != nil else {
            return nil
        }
        return history[article][place].from
    }

    /// The address under which an article was shown last.
    func latestSlug(of article: Int, at second: Int64) -> Int? {
        history[article].last { $0.from <= second && $0.state.showing != nil }?.state.showing?.slug
    }

    /// Of the articles whose epoch at an instant is of a kind, the one in which it began last.
    private func latest(_ second: Int64, where matches: (Epoch) -> Bool) -> Int? {
        var best: (article: Int, from: Int64)?
        for article in history.indices {
            guard let place = place(of: article, at: second), matches(history[article][place]) else { continue }
            let from = history[article][place].from
            if best.map({ $0.from <= from }) ?? true { best = (article, from) }
        }
        return best?.article
    }

    /// The article that had an address last, of those that have another one now or are gone.
    private func formerOwner(of slug: Int, at second: Int64) -> Int? {
        var best: (article: Int, from: Int64)?
        for article in history.indices {
            let held = history[article].last { $0.from <= second && $0.state.showing?.slug == slug }
            guard let held else { continue }
            if best.map({ $0.from <= held.from }) ?? true { best = (article, held.from) }
        }
        return best?.article
    }
}

/// What an address answers.
enum OriginAnswer: Hashable {
    /// The page of an article, after a permanent redirect where the address was another.
    case page(article: Int, Showing)
    case missing(article: Int?, status: Int)

    var article: Int? {
        switch self {
        case .page(let article, _): article
        case .missing(let article, _): article
        }
    }
}
