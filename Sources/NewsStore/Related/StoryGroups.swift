import GRDB
import NewsModel

/// A story, whatever edition tells it: named by the first, byte by byte, of its articles that were found.
public struct StoryKey: Hashable, Sendable {
    public let first: ArticleKey

    public init(first: ArticleKey) {
        self.first = first
    }
}

/// The hits of one story.
public struct StoryGroup<Hit> {
    /// The one that stood first.
    public var best: Hit
    /// The others, in their order.
    public var others: [Hit] = []
}

extension StoryGroup: Sendable where Hit: Sendable {}

/// Puts the hits of one story together.
public enum StoryGroups {
    /// Groups a ranked list: each story stands where its best hit stood. Hits without a story stand alone.
    public static func grouped<Hit>(_ hits: [Hit], by story: (Hit) -> StoryKey?) -> [StoryGroup<Hit>] {
        var groups: [StoryGroup<Hit>] = []
        var places: [StoryKey: Int] = [:]
        for hit in hits {
            guard let key = story(hit) else {
                groups.append(StoryGroup(best: hit))
                continue
            }
            if let place = places[key] {
                groups[place].others.append(hit)
            } else {
                places[key] = groups.count
                groups.append(StoryGroup(best: hit))
            }
        }
        return groups
    }
}

extension NewsStore {
    /// Which of some articles tell the same story, by translation links of any grade: every article of the list that the
    /// store has, with its story. Articles that are shown as one have one.
    public func stories(of articles: [ArticleKey]) throws(StoreError) -> [ArticleKey: StoryKey] {
        try read { try StoryReader(database: $0).stories(of: articles) }
    }
}

/// Finds the stories of articles, inside one snapshot of the store.
struct StoryReader {
    /// Articles of a story that are looked at at the most: each edition once, and some to spare.
    static let maximumMembers = 8

    let database: Database

    /// The story of each article that the store has. Two articles are of one story if each can be reached from the other by
    /// links of translations over at most ``maximumMembers`` articles.
    func stories(of articles: [ArticleKey]) throws -> [ArticleKey: StoryKey] {
        var shown: [ArticleKey: ArticleKey] = [:]
        var parents: [ArticleKey: ArticleKey] = [:]
        func root(_ key: ArticleKey) -> ArticleKey {
            var key = key
            while let parent = parents[key], parent != key { key = parent }
            return key
        }
        for article in articles where shown[article] == nil {
            guard let number = try database.articleNumber(article) else { continue }
            let key = try ArticleIDs(of: number, in: database).key
            shown[article] = key
            for member in try members(of: key) {
                let (one, other) = (root(key), root(member))
                // The smaller name stays on top, so that the story is named by the first.
                parents[max(one, other)] = min(one, other)
            }
        }
        return shown.mapValues { StoryKey(first: root($0)) }
    }

    /// The articles that tell an article's story, itself among them, the nearest first.
    func members(of key: ArticleKey) throws -> [ArticleKey] {
        var found = [key]
        var place = 0
        while place < found.count, found.count < Self.maximumMembers {
            let member = found[place]
            place += 1
            guard try isLinked(member) else { continue }
            for other in try TranslationReader(database: database).translations(of: member, asOf: nil).map(\.other)
            where !found.contains(other) && found.count < Self.maximumMembers {
                found.append(other)
            }
        }
        return found
    }

    /// Whether anything links an article at all: most have nothing, and to see that is much cheaper than to read it.
    private func isLinked(_ key: ArticleKey) throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM article AS own WHERE own.name = ?1 AND (
                        own.same IS NOT NULL
                        OR EXISTS (SELECT 1 FROM translation WHERE article = own.id)
                        OR EXISTS (SELECT 1 FROM translation WHERE other = own.id)
                        OR EXISTS (SELECT 1 FROM link WHERE article = own.id)
                        OR EXISTS (SELECT 1 FROM link WHERE other = own.id)
                        OR EXISTS (SELECT 1 FROM part JOIN shown ON shown.part = part.id AND shown.article = own.id
                            WHERE part.edition = own.edition AND part.name = 'alternates')
                        OR EXISTS (SELECT 1 FROM run JOIN claim ON claim.run = run.id
                            JOIN alternate ON alternate.address = claim.address
                            WHERE run.article = own.id AND alternate.article <> own.id)))
                    """), arguments: [key.rawValue]) ?? false
    }
}
