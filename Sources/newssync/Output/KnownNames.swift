import NewsSync

/// What a store has of the names that a list was kept to, for those who mistyped one.
struct KnownNames {
    private let store: NewsStore
    private let query: ListQuery

    /// Articles that are looked at, the newest; more would make a mistake slow.
    private static let scanned = 2000
    /// Names that a message offers.
    private static let offered = 6

    init(store: NewsStore, query: ListQuery) { (self.store, self.query) = (store, query) }

    /// For each name that no article has, that it is none and which are like it.
    func unknown() throws -> [String] {
        let filters: [(label: String, wanted: String, part: PartName?, field: FieldName)] =
            ([
                ("section", query.section, .sections, .section), ("region", query.region, .regions, .regions),
                ("coverage", query.coverage, .coverages, .coverage), ("author", query.author, .authors, .authors),
                ("tag", query.tag, nil, .tags),
            ] as [(String, String?, PartName?, FieldName)]).compactMap { label, wanted, part, field in
                wanted.map { (label, $0, part, field) }
            } + query.media.map { ("media", $0, nil, .media) }
        return try filters.compactMap { filter in
            if try isUsed(filter.label, filter.wanted) { return nil }
            let names = try self.names(part: filter.part, field: filter.field)
            let near = NearestNames.of(filter.wanted, in: names, limit: Self.offered)
            let offer = near.isEmpty ? "the store has none" : "there is " + near.joined(separator: ", ")
            return "no article has the \(filter.label) '\(filter.wanted)'; \(offer)"
        }
    }

    /// For each label that the reader has given to none, that it is none and which are like it.
    static func unknown(_ labels: [MarkLabel], used: [MarkLabel]) -> [String] {
        labels.filter { !used.contains($0) }.map { label in
            let near = NearestNames.of(label.rawValue, in: used.map(\.rawValue), limit: offered)
            let offer = near.isEmpty ? "there are no labels" : "there is " + near.joined(separator: ", ")
            return "you gave no article the label '\(label.rawValue)'; \(offer)"
        }
    }

    /// Whether any article, of any time, matches this alone.
    private func isUsed(_ label: String, _ wanted: String) throws -> Bool {
        var alone = ListQuery()
        (alone.editions, alone.limit, alone.includesGone, alone.asOf) = (query.editions, 1, true, query.asOf)
        switch label {
        case "section": alone.section = wanted
        case "region": alone.region = wanted
        case "coverage": alone.coverage = wanted
        case "author": alone.author = wanted
        case "tag": alone.tag = wanted
        default: alone.media = [wanted]
        }
        return try !store.list(alone).isEmpty
    }

    /// The names of the site's own list and of the newest articles, each once, in that order.
    private func names(part: PartName?, field: FieldName) throws -> [String] {
        var names: [String] = []
        func take(_ items: [PartItem]) {
            for item in items {
                names.append(item.title)
                take(item.children)
            }
        }
        let editions = query.editions.isEmpty ? try store.editions().map(\.id) : query.editions
        for edition in editions {
            if let part { take(try store.part(part, edition: edition)?.snapshot.items ?? []) }
        }
        var recent = ListQuery()
        (recent.editions, recent.limit, recent.includesGone) = (query.editions, Self.scanned, true)
        for article in try store.list(recent) {
            names += article.fields[field]?.stringValue.map { [$0] } ?? article.members(of: field)
        }
        var seen: Set<String> = []
        return names.map { WhiteSpace.collapse($0) }.filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}

/// Names that are most like one that was typed.
enum NearestNames {
    /// At most `limit` names, the most alike first: by edit distance of their folded keys over the longer one's length; a
    /// name that begins like the other is nearer.
    static func of(_ wanted: String, in names: [String], limit: Int) -> [String] {
        let keys = NameKeys(language: "und")
        let key = keys.key(of: wanted)
        let ranked = names.map { name in
            let other = keys.key(of: name)
            let begins =
                !key.isEmpty
                && (other.unicodeScalars.starts(with: key.unicodeScalars)
                    || key.unicodeScalars.starts(with: other.unicodeScalars))
            let longest = min(EditDistance.maximumLength, max(1, key.unicodeScalars.count, other.unicodeScalars.count))
            let distance = Double(EditDistance.between(key, other)) / Double(longest)
            return (name: name, distance: begins ? distance / 2 : distance)
        }
        // A stable sort keeps the site's own order among equals.
        return ranked.enumerated().sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
            .prefix(limit).map(\.element.name)
    }
}
