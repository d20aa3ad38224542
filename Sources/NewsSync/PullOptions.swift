import NewsModel
import NewsOrigin

/// How a pull goes about.
public struct PullOptions: Sendable {
    /// Requests at once to one host.
    public var jobs = SyncTuning.jobs
    /// Only addresses whose path lies under this one, such as `/news/politics`.
    public var section: String?
    /// Only addresses that a sitemap dates at or after this instant (and undated ones).
    public var since: Instant?
    /// How many articles are fetched at the most, for each edition.
    public var limit: Int?
    /// How many requests are made at the most for each edition, those for robots.txt and sitemaps counted; where it is used up
    /// the pull ends, and the next one goes on.
    public var maximumRequests: Int?
    /// The same in bytes received.
    public var maximumBytes: Int64?
    /// Whether front, section, coverage and author pages are read for their lists.
    public var readsLists = true
    /// Whether every article that is held is asked for again, whatever the schedule says: one conditional request each.
    public var rechecks = false
    /// Whether only the plan is made: sitemaps are read, no article is fetched.
    public var isDryRun = false
    /// Where editions are fetched from, if not from their hosts.
    public var origins: OriginMap?
    /// How often what nothing announces is asked for again.
    public var schedule = RevisitSchedule()

    public init() {}
}

/// What a pull did for an edition.
public struct PullSummary: Sendable, Hashable {
    public var edition: EditionID
    /// Articles that were not known before.
    public var new = 0
    /// Articles of which something else is shown now.
    public var changed = 0
    /// Articles of which something was added that does not show.
    public var recorded = 0
    /// Articles that are as they were.
    public var unchanged = 0
    /// Articles of which an answer waits for a second one that says the same.
    public var waiting = 0
    /// Articles whose retraction is now confirmed.
    public var gone = 0
    /// Addresses that answered 404 or 410 and wait for confirmation.
    public var missing = 0
    /// Addresses that failed; they are tried again next time.
    public var failed = 0
    /// Addresses that robots.txt asks not to fetch.
    public var disallowed = 0
    /// Front, section, coverage and author pages that were read, or are as they were.
    public var listings = 0
    /// For each list that was looked for: on how many pages, and on how many of them nothing was found.
    public var parts: [PartName: PartCount] = [:]
    /// Requests for robots.txt, sitemaps, listing pages and articles.
    public var requests = 0
    /// Bytes received.
    public var bytes: Int64 = 0
    /// What was odd in pages and sitemaps that were read nevertheless, and how often.
    public var warnings: [String: Int] = [:]
    /// Why the edition was left before its end; `nil` where it was not.
    public var stopped: String?
    /// Whether that is because the caller's budget was used up.
    public var isSpent = false
    /// Where the site asks to be left alone: until when, on this machine's clock.
    public var comeBack: Instant?

    init(edition: EditionID) { self.edition = edition }
}

/// How a list was looked for.
public struct PartCount: Sendable, Hashable {
    /// Pages on which it was looked for.
    public var pages = 0
    /// Those of them on which its selector found nothing.
    public var missing = 0
    /// Whether the selector was ever seen finding the list on the real site.
    public var isVerified = false
}

/// What a pull tells while it works.
public enum PullEvent: Sendable {
    /// An edition's sitemaps are about to be read.
    case started(EditionID)
    /// A sitemap was read: addresses that are new, and known ones that it says changed.
    case sitemap(EditionID, url: String, new: Int, asked: Int)
    /// A page of a feed was read; the numbers as for a sitemap.
    case feed(EditionID, url: String, new: Int, asked: Int)
    /// What will be fetched, by reason.
    case planned(EditionID, [FetchReasonCount])
    /// An address that would be fetched, in a dry run: the reason as `planned` names it, or `listing`, and in words; `entry`
    /// for what a feed says without a page.
    case wouldFetch(EditionID, url: String, reason: String, because: String)
    /// An article's answer was understood; it is kept when `committed` says so.
    case article(EditionID, url: String, outcome: ArticleOutcome)
    /// So many answers are kept now, of so many planned.
    case committed(EditionID, done: Int, planned: Int, bytes: Int64)
    /// An address, a sitemap or robots.txt failed; what it was, in words.
    case failed(EditionID, url: String, message: String)
    /// The edition's pull ended.
    case finished(PullSummary)
    /// While an edition is watched: when its next pull begins, on this machine's clock.
    case nextRound(EditionID, at: Instant)
}

/// How many addresses are fetched for a reason.
public struct FetchReasonCount: Sendable, Hashable {
    /// `new`, `hinted`, `revisit`, `retry`, `gone-check` or `verification`.
    public var reason: String
    public var count: Int
}

/// What an article's answer came to.
public enum ArticleOutcome: String, Sendable, Hashable {
    case new, changed, recorded, waiting, unchanged, missing, gone
}
