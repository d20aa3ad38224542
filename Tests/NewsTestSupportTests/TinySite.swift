import Foundation
import NewsModel
import NewsTestSupport

/// The tiny fixture of these tests, and copies of it with other texts.
enum TinySite {
    static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .appendingPathComponent("Site").path

    static func timeline() throws -> SiteTimeline { try SiteTimeline(SiteFixture(folder: folder)) }

    static func site(
        _ language: String = "en", templates: SiteTemplates = .first, _ change: (inout SimulatedSite) -> Void = { _ in }
    ) throws -> SimulatedSite {
        let edition = SimulatedEdition(language: language) ?? .english
        var site = try SimulatedSite(edition: edition, timeline: timeline(), templates: templates, pageBytes: 0)
        change(&site)
        return site
    }

    /// What is wrong with the fixture when words of a file are others; `nil` where nothing is.
    static func complaint(_ file: String, _ old: String, _ new: String) throws -> String? {
        let copy = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: folder, toPath: copy.file("site"))
        let path = copy.file("site/\(file)")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let changed = old.isEmpty ? text + new : text.replacing(old, with: new)
        try Data(changed.utf8).write(to: URL(fileURLWithPath: path))
        do {
            _ = try SiteTimeline(SiteFixture(folder: copy.file("site")))
            return text == changed ? "the file does not hold '\(old)'" : nil
        } catch {
            return "\(error)".replacing(copy.file("site/"), with: "")
        }
    }
}

extension SimulatedSite {
    /// What is answered at a time of Beirut, `2026-03-31T09:00`.
    func get(_ target: String, at time: String, _ headers: [String: String] = [:]) -> SimulatedAnswer {
        let now = Fixtures.instant("\(time):00+03:00")
        return answer(for: SimulatedRequest("GET", PercentCoding.encode(target), headers: headers), at: now)
    }
}
