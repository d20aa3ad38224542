import ArgumentParser
import NewsSync

/// A revision as it is named on the command line: the beginning of its hash (`@3f9c`), or a time at which it was shown.
enum RevisionArgument: ExpressibleByArgument {
    case revision(String)
    case time(Instant)

    init?(argument: String) {
        if argument.hasPrefix("@") {
            let prefix = argument.dropFirst().lowercased()
            guard !prefix.isEmpty, prefix.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
                return nil
            }
            self = .revision(prefix)
        } else if let time = TimeArgument(argument: argument) {
            self = .time(time.instant)
        } else {
            return nil
        }
    }
}

/// The steps of an article's history that a diff compares.
struct DiffSteps {
    let key: ArticleKey
    let store: NewsStore
    let entries: [LogEntry]

    init(of key: ArticleKey, in store: NewsStore) throws {
        (self.key, self.store) = (key, store)
        entries = try store.history(of: key)
    }

    /// What was shown from a step on.
    func article(at entry: LogEntry) throws -> Article? { try store.article(key, asOf: entry.at) }

    /// The step that a name means.
    func step(_ name: RevisionArgument) throws(NoRevision) -> LogEntry {
        switch name {
        case .revision(let prefix):
            let found = entries.filter { $0.revision?.hex.hasPrefix(prefix) ?? false }
            guard let last = found.last else { throw .unknown("@" + prefix, key, known: known) }
            let names = Set(found.compactMap { $0.revision?.hex })
            if names.count > 1 { throw .ambiguous("@" + prefix, names.sorted().map(Self.short)) }
            return last
        case .time(let instant):
            guard let entry = entries.last(where: { $0.at <= instant }) else {
                throw .tooEarly(instant, key, first: entries.first?.at)
            }
            return entry
        }
    }

    /// The hash that a prefix means, and the last step that showed it; a revision that never was shown (one that an old
    /// copy brought late) has no step.
    func revision(_ prefix: String, in store: NewsStore) throws -> (hash: String, step: Int?) {
        let names = Set(entries.compactMap { $0.revision?.hex }.filter { $0.hasPrefix(prefix) })
        if names.count > 1 { throw NoRevision.ambiguous("@" + prefix, names.sorted().map(Self.short)) }
        do {
            guard let hash = try names.first ?? store.article(key, revision: prefix)?.revision?.hex else {
                throw NoRevision.unknown("@" + prefix, key, known: known)
            }
            return (hash, entries.lastIndex { $0.revision?.hex == hash })
        } catch StoreError.ambiguousRevision(_, _, let revisions) {
            throw NoRevision.ambiguous("@" + prefix, revisions.map { "@" + $0 })
        }
    }

    /// The last two steps between which words changed and not only our reading; all steps count where `all`.
    func lastChange(all: Bool) throws -> (LogEntry, LogEntry) {
        for index in entries.indices.dropFirst().reversed() {
            let (before, after) = (entries[index - 1], entries[index])
            if all { return (before, after) }
            if after.isReading { continue }
            guard let old = try article(at: before), let new = try article(at: after) else { continue }
            if ArticleDiff(old: old, new: new).isSignificant { return (before, after) }
        }
        throw NoRevision.onlyOne(key, steps: entries.count)
    }

    private var known: [String] {
        var seen: Set<String> = []
        return entries.compactMap { $0.revision?.hex }.filter { seen.insert($0).inserted }.map(Self.short)
    }

    static func short(_ hex: String) -> String { "@" + hex.prefix(12) }
}

/// That a diff has nothing to compare.
enum NoRevision: Error, CustomStringConvertible {
    case unknown(String, ArticleKey, known: [String])
    case ambiguous(String, [String])
    case tooEarly(Instant, ArticleKey, first: Instant?)
    case notYetKnown(Instant, ArticleKey)
    case onlyOne(ArticleKey, steps: Int)

    var description: String {
        switch self {
        case .unknown(let name, let key, let known):
            "no revision of \(key) begins with \(name); it has \(Self.some(known)); 'newssync log \(key)' says when each was shown"
        case .ambiguous(let name, let found):
            "\(name) may be any of \(Self.some(found)); give more of its digits"
        case .tooEarly(let instant, let key, let first):
            "nothing was seen of \(key) at \(instant.rfc3339); it was first seen at \(first?.rfc3339 ?? "no known time")"
        case .notYetKnown(let instant, let key):
            "this store had nothing of \(key) at \(instant.rfc3339); --as-of shows what the site showed then"
        case .onlyOne(let key, let steps) where steps > 1:
            "no words of \(key) changed in \(steps) revisions; --all shows what else did, 'newssync log \(key)' when"
        case .onlyOne(let key, _):
            "\(key) has one revision, so there is nothing to compare; 'newssync pull' brings later ones"
        }
    }

    private static func some(_ names: [String]) -> String {
        names.prefix(8).joined(separator: ", ") + (names.count > 8 ? " and \(names.count - 8) more" : "")
    }
}
