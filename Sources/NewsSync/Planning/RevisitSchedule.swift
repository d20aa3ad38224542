/// How often what nothing announces is asked for again; all times in milliseconds.
///
/// The defaults and their reasons are in `SyncTuning`. Whatever a sitemap announces is asked for at once, and does not
/// wait for the schedule, unless it announces a whole archive at once.
public struct RevisitSchedule: Sendable, Hashable {
    /// An article of age a is visited again after a ÷ this; from 1.
    public var articleShare = SyncTuning.revisitShare
    /// The shortest time between two such visits of an article.
    public var articleShortest = SyncTuning.revisitShortest
    /// Between two readings of an edition's front page.
    public var front = SyncTuning.revisitFront
    /// Between two readings of a section's or a region's page.
    public var sections = SyncTuning.revisitSections
    /// Between two readings of a coverage's page.
    public var coverage = SyncTuning.revisitCoverage
    /// Between two readings of the list of authors, and of an author's page.
    public var authors = SyncTuning.revisitAuthors
    /// How much longer a sitemap without lastmod waits than the one that is a place newer.
    public var sitemapStep = SyncTuning.sitemapStep
    /// The longest that such a sitemap waits.
    public var sitemapLongest = SyncTuning.sitemapLongest

    /// Known articles that sitemaps may ask for in one reading, all of which are visited at once.
    public var stormArticles = SyncTuning.stormArticles
    /// Over how long the visits of the others are spread, if they are a fifth of all known ones or more.
    public var stormSpread = SyncTuning.stormSpread

    /// The defaults.
    public init() {}
}
