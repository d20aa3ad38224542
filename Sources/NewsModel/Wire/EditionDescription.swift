/// What a store says of an edition, so that another store can read its articles with nothing else at hand.
public struct EditionDescription: Hashable, Sendable {
    public var name: EditionID
    /// BCP 47.
    public var language: String
    /// `rtl` or `ltr`.
    public var direction: String
    /// `https://www.example.org`.
    public var site: String
    /// The IANA zone of its newsroom.
    public var zone: String

    public init(name: EditionID, language: String, direction: String, site: String, zone: String) {
        (self.name, self.language, self.direction, self.site, self.zone) = (name, language, direction, site, zone)
    }

    /// Whether every part is of the form that a store can take: names come from outside and name tables and zones.
    public var isPlausible: Bool {
        func isTag(_ text: String) -> Bool {
            (1...35).contains(text.utf8.count)
                && text.utf8.allSatisfy { byte in
                    switch byte {
                    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): true
                    default: false
                    }
                }
        }
        return isTag(name.rawValue) && isTag(language) && (direction == "rtl" || direction == "ltr")
            && CanonicalURL(site) != nil && (1...64).contains(zone.utf8.count)
            && zone.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }
}
