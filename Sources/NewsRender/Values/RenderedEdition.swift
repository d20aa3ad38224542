import NewsModel
import NewsText

/// The edition that a document belongs to: its language, direction and clock.
public struct RenderedEdition: Sendable {
    public var id: EditionID
    /// BCP 47.
    public var language: String
    public var direction: BaseDirection
    /// The newsroom's zone; dates are in UTC without.
    public var zone: SiteZone?
    /// What the site calls itself, or its host.
    public var site: String

    public init(id: EditionID, language: String, direction: BaseDirection, zone: SiteZone?, site: String) {
        (self.id, self.language, self.direction, self.zone, self.site) = (id, language, direction, zone, site)
    }

    /// The words of its pages that are ours.
    public var wording: Wording { Wording.of(language) }

    /// The language's name in itself.
    public var name: String { Wording.name(of: language) }
}
