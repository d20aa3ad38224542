import NewsModel

/// What newsrooms do to posts that are already published.
extension SimulatedSite {
    /// Changes a post and dates the change.
    /// - Returns: whether there is such a post.
    @discardableResult
    public mutating func edit(_ id: String, at now: Instant, _ change: (inout SimulatedPost) -> Void) -> Bool {
        let time = SiteTime(now, in: zone)
        return silentEdit(id) { post in
            change(&post)
            post.updated = time
        }
    }

    /// Changes a post without a new `last_updated`, as newsrooms also do.
    /// - Returns: whether there is such a post.
    @discardableResult
    public mutating func silentEdit(_ id: String, _ change: (inout SimulatedPost) -> Void) -> Bool {
        guard var post = posts[id] else { return false }
        let path = post.path
        change(&post)
        (post.id, post.path) = (id, path)
        posts[id] = post
        return true
    }

    /// Takes a post back: its address answers with a status from now on.
    /// - Parameters:
    ///   - status: 404 or 410.
    ///   - listed: whether sitemaps still name it.
    /// - Returns: whether there is such a post.
    @discardableResult
    public mutating func retract(_ id: String, status: Int = 410, listed: Bool = false) -> Bool {
        guard posts[id] != nil else { return false }
        retracted[id] = Retraction(status: status, listed: listed)
        return true
    }

    /// Brings a retracted post back as it was.
    /// - Returns: whether it was retracted.
    @discardableResult
    public mutating func restore(_ id: String) -> Bool { retracted.removeValue(forKey: id) != nil }

    /// Gives a post another path. The old one leads to the new one, answers 404, or is taken by another post later.
    /// - Returns: whether there is such a post and the path was free.
    @discardableResult
    public mutating func changeSlug(_ id: String, to path: String, redirecting: Bool = true) -> Bool {
        guard var post = posts[id], idsByPath[SitePath(path)] == nil else { return false }
        let old = SitePath(post.path)
        idsByPath[old] = nil
        redirects[old] = redirecting ? id : nil
        redirects[SitePath(path)] = nil
        idsByPath[SitePath(path)] = id
        post.path = path
        posts[id] = post
        return true
    }

    /// Publishes a post, or a new version of one that is there; its address then stands in the month's sitemap too.
    public mutating func publish(_ post: SimulatedPost) {
        let known = posts[post.id]
        if let known { idsByPath[SitePath(known.path)] = nil }
        posts[post.id] = known.map { $0.merged(with: post) } ?? post
        idsByPath[SitePath(post.path)] = post.id
        redirects[SitePath(post.path)] = nil
    }

    /// Changes a share of the posts that are live: the title or a paragraph gets an invented addition, `last_updated`
    /// moves to now. At least one post changes where the share is above zero.
    /// - Returns: their ids, ascending.
    @discardableResult
    public mutating func change(share: Double, seed: UInt64, at now: Instant) -> [String] {
        let live = liveIDs
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
