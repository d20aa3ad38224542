import Foundation
import NewsModel
import NewsTestSupport

/// The project's fixture posts and the sites made of them.
enum Fixtures {
    static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let languages = ["ar", "en", "es"]
    static let now = instant("2026-04-01T00:00:00Z")

    static func instant(_ text: String) -> Instant { Instant(rfc3339: text) ?? Instant(milliseconds: 0) }

    static func posts(_ language: String) throws -> [SimulatedPost] {
        try PostFile().posts(at: root.appendingPathComponent("fixtures/posts/\(language).jsonl").path)
    }

    static func site(_ language: String, settings: SiteSettings = SiteSettings()) throws -> SimulatedSite {
        let edition = SimulatedEdition(language: language) ?? .english
        return try SimulatedSite(edition: edition, posts: posts(language), settings: settings)
    }

    /// A file beside the project that is there on some machines only.
    static func shared(_ path: String) -> String? {
        let file = root.deletingLastPathComponent().appendingPathComponent("shared/\(path)").path
        return FileManager.default.fileExists(atPath: file) ? file : nil
    }
}

extension SimulatedSite {
    func get(_ target: String, _ headers: [String: String] = [:]) -> SimulatedAnswer {
        answer(for: SimulatedRequest("GET", target, headers: headers), at: Fixtures.now)
    }

    func page(_ id: String) -> String { posts[id].map { get(PercentCoding.encode($0.path)).text } ?? "" }
}

extension String {
    /// What stands between each pair of marks.
    func parts(between start: String, and end: String) -> [String] {
        var (found, rest) = ([String](), self[...])
        while let from = rest.firstRange(of: start), let to = rest[from.upperBound...].firstRange(of: end) {
            found.append(String(rest[from.upperBound..<to.lowerBound]))
            rest = rest[to.upperBound...]
        }
        return found
    }

    /// The text of escaped markup.
    var unescaped: String {
        replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing(
            "&amp;", with: "&")
    }

    /// Equality of bytes, not of canonical equivalents.
    func isExactly(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
