import NewsModel

/// The addresses that a page claims for its article.
struct PageClaims {
    /// In the edition's one spelling, each once; none of another host, none of a front or section page.
    private(set) var addresses: [CanonicalURL] = []
    /// The article's own address: what the metadata says, else the canonical link, else where the answer came from.
    let shown: CanonicalURL
    private(set) var warnings: [OriginWarning] = []

    init(
        metadata: String?, metadataKey: String, canonical: String?, address: CanonicalURL, edition: EditionProfile,
        profile: Profile
    ) {
        var warnings: [OriginWarning] = []
        let asked = edition.identity(of: address).flatMap { profile.isListing($0) ? nil : $0 }
        var texts: [(text: String, claim: CanonicalURL?)] = [(address.text, asked), (address.wire, asked)]
        func claim(_ text: String?, key: String) -> CanonicalURL? {
            guard let text, !text.isBlank else { return nil }
            // A page's addresses are nearly always one text, that of the request; reading one is not cheap.
            if let known = texts.first(where: { $0.text.utf8.elementsEqual(text.utf8) }) { return known.claim }
            let claim = read(text, key: key)
            texts.append((text, claim))
            return claim
        }
        func read(_ text: String, key: String) -> CanonicalURL? {
            guard let url = CanonicalURL(text, relativeTo: address) else {
                warnings.append(.badAddress(key: key, text: String(text.prefix(200))))
                return nil
            }
            guard let identity = edition.identity(of: url) else {
                warnings.append(.foreignAddress(key: key, text: String(text.prefix(200))))
                return nil
            }
            return profile.isListing(identity) ? nil : identity
        }
        let own = claim(metadata, key: metadataKey)
        let link = claim(canonical, key: "rel=canonical")
        for candidate in [asked, own, link] {
            if let candidate, !addresses.contains(candidate) { addresses.append(candidate) }
        }
        shown = own ?? link ?? asked ?? address
        self.warnings = warnings
    }
}
