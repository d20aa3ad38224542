import NewsModel

/// Every number that tunes the engine, with its reason. Those of connections are in `TransportTuning`, those of the file in
/// `StoreTuning`.
public enum SyncTuning {
    /// Requests at once to one host: what a browser opens over two windows; a CDN does not notice it.
    public static let jobs = 8
    /// Articles in one transaction: a killed pull fetches at most these again, and a commit costs under 1 % of them.
    static let commitBatch = 64
    /// Milliseconds after which fetched articles are committed even if they are few: what a slow pull may lose.
    static let commitAge: Int64 = 2000
    /// Articles after which the search index is brought up: fewer and larger segments need less merging.
    static let indexEvery = 4000
    /// Addresses whose state is read at once.
    static let stateChunk = 256
    /// Failures in a row that stop an edition's pull: the site is down or refuses us, and asking on would not be polite.
    static let failuresInARow = 16
    /// Pages in a row with nothing of the site in them after which its sitemap is asked for, to see whether it is still the
    /// site that answers: few, since each is a failure of an address.
    static let strangersInARow = 3
    /// Validators are not used for longer after the last answer with a body: a server that answers 304 for ever hides a change
    /// for a week and a day at the most.
    static let validatorLifetime = hours(24 * 8)
    /// Indexes inside indexes are followed so deep, though the protocol forbids them: sites nest them by year and month.
    static let sitemapDepth = 4
    /// Saved pages that one folder may hold: more than any newsroom has published.
    static let savedPages = 10_000_000
    /// Bytes of what names a feed's entry in a message.
    static let toldName = 200
    /// Pages of one feed that are walked through: of 20 entries each, 10,000 articles.
    static let feedPages = 500
    /// Sitemaps of an edition: one for each day of 27 years.
    static let sitemaps = 10_000
    /// Known articles that sitemaps ask for in one reading, above which most of them wait: a busy day of a large site. And
    /// they are more than this share of all (1 ÷ it): a change of dates, not of articles.
    public static let stormArticles = 500
    static let stormShare = 5
    /// Over how long the rest of them is spread: a night's pulls.
    public static let stormSpread = hours(12)
    /// robots.txt is not used for longer than a day (RFC 9309 §2.4).
    static let robotsLifetime = hours(24)
    /// Sitemaps of an index without lastmod that are read at every pull: posts appear in the newest, and in the one
    /// before around midnight on the first of a month.
    static let newestSitemaps = 2
    /// How much longer the sitemap one place older waits between two readings, and at the most.
    public static let sitemapStep = hours(24)
    public static let sitemapLongest = hours(24 * 30)
    /// An article of age a is visited again after a ÷ this: visits thin out as it ages (O(log a) visits in all), and a
    /// change is found within a quarter of the article's age.
    public static let revisitShare: Int64 = 4
    /// The share of visits that find a change where the schedule is as it stands; a section is taken for such a one until so many
    /// visits say otherwise; and it is never visited more than so many times as often, or as seldom.
    static let paceUsual = 0.125
    static let paceGranted = 8.0
    static let paceStretch = 3.0
    /// The shortest time between two visits that nothing but the schedule asks for.
    public static let revisitShortest = hours(1)
    /// The front page: its ticker and Most Read move within the hour.
    public static let revisitFront = hours(1) / 6
    /// Pages of sections and regions, whose posts sitemaps name as well.
    public static let revisitSections = hours(1)
    /// Pages of coverages, which gain a few posts a day.
    public static let revisitCoverage = hours(6)
    /// Pages of authors, who write a post a day at the most.
    public static let revisitAuthors = hours(24)
    /// Pages of an edition that lists are read from: a site has some hundred sections, coverages and authors; more are
    /// a trap.
    static let listingPages = 1000
    /// Listing pages in one transaction: what a killed pull reads again at most.
    static let listingBatch = 32
    /// The longest that a page waits which the site says it does not have.
    static let absenceLongest = hours(24 * 30)
    /// Entries of the change log whose articles are signed in one transaction: about a second of work.
    static let storyBatch = 1000
    /// Articles of so many days are matched together: enough that words' frequencies mean something, few enough that a
    /// pull matches a few hundred articles and not the archive.
    static let storyBlock = hours(24 * 8)
    /// How long after one edition another may tell the same story.
    static let storyReach = hours(24 * 3)
    /// How soon an answer that is older than what a sitemap promised is asked for again: caches live minutes.
    static let staleRetry = hours(1) / 6
    /// Failed addresses are asked again at every pull up to this many failures, then ever more seldom, never given up.
    static let patientFailures = 4
    static let failureLongest = hours(24)
    /// 410 is believed after two verified answers this far apart, 404 after three over a day.
    static let goneConfirmation = hours(1) / 6
    static let missingConfirmation = hours(24)
    static let missingAnswers = 3
    /// A retracted article that a sitemap names is asked for again after this, any other after a day and then after as
    /// long again as it has been gone: a return is found, and a grave costs a dozen requests.
    static let returnCheck = hours(6)
    static let goneShortest = hours(24)
    /// Answers dated further ahead of our corrected clock are refused.
    static let clockTolerance = hours(1) / 12

    /// Between two rounds of a watched edition: what moves fastest on a news site, its front page, moves within the hour.
    public static let watchEvery = hours(1) / 6
    /// The shortest distance that may be asked for: caches live as long.
    public static let watchShortest = hours(1) / 60
    static let watchRarest = hours(24 * 30)
    /// A site that is down is asked so often at least.
    static let watchLongest = hours(1)
    /// A site that asks to be left alone for longer than this is asked again all the same (docs/origin.md, *Requests*).
    static let watchRetryAfter = hours(24)
    /// The share of the distance by which rounds are earlier or later.
    static let watchSpread = 0.1

    /// Rows that one transaction takes of another store: a batch with its payloads is some 20 MB of memory.
    static let replicaBatch = 2000
    /// Rows of a segment in a folder: small enough to be read whole by everyone.
    static let segmentRows = 5000
    /// Buckets of which two stores exchange what they hold at once: 16 of 256 of a large edition are some 10,000 rows.
    static let comparedBuckets = 16
    /// Refused rows that are told one by one.
    static let toldRefusals = 20

    private static func hours(_ count: Int64) -> Int64 { count * 3_600_000 }
}
