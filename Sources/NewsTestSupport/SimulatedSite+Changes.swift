import NewsModel

/// What newsrooms do to posts that are already published.
extension SimulatedSite {
    /// Changes a post and dates the change.
    /// - Returns: whether there is such a post.
    @discardableResult
    public mutating func edit(_ id: String, at now: Instant, _ change: (inout SimulatedPost) -> Void) -> Bool {
        let time = SiteTime(now, in: zone)
        return silentEdit(id, at: now) { post in
            change(&post)
            post.updated = time
        }
    }

    /// Changes a post without a new `last_updated`, as newsrooms also do.
    /// - Parameter now: of a fixture's site, the time whose version is changed; its last where none is given.
    /// - Returns: whether there is such a post.
    @discardableResult
    public mutating func silentEdit(
        _ id: String, at now: Instant? = nil, _ change: (inout SimulatedPost) -> Void
    ) -> Bool {
        guard var post = post(id, at: now) else { return false }
        let path = post.path
        change(&post)
        (post.id, post.path) = (id, path)
        guard hand.posts[id] != nil else {
            hand.put(post)
            return true
        }
        // Its path stays whoever holds it.
        hand.posts[id] = post
        hand.touch()
        return true
    }

    /// Takes a post back: its address answers with a status from now on.
    /// - Parameters:
    ///   - status: 404 or 410.
    ///   - listed: whether sitemaps still name it.
    /// - Returns: whether there is such a post.
    @discardableResult
    public mutating func retract(_ id: String, status: Int = 410, listed: Bool = false) -> Bool {
        guard post(id, at: nil) != nil else { return false }
        hand.retracted[id] = SiteState.Retraction(status: status, listed: listed)
        restored.remove(id)
        hand.touch()
        return true
    }

    /// Brings a retracted post back as it was.
    /// - Returns: whether it was retracted.
    @discardableResult
    public mutating func restore(_ id: String) -> Bool {
        let wasRetracted = hand.retracted.removeValue(forKey: id) != nil
        hand.touch()
        guard timeline != nil else { return wasRetracted }
        return restored.insert(id).inserted || wasRetracted
    }

    /// Gives a post another path. The old one leads to the new one, answers 404, or is taken by another post later.
    /// - Parameter now: of a fixture's site, the time whose version is moved; its last where none is given.
    /// - Returns: whether there is such a post and the path was free.
    @discardableResult
    public mutating func changeSlug(
        _ id: String, to path: String, redirecting: Bool = true, at now: Instant? = nil
    ) -> Bool {
        guard let post = post(id, at: now), (now.map { state(at: $0) } ?? lastState).idsByPath[SitePath(path)] == nil
        else { return false }
        if hand.posts[id] == nil { hand.put(post) }
        return hand.move(id, to: path, redirecting: redirecting)
    }

    /// Publishes a post, or a new version of one that is there; its address then stands in the month's sitemap too.
    public mutating func publish(_ post: SimulatedPost) {
        hand.put(hand.posts[post.id].map { $0.merged(with: post) } ?? post)
    }

    /// The post as it was last changed by hand, or as it is at a time.
    private func post(_ id: String, at now: Instant?) -> SimulatedPost? {
        hand.posts[id] ?? (now.map { state(at: $0) } ?? lastState).posts[id]
    }

    /// Changes a share of the posts that are live: the title or a paragraph gets an invented addition, `last_updated`
    /// moves to now. At least one post changes where the share is above zero.
    /// - Returns: their ids, ascending.
    @discardableResult
    public mutating func change(share: Double, seed: UInt64, at now: Instant) -> [String] {
        let live = state(at: now).liveIDs
        let wanted = share > 0 ? max(1, Int((share * Double(live.count)).rounded())) : 0
        var random = SeededRandom(seed: seed, name: edition.language)
        let chosen = live.shuffled(using: &random).prefix(min(wanted, live.count))
        let addition = edition.words.addition
        for id in chosen {
            let number = Int.random(in: 2...99, using: &random)
            let line = Int.random(in: -1..<8, using: &random)
            edit(id, at: now) { $0.add("\(addition) \(number)", toLine: line) }
        }
        return chosen.sorted()
    }
}

extension SimulatedPost {
    /// Adds words to a line of the body, counted round; to the title where the line is negative or there is no plain body.
    mutating func add(_ words: String, toLine line: Int) {
        var lines = fullText.utf8.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        guard line >= 0, !lines.isEmpty, blocks == nil else {
            title += words
            return
        }
        lines[line % lines.count] += words
        fullText = lines.joined(separator: "\n")
    }
}
