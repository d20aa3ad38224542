/// What all pages of an edition share.
public struct EditionFrame: Sendable {
    public var edition: RenderedEdition
    /// All editions of the export, this one too.
    public var editions: [RenderedEdition]
    /// The menu.
    public var sections: [RenderedLink] = []
    /// The lists of lists.
    public var indexes: [RenderedLink] = []
    /// The site's pages about itself, at the publisher.
    public var pages: [RenderedLink] = []
    /// The site's apps, at their shops.
    public var apps: [RenderedLink] = []

    public init(edition: RenderedEdition, editions: [RenderedEdition]) {
        (self.edition, self.editions) = (edition, editions)
    }

    public var front: PagePath { SiteLayout.front(of: edition.id) }
}
