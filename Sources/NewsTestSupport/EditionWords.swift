/// The words around the articles of an edition. The publisher's own are not known to us: these are invented.
public struct EditionWords: Sendable {
    /// The site's name, and what its pages' titles end with.
    var siteName: String
    var titleSuffix: String
    var locale: String
    var home: String
    /// Path and name of each entry of the main menu.
    var sections: [(slug: String, name: String)]
    /// Words that menus of the second level and of the foot are put together from.
    var filler: [String]
    var breaking: String
    var searchHint: String
    var search: String
    var menuLabel: String
    var listen: String
    var advertisement: String
    var readAlso: String
    var disclaimer: String
    var related: String
    var mostRead: String
    var latest: String
    /// Headings that only front pages have.
    var inFive: String
    var onAir: String
    /// The names of the months, as dates have them.
    var months: [String]
    var copyright: String
    var newsletter: String
    /// What a changed title or paragraph gets at its end.
    var addition: String
    /// Sections, media kind, regions, authors and tags for posts that come without.
    var parallel: ParallelWords

    /// What the posts of a parallel corpus are filed under.
    struct ParallelWords: Sendable {
        var media: String
        var categories: [(path: String, name: String)]
        var regions: [String]
        var authors: [String]
        var tags: [String]
    }
}
