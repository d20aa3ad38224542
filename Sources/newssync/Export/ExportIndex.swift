import NewsRender
import NewsSync

/// The articles of an edition that are exported, the newest first, and the lists that they are in: all that is held in
/// memory of them, some hundred bytes each.
struct ExportIndex {
    /// What a list and a link say of an article.
    struct Entry {
        var key: ArticleKey
        var title: String
        var section: String?
        var published: Instant?
        var isGone: Bool
        var videoSeconds: Float?
    }

    /// A list: a name in its first spelling, and the places of its members in `entries`.
    struct Members {
        var name: String
        var places: [Int32] = []
    }

    let edition: RenderedEdition
    private(set) var entries: [Entry] = []
    private(set) var places: [ArticleKey: Int32] = [:]
    /// By kind and by the name on one line.
    private(set) var lists: [ListKind: [String: Members]] = [:]

    init(edition: RenderedEdition) { self.edition = edition }

    mutating func add(_ article: Article) {
        guard let place = Int32(exactly: entries.count), places[article.key] == nil else { return }
        places[article.key] = place
        entries.append(
            Entry(
                key: article.key, title: SafeText.line(article.title), section: article.section.map(SafeText.line),
                published: article.published, isGone: article.status == .gone,
                videoSeconds: article.videoSeconds.map { Float($0) }))
        let names: [(ListKind, [String])] = [
            (.section, article.section.map { [$0] } ?? []), (.region, article.members(of: .regions)),
            (.coverage, article.members(of: .coverage)), (.author, article.members(of: .authors)),
            (.tag, article.members(of: .tags)),
        ]
        for (kind, members) in names {
            for name in Set(members.map(SafeText.line)) where !name.isEmpty {
                lists[kind, default: [:]][name, default: Members(name: name)].places.append(place)
            }
        }
    }

    /// Makes a section of the menu the list of what is in it and in the sections below it.
    mutating func gather(_ name: String, from children: [String]) {
        let line = SafeText.line(name)
        let own = lists[.section]?[line]?.places ?? []
        let below = children.flatMap { lists[.section]?[SafeText.line($0)]?.places ?? [] }
        let all = Set(own).union(below).sorted()
        if !all.isEmpty, !line.isEmpty {
            lists[.section, default: [:]][line] = Members(name: line, places: all)
        }
    }

    /// The lists of a kind, those with the most articles first.
    func byCount(_ kind: ListKind) -> [Members] {
        (lists[kind] ?? [:]).values.sorted { left, right in
            left.places.count == right.places.count
                ? left.name.utf8.lexicographicallyPrecedes(right.name.utf8) : left.places.count > right.places.count
        }
    }

    func has(_ kind: ListKind, _ name: String) -> Bool { lists[kind]?[SafeText.line(name)] != nil }
}
