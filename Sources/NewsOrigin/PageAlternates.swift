import CXML
import NewsModel

/// Reads how a page names the same story elsewhere: `<link rel="alternate" hreflang>` (HTML standard, 4.6.7.1) and
/// JSON-LD's `workTranslation` and `translationOfWork` (schema.org).
struct PageAlternates {
    let profile: Profile
    let edition: EditionProfile
    let address: CanonicalURL
    let keys: [String]
    let tuning: OriginTuning
    private var items: [PartItem] = []

    init(profile: Profile, edition: EditionProfile, address: CanonicalURL, tuning: OriginTuning) {
        (self.profile, self.edition, self.address, self.tuning) = (profile, edition, address, tuning)
        keys = profile.page.alternates?.jsonKeys ?? []
    }

    /// The other pages, in the page's order; each once for each sort of evidence.
    mutating func read(_ places: [PageScan.Place]) -> [PartItem] {
        for place in places {
            switch place {
            case .link(let tag): read(link: tag)
            case .json(let text): read(json: text)
            }
        }
        return items
    }

    private mutating func read(link tag: UnsafeRawBufferPointer) {
        // A link to a feed has no language.
        guard let language = PageMarkers.attribute("hreflang", of: tag)?.trimmed,
            let href = PageMarkers.attribute("href", of: tag)
        else { return }
        add(href, language: language, title: PageMarkers.attribute("title", of: tag), evidence: "hreflang")
    }

    /// A script that is no JSON names nothing: it is not the article.
    private mutating func read(json text: UnsafeRawBufferPointer) {
        guard text.count <= tuning.jsonLDBytes,
            keys.contains(where: { cxml_contains(text.start, text.count, $0) != 0 }),
            let json = try? JSONValue.parse(text, maximumDepth: tuning.jsonDepth).removingNulls()
        else { return }
        let nodes = json.arrayValue ?? [json]
        for node in nodes.prefix(tuning.alternates) {
            for inner in [node] + (node["@graph"]?.arrayValue ?? []).prefix(tuning.alternates) {
                for key in keys { read(works: inner[key]) }
            }
        }
    }

    private mutating func read(works value: JSONValue?) {
        for work in (value?.arrayValue ?? value.map { [$0] } ?? []).prefix(tuning.alternates) {
            let written = [work, work["url"], work["@id"], work["mainEntityOfPage"], work["mainEntityOfPage"]?["@id"]]
            let language = work["inLanguage"]?.stringValue ?? work["inLanguage"]?["alternateName"]?.stringValue
            let title = work["headline"]?.stringValue ?? work["name"]?.stringValue
            for text in written.compactMap({ $0?.stringValue }) {
                if add(text, language: language, title: title, evidence: "json-ld") { break }
            }
        }
    }

    /// Notes a page, if it is another edition's or one of another site in a language that is told.
    @discardableResult
    private mutating func add(_ text: String, language: String?, title: String?, evidence: String) -> Bool {
        guard items.count < tuning.alternates, text.utf8.count <= tuning.partTextBytes,
            language?.lowercased() != "x-default", let url = CanonicalURL(text.trimmed, relativeTo: address),
            !edition.serves(url)
        else { return false }
        let told = language.flatMap { Self.isLanguage($0) ? $0 : nil }
        var item = PartItem(title: "", language: told, evidence: evidence)
        if let other = profile.edition(serving: url), let identity = other.identity(of: url) {
            // A switch to another edition's front page is no translation.
            guard !profile.isListing(identity) else { return false }
            item.url = identity.text
            item.language = told ?? other.language
        } else {
            guard told != nil else { return false }
            item.url = PartAddress.kept(text, on: address, edition: edition)
        }
        if let title, title.utf8.count <= tuning.partTextBytes { item.title = title.trimmed }
        if !items.contains(where: { $0.url == item.url && $0.evidence == evidence }) { items.append(item) }
        return true
    }

    /// Whether a text may be a language tag (BCP 47).
    private static func isLanguage(_ text: String) -> Bool {
        (2...35).contains(text.utf8.count)
            && text.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
}
