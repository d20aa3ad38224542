import NewsModel
import Synchronization

/// An edition's posts and addresses at one instant.
public struct SiteState: Sendable {
    /// What became of a post that was taken back.
    struct Retraction: Sendable {
        var status: Int
        /// Whether sitemaps still name it.
        var listed: Bool
    }

    /// Posts by id.
    public internal(set) var posts: [String: SimulatedPost] = [:]
    var idsByPath: [SitePath: String] = [:]
    /// Ids of posts that answer with a status instead of a page, and whether their address still stands in sitemaps.
    var retracted: [String: Retraction] = [:]
    /// Old paths that lead to a post's new one.
    var redirects: [SitePath: String] = [:]
    /// The caches that answer with older copies.
    var caches: [StaleCache] = []
    /// When it became so; the time of its lists.
    var changed = Instant(milliseconds: 0)
    /// Differs between any two states that differ.
    private(set) var version = StateVersion.next()

    /// The ids of all posts that answer with a page, ascending.
    public var liveIDs: [String] { posts.keys.filter { retracted[$0] == nil }.sorted() }

    /// Posts that answer with a page.
    public var livePosts: [SimulatedPost] { posts.values.filter { retracted[$0.id] == nil } }

    /// Posts whose address stands in sitemaps.
    var listedPosts: [SimulatedPost] { posts.values.filter { retracted[$0.id]?.listed ?? true } }

    /// The months that have a sitemap, newest first.
    var months: [YearMonth] { Set(listedPosts.flatMap(\.months)).sorted(by: >) }

    /// Notes that something is no longer as it was.
    mutating func touch() { version = StateVersion.next() }

    /// Puts a post in the place of the one with its id, and its path in the place of that one's.
    mutating func put(_ post: SimulatedPost) {
        if let old = posts[post.id].map({ SitePath($0.path) }), idsByPath[old] == post.id { idsByPath[old] = nil }
        posts[post.id] = post
        idsByPath[SitePath(post.path)] = post.id
        redirects[SitePath(post.path)] = nil
        touch()
    }

    /// Gives a post another path; the old one leads to the new one or to nothing.
    /// - Returns: whether there is such a post and the path was free.
    mutating func move(_ id: String, to path: String, redirecting: Bool) -> Bool {
        guard var post = posts[id], idsByPath[SitePath(path)] == nil else { return false }
        let old = SitePath(post.path)
        post.path = path
        put(post)
        redirects[old] = redirecting ? id : nil
        return true
    }

    /// This state with what was changed by hand.
    func changed(by hand: SiteState, restored: Set<String>) -> SiteState {
        var state = self
        for post in hand.posts.values { state.put(post) }
        for (id, retraction) in hand.retracted { state.retracted[id] = retraction }
        for id in restored { state.retracted[id] = nil }
        for (path, id) in hand.redirects where state.idsByPath[path] == nil { state.redirects[path] = id }
        state.version = version.with(hand: hand.version)
        return state
    }
}

/// Names a state, and what was done to it by hand.
struct StateVersion: Hashable, Sendable {
    private var number: UInt64
    private var hand: UInt64 = 0

    private static let last = Mutex<UInt64>(0)

    static func next() -> StateVersion {
        StateVersion(
            number: last.withLock { last in
                last += 1
                return last
            })
    }

    func with(hand: StateVersion) -> StateVersion { StateVersion(number: number, hand: hand.number) }
}
