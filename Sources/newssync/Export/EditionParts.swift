import NewsRender
import NewsSync

/// What the store has of an edition beside its articles, as an export needs it.
struct EditionParts {
    /// The menu, two levels.
    let menu: [PartItem]
    let regions: [PartItem]
    let coverages: [PartItem]
    let breaking: [PartItem]
    let mostRead: [PartItem]
    let inFive: [PartItem]
    let live: PartItem?
    let pages: [PartItem]
    let apps: [PartItem]
    /// What is said of coverages, authors and sections, by the keys of their names.
    private let descriptions: [ListKind: [String: String]]
    private let keys: NameKeys
    private let trail: MenuTrail

    init(store: NewsStore, edition: EditionID, language: String, asOf instant: Instant?) throws {
        (keys, trail) = (NameKeys(language: language), MenuTrail(language: language))
        func items(_ name: PartName) throws -> [PartItem] {
            try store.part(name, edition: edition, asOf: instant)?.snapshot.items ?? []
        }
        (menu, regions, coverages) = (try items(.sections), try items(.regions), try items(.coverages))
        (breaking, mostRead, inFive) = (try items(.breaking), try items(.mostRead), try items(.inFive))
        (live, pages, apps) = (try items(.live).first, try items(.pages), try items(.apps))
        var descriptions: [ListKind: [String: String]] = [:]
        for (kind, part) in [(ListKind.coverage, PartName.coverage), (.author, .author), (.section, .section)] {
            for seen in try store.parts(part, edition: edition, asOf: instant) {
                guard let title = seen.snapshot.title, let text = seen.snapshot.text else { continue }
                descriptions[kind, default: [:]][keys.key(of: title)] = text
            }
        }
        self.descriptions = descriptions
    }

    func description(_ kind: ListKind, _ name: String) -> String? { descriptions[kind]?[keys.key(of: name)] }

    /// The names of the menu that lead to an article's section, the section last.
    func sectionPath(of article: Article) -> [String] { trail.path(to: article, in: menu) }
}
