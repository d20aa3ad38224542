/// One of the publisher's editions, as the simulated site needs it.
public struct SimulatedEdition: Sendable {
    /// The language, which also names the edition: `ar`, `en`, `es`.
    public let language: String
    /// Scheme and host of the real site; pages and sitemaps name it, whatever host serves them.
    public let host: String
    /// The host of its images.
    public let mediaHost: String
    /// The words of its menus, all invented.
    public let words: EditionWords

    /// `rtl` or `ltr`.
    public var direction: String { language == "ar" ? "rtl" : "ltr" }

    /// The languages that there are editions in.
    public static let languages = ["ar", "en", "es"]

    /// The edition of a language; `nil` where the publisher has none in it.
    public init?(language: String) {
        switch language {
        case "ar": self = .arabic
        case "en": self = .english
        case "es": self = .spanish
        default: return nil
        }
    }

    private init(language: String, host: String, mediaHost: String, words: EditionWords) {
        (self.language, self.host, self.mediaHost, self.words) = (language, host, mediaHost, words)
    }

    /// The Arabic edition.
    public static let arabic = SimulatedEdition(
        language: "ar", host: "https://www.almayadeen.net", mediaHost: "https://ar-media.almayadeen.net", words: .arabic
    )
    /// The English edition.
    public static let english = SimulatedEdition(
        language: "en", host: "https://english.almayadeen.net", mediaHost: "https://en-media.almayadeen.net",
        words: .english)
    /// The Spanish edition.
    public static let spanish = SimulatedEdition(
        language: "es", host: "https://espanol.almayadeen.net", mediaHost: "https://es-media.almayadeen.net",
        words: .spanish)
}
