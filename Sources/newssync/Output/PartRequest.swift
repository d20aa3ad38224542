import NewsSync

/// Which lists of the site are asked for.
struct PartRequest {
    var name: PartArgument
    var editions: [EditionID]
    /// Whose: an article's id or address, a page's address, or a page's title.
    var of: String?
    var asOf: Instant?
    var history = false
}

/// Lists as they were seen, and whether one was asked for or several.
struct FoundParts {
    var parts: [SeenPart]
    var isSingle: Bool
}

extension PartRequest {
    /// Finds the lists.
    ///
    /// - Throws: `MissingPart` where there is none.
    func find(in store: NewsStore, options: StoreOptions) throws -> FoundParts {
        let editions = try editions.isEmpty ? store.editions().map(\.id) : editions
        var subjects: [(EditionID, PartSubject)] = []
        if let of {
            subjects = try named(of, editions, in: store, options: options)
        } else if PartArgument.ofPages.contains(name.name) {
            for edition in editions {
                subjects += try store.parts(name.name, edition: edition, asOf: asOf).map { (edition, $0.subject) }
            }
        } else {
            subjects = editions.map { ($0, .edition) }
        }
        var found: [SeenPart] = []
        for (edition, subject) in subjects {
            if history {
                found += try store.partHistory(name.name, edition: edition, of: subject)
            } else if let part = try store.part(name.name, edition: edition, of: subject, asOf: asOf) {
                found.append(part)
            }
        }
        if found.isEmpty { throw try missing(editions, in: store) }
        let isSingle = !history && (of != nil || editions.count == 1 && !PartArgument.ofPages.contains(name.name))
        return FoundParts(parts: found, isSingle: isSingle && found.count == 1)
    }

    /// Whose lists a name means: an article's where the list is one of articles, else a page's.
    private func named(
        _ of: String, _ editions: [EditionID], in store: NewsStore, options: StoreOptions
    ) throws -> [(EditionID, PartSubject)] {
        if !PartArgument.ofPages.contains(name.name), let key = try options.article(named: of, in: store),
            let edition = key.edition
        {
            return [(edition, .article(key))]
        }
        if let url = CanonicalURL(of) {
            let profile = try options.configuration().profile().edition(serving: url)
            let own = profile?.identity(of: url) ?? url
            return editions.map { ($0, .page(own)) }
        }
        return try editions.flatMap { edition in
            let language = try store.editions().first { $0.id == edition }?.language ?? "und"
            let keys = NameKeys(language: language)
            let wanted = keys.key(of: of)
            return try store.parts(name.name, edition: edition, asOf: asOf)
                .filter { $0.snapshot.title.map { keys.key(of: $0) == wanted } ?? false }
                .map { (edition, $0.subject) }
        }
    }

    private func missing(_ editions: [EditionID], in store: NewsStore) throws -> MissingPart {
        let others = try editions.flatMap { try store.partNames(edition: $0).map(\.rawValue) }
        if !others.contains(name.name.rawValue) {
            var seen: Set<String> = []
            return .none(name.name, editions, has: others.filter { seen.insert($0).inserted })
        }
        if let of {
            let titles = try editions.flatMap { try store.parts(name.name, edition: $0).compactMap(\.snapshot.title) }
            return .of(of, name.name, near: NearestNames.of(of, in: titles, limit: 6))
        }
        let first = try editions.flatMap { try store.partHistory(name.name, edition: $0).map(\.firstSeen) }.min()
        return .then(name.name, asOf, first: first)
    }
}

/// That a store has no list that is asked for.
enum MissingPart: Error, CustomStringConvertible {
    case none(PartName, [EditionID], has: [String])
    case of(String, PartName, near: [String])
    case then(PartName, Instant?, first: Instant?)

    var description: String {
        switch self {
        case .none(let name, let editions, let has):
            "the store has no list '\(name)' of \(editions.map(\.rawValue).joined(separator: ", ")); "
                + (has.isEmpty ? "it has none: 'newssync pull' reads them" : "it has \(has.joined(separator: ", "))")
        case .of(let of, let name, let near):
            "the store has no list '\(name)' of '\(of)'"
                + (near.isEmpty ? "" : "; there is one of \(near.joined(separator: ", "))")
        case .then(let name, let instant, let first):
            "the list '\(name)' was not seen\(instant.map { " by \($0.rfc3339)" } ?? "")"
                + (first.map { "; it was first seen at \($0.rfc3339)" } ?? "")
        }
    }
}
