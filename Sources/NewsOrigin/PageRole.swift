/// What a page is for: which lists it shows.
public enum PageRole: String, Sendable, CaseIterable {
    case front
    /// A section's, a region's or a media kind's own page.
    case section
    /// One coverage's (dossier's) own page.
    case coverage
    /// The list of authors.
    case authors
    /// One author's own page.
    case author
    /// The live stream's page.
    case live
    case article
}
