import Foundation
import NewsModel

/// A site of three editions as data: what `fixtures/README.md` describes.
public struct SiteFixture: Sendable {
    /// When a site starts whose `site.yaml` says nothing else, as clocks in Beirut show it.
    static let firstStart = "2026-03-30T06:00:00+03:00"

    public let outline: SiteOutline
    /// What happens, by time.
    public let events: [SiteEvent]
    /// The instant at which the first ten lines stand in the ticker.
    public let start: Instant
    /// The posts of each edition as their files say, by id.
    let posts: [String: [FixturePost]]

    /// Reads a folder: `site.yaml`, `days.yaml` (optional), and the posts in `ar`, `en` and `es`.
    /// - Throws: `SiteFixtureError`, which names file and line.
    public init(folder: String) throws(SiteFixtureError) {
        let outline = try SiteOutline(yaml: Self.text(of: "\(folder)/site.yaml"), file: "\(folder)/site.yaml")
        self.outline = outline
        start = SiteTime(Self.firstStart)?.instant ?? Instant(milliseconds: 0)
        var posts: [String: [FixturePost]] = [:]
        for language in SimulatedEdition.languages {
            posts[language] = try Self.posts(language, in: "\(folder)/\(language)", outline: outline)
        }
        self.posts = posts
        let days = "\(folder)/days.yaml"
        events =
            FileManager.default.fileExists(atPath: days)
            ? try SiteEvent.events(yaml: Self.text(of: days), file: days).sorted { $0.at.instant < $1.at.instant } : []
    }

    /// How many posts an edition has in all.
    public func count(_ language: String) -> Int { posts[language]?.count ?? 0 }

    private static func posts(
        _ language: String, in folder: String, outline: SiteOutline
    ) throws(SiteFixtureError) -> [FixturePost] {
        var posts: [FixturePost] = []
        for name in try names(in: folder) where name.hasSuffix(".md") {
            let file = "\(folder)/\(name)"
            let post = try FixturePost(text: text(of: file), file: file, language: language, outline: outline)
            guard name.hasPrefix("\(post.id)-") else {
                throw .badText(problem: "the file's name has to begin with '\(post.id)-'", file: file, line: 1)
            }
            if let other = posts.first(where: { $0.id == post.id }) {
                throw .badText(problem: "\(other.file) has the id \(post.id) too", file: file, line: 1)
            }
            posts.append(post)
        }
        return posts
    }

    private static func names(in folder: String) throws(SiteFixtureError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw .unreadable(path: folder, reason: error.localizedDescription)
        }
    }

    private static func text(of file: String) throws(SiteFixtureError) -> String {
        do {
            return try String(contentsOfFile: file, encoding: .utf8)
        } catch {
            throw .unreadable(path: file, reason: error.localizedDescription)
        }
    }
}
