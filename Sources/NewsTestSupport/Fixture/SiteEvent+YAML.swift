extension SiteEvent {
    /// The keys of which an event has one.
    private static let kinds = ["edit", "revert", "retract", "restore", "slug", "stale"]

    /// Reads `days.yaml`; an entry of several editions is an event of each.
    static func events(yaml: String, file: String) throws(SiteFixtureError) -> [SiteEvent] {
        var events: [SiteEvent] = []
        for var mapping in try FixtureMapping.list(yaml: yaml, file: file) {
            let (at, editionLine) = (try mapping.time("at"), mapping.line(of: "edition"))
            let languages = try mapping.strings("edition")
            guard !languages.isEmpty, languages.allSatisfy(SimulatedEdition.languages.contains) else {
                throw mapping.bad("edition", "ar, en or es, or a list of them", line: editionLine)
            }
            let found = kinds.filter(mapping.has)
            guard let kind = found.first, found.count == 1 else {
                throw mapping.bad("the event", "one of \(kinds.joined(separator: ", "))", line: mapping.line)
            }
            let change = try Self.change(kind, &mapping, at: at)
            try mapping.end()
            for language in languages {
                events.append(
                    SiteEvent(at: at, language: language, change: change, file: file, line: mapping.line))
            }
        }
        return events
    }

    private static func change(
        _ kind: String, _ mapping: inout FixtureMapping, at: SiteTime
    ) throws(SiteFixtureError) -> Change {
        if kind == "stale" { return .stale(try stale(&mapping, at: at)) }
        let id = try mapping.string(kind)
        switch kind {
        case "edit": return .edit(try edit(id, &mapping))
        case "revert": return .revert(id: id, isDated: try mapping.flag("dated", default: true))
        case "retract":
            let status = try mapping.has("status") ? mapping.value("status", expected: "404 or 410", Self.status) : 410
            return .retract(id: id, status: status)
        case "restore": return .restore(id: id)
        default:
            let path = try mapping.value("to", expected: "a path that begins with /") { $0.hasPrefix("/") ? $0 : nil }
            return .slug(id: id, to: path, isRedirecting: try mapping.flag("redirect", default: true))
        }
    }

    private static func status(_ text: String) -> Int? { text == "404" ? 404 : text == "410" ? 410 : nil }

    private static func edit(_ id: String, _ mapping: inout FixtureMapping) throws(SiteFixtureError) -> Edit {
        var empty = try FixtureMapping(yaml: "{}", file: mapping.file)
        var fields = try PostFields(&empty)
        if mapping.has("set") {
            var set = try mapping.mapping("set")
            fields = try PostFields(&set)
            try set.end()
        }
        var replacements: [(find: String, with: String)] = []
        for var replacement in try mapping.mappings("replace") {
            replacements.append((try replacement.string("find"), try replacement.string("with")))
            try replacement.end()
        }
        return Edit(
            id: id, fields: fields, replacements: replacements,
            appended: mapping.has("append") ? try mapping.strings("append") : [],
            isSilent: try mapping.flag("silent", default: false),
            updated: mapping.has("updated") ? try mapping.time("updated") : nil)
    }

    /// `stale: {as-of: TIME, age: right, share: 0.3}`, or `stale: {age: off}`.
    private static func stale(_ mapping: inout FixtureMapping, at: SiteTime) throws(SiteFixtureError) -> StaleCache? {
        var stale = try mapping.mapping("stale")
        let names = StaleCache.AgeHeader.allCases.map(\.rawValue)
        let line = stale.line(of: "age")
        let name = try stale.string("age")
        if name == "off" {
            try stale.end()
            return nil
        }
        guard let age = StaleCache.AgeHeader(rawValue: name) else {
            throw stale.bad("age", "\(names.joined(separator: ", ")) or off", line: line)
        }
        var cache = StaleCache(asOf: try stale.time("as-of").instant, age: age)
        if stale.has("share") {
            cache.share = try stale.value("share", expected: "a number from 0 to 1") { text in
                Double(text).flatMap { (0...1).contains($0) ? $0 : nil }
            }
        }
        if stale.has("seed") { cache.seed = try stale.value("seed", expected: "a whole number", UInt64.init) }
        if stale.has("path") { cache.paths = Set(try stale.strings("path").map(SitePath.init)) }
        cache.honoursNoCache = try stale.flag("honours-no-cache", default: false)
        try stale.end()
        guard cache.asOf < at.instant else { throw stale.bad("as-of", "earlier than 'at'", line: stale.line) }
        return cache
    }
}
