import Foundation
import NewsSync
import Testing

@testable import NewsTestSupport

/// Each row of the table *What an English page shows* (docs/origin.md): pulled from the fixture's site in each language, by two
/// sets of templates, and read back through the command's JSON, now and as of day 1. What is expected is the simulator's own
/// model of the site at that time, not a page of it.
@Suite struct WholeEditionTests {
    // MARK: The switch, the menus

    @Test(arguments: Edition.all) func `the switch to the other editions`(edition: Edition) async throws {
        try await compare("editions", edition, edition.moment().frame().editions)
    }

    @Test(arguments: Edition.all) func `the sections, two levels`(edition: Edition) async throws {
        try await compare("sections", edition, edition.moment().frame().sections)
    }

    @Test(arguments: Edition.all) func `the regions`(edition: Edition) async throws {
        try await compare("regions", edition, edition.moment().frame().regions)
    }

    @Test(arguments: Edition.all) func `pages about the site, and its apps`(edition: Edition) async throws {
        try await compare("pages", edition, edition.moment().frame().pages)
        try await compare("apps", edition, edition.moment().frame().apps)
    }

    // MARK: What stands in them

    @Test(arguments: Edition.all) func `articles by section, of both levels`(edition: Edition) async throws {
        let moment = try await edition.moment()
        for section in moment.outline.sections {
            let inside = Set(section.all.map(\.key))
            let expected = live(moment) { inside.contains($0.filing?.section ?? "") }
            #expect(try await edition.ids(["--section", section.address]) == expected, "\(section.title)")
        }
        let below = try #require(moment.outline.section("politics"))
        #expect(
            try await edition.ids(["--section", below.title]) == live(moment) { $0.filing?.section == "politics" })
    }

    @Test(arguments: Edition.all) func `articles by media kind, videos with their duration`(edition: Edition)
        async throws
    {
        let moment = try await edition.moment()
        for kind in moment.outline.media.keys.sorted() {
            let expected = live(moment) { $0.filing?.media == kind }
            #expect(try await edition.ids(["--media", kind]) == expected, "\(kind)")
        }
        let video = try #require(moment.state.livePosts.filter { $0.videoDuration != nil }.min { $0.id < $1.id })
        let shown = try await edition.show(video.id)
        #expect(shown["video_seconds"]?.numberValue == video.videoDuration.flatMap(Double.init))
    }

    @Test(arguments: Edition.all) func `articles by region, coverage, author and tag`(edition: Edition) async throws {
        let moment = try await edition.moment()
        for region in moment.outline.regions {
            let expected = live(moment) { $0.filing?.regions.contains(region.key) ?? false }
            #expect(try await edition.ids(["--region", region.title]) == expected, "\(region.title)")
        }
        for coverage in moment.outline.coverages {
            let expected = live(moment) { $0.filing?.coverages.contains(coverage.key) ?? false }
            #expect(try await edition.ids(["--coverage", coverage.title]) == expected, "\(coverage.title)")
        }
        for author in moment.outline.authors {
            let expected = live(moment) { $0.filing?.authors.contains(author.key) ?? false }
            #expect(try await edition.ids(["--author", author.title]) == expected, "\(author.title)")
        }
        let tagged = try #require(moment.state.livePosts.filter { !$0.tags.isEmpty }.min { $0.id < $1.id })
        let tag = try #require(tagged.tags.map(trimmed).first { !$0.isEmpty })
        let expected = live(moment) { $0.tags.map(trimmed).contains(tag) }
        #expect(try await edition.ids(["--tag", tag]).isSuperset(of: expected))
    }

    // MARK: Lists that move

    @Test(arguments: Edition.all) func `the breaking ticker`(edition: Edition) async throws {
        let lines = try await edition.moment().frame().ticker
        let items = try items(await edition.part("breaking"))
        #expect(items.map { $0["title"]?.stringValue } == lines.map { trimmed($0.text) })
        #expect(items.map { $0["date"]?.stringValue } == lines.map(\.time))
    }

    @Test(arguments: Edition.all) func `most read, with caption, section and date`(edition: Edition) async throws {
        try await compare("most-read", edition, edition.moment().frame().mostRead)
    }

    @Test(arguments: Edition.all) func `in five, read next and the coverages`(edition: Edition) async throws {
        let front = try await edition.moment().front()
        try await compare("in-five", edition, front.inFive)
        try await compare("read-next", edition, front.readNext)
        try await compare("coverages", edition, front.coverages)
    }

    @Test(arguments: Edition.all) func `the live entry`(edition: Edition) async throws {
        let live = try #require(try await edition.moment().front().live)
        let items = try items(await edition.part("live"))
        #expect(items.map { $0["title"]?.stringValue } == [trimmed(live.title)])
    }

    // MARK: Pages of their own

    @Test(arguments: Edition.all) func `a coverage with its description and members`(edition: Edition) async throws {
        let moment = try await edition.moment()
        for coverage in moment.outline.coverages {
            guard case .list(let page)? = moment.page(atPath: coverage.address) else { continue }
            let part = try await edition.part("coverage", of: coverage.title)
            #expect(part["title"]?.stringValue == trimmed(coverage.title))
            #expect(part["text"]?.stringValue == coverage.text.map(trimmed))
            #expect(items(part).map { $0["title"]?.stringValue } == page.cards.map { trimmed($0.title) })
        }
    }

    @Test(arguments: Edition.all) func `authors, and what is said of each`(edition: Edition) async throws {
        let moment = try await edition.moment()
        try await compare("authors", edition, moment.outline.authors)
        for author in moment.outline.authors {
            guard case .list(let page)? = moment.page(atPath: author.address) else { continue }
            let part = try await edition.part("author", of: author.title)
            #expect(part["text"]?.stringValue == author.text.map(trimmed))
            #expect(items(part).map { $0["title"]?.stringValue } == page.cards.map { trimmed($0.title) })
        }
    }

    // MARK: Articles

    @Test(arguments: Edition.all) func `an article's head, lede, body, captions and tags`(edition: Edition) async throws
    {
        let moment = try await edition.moment()
        let posts = moment.state.livePosts.sorted { $0.id < $1.id }
        #expect(posts.count > 30)
        for post in posts.enumerated().filter({ $0.offset % 4 == 0 }).map(\.element) {
            let shown = try await edition.show(post.id)
            let page = moment.article(post)
            #expect(shown["title"]?.stringValue == post.title, "\(post.id)")
            #expect(shown["lede"]?.stringValue == post.description, "\(post.id)")
            #expect(shown["authors"]?.strings == page.authors, "\(post.id)")
            #expect(shown["source"]?.stringValue == post.source, "\(post.id)")
            #expect(shown["published"]?.stringValue == post.published.instant.rfc3339, "\(post.id)")
            #expect(shown["modified"]?.stringValue == post.updated.instant.rfc3339, "\(post.id)")
            #expect(shown["section"]?.stringValue == page.section?.title, "\(post.id)")
            #expect(shown["coverage"]?.strings == page.coverages.map(\.title), "\(post.id)")
            #expect(shown["tags"]?.strings == once(post.tags.map(trimmed)), "\(post.id)")
            #expect(shown["read_minutes"]?.numberValue == readMinutes(post), "\(post.id)")
            #expect(shown["blocks"]?.arrayValue?.map(words) == post.body.compactMap(words), "\(post.id)")
            let lead = shown["images"]?.arrayValue?.first
            #expect(lead?["url"]?.stringValue == post.thumbnail, "\(post.id)")
            #expect(lead?["caption"]?.stringValue == post.caption, "\(post.id)")
            #expect(lead?["credit"]?.stringValue == post.credit, "\(post.id)")
        }
    }

    @Test(arguments: Edition.all) func `related news inside the body, and what to read next`(edition: Edition)
        async throws
    {
        let moment = try await edition.moment()
        let posts = moment.state.livePosts.sorted { $0.id < $1.id }
        var boxes = 0
        for post in posts {
            let ids = post.body.flatMap { block -> [String] in
                if case .related(let ids) = block { ids } else { [] }
            }
            guard !ids.isEmpty else { continue }
            let page = moment.article(post)
            let shown = try await edition.show(post.id)
            #expect(
                shown["related"]?.arrayValue?.map { $0["title"]?.stringValue }
                    == ids.compactMap { page.related[$0] }
                    .map { trimmed($0.title) }, "\(post.id)")
            #expect(
                shown["read_next"]?.arrayValue?.map { $0["title"]?.stringValue }
                    == page.readNext.map { trimmed($0.title) }, "\(post.id)")
            boxes += 1
        }
        #expect(boxes >= 6)
    }

    @Test(arguments: Edition.all) func `the same story in the other editions, where pages say so`(edition: Edition)
        async throws
    {
        let moment = try await edition.moment()
        let linked = moment.state.livePosts.filter { $0.filing?.isLinked == true && $0.filing?.story != nil }
        #expect(linked.count >= 8)
        for post in linked {
            let shown = try await edition.show(post.id)
            let told = (shown["translations"]?.arrayValue ?? []).filter { $0["grade"] != "content" }
            let site = try await edition.site()
            for language in SimulatedEdition.languages where language != edition.language {
                let other = try site.moment(language, edition.day).state.livePosts.first {
                    $0.filing?.story == post.filing?.story
                }
                let found = told.first { $0["id"]?.stringValue?.hasPrefix(language + ":") == true }
                #expect(found?["id"]?.stringValue == other.map { "\(language):\($0.id)" }, "\(post.id) in \(language)")
                if other != nil { #expect(found?["grade"] == "reciprocal", "\(post.id) in \(language)") }
            }
        }
    }

    // MARK: Comparing

    private func items(_ part: JSONValue) -> [JSONValue] { part["items"]?.arrayValue ?? [] }

    /// A menu: names and addresses at all levels.
    private func compare(_ name: String, _ edition: Edition, _ entries: [MenuEntry]) async throws {
        let site = try #require(SimulatedEdition(language: edition.language)).host
        func lines(_ entries: [MenuEntry], _ level: Int) -> [String] {
            entries.flatMap { entry -> [String] in
                let url = entry.address.hasPrefix("/") ? site + entry.address : entry.address
                return ["\(level) \(trimmed(entry.title)) \(CanonicalURL(url)?.text ?? url)"]
                    + lines(entry.children, level + 1)
            }
        }
        func lines(_ items: [JSONValue], _ level: Int) -> [String] {
            items.flatMap { item -> [String] in
                let url = item["url"]?.stringValue ?? ""
                return ["\(level) \(item["title"]?.stringValue ?? "") \(CanonicalURL(url)?.text ?? url)"]
                    + lines(item["children"]?.arrayValue ?? [], level + 1)
            }
        }
        #expect(lines(items(try await edition.part(name)), 0) == lines(entries, 0), "\(name)")
        #expect(!entries.isEmpty)
    }

    /// A list of cards: headline, address, picture, and what else each shows.
    private func compare(_ name: String, _ edition: Edition, _ cards: [PageCard]) async throws {
        let site = try #require(SimulatedEdition(language: edition.language)).host
        let shown = items(try await edition.part(name)).map { item in
            [
                "title", "url", "image", "caption", "section",
            ].map { item[$0]?.stringValue ?? "-" } + [
                item["date"]?.stringValue.flatMap { Instant(rfc3339: $0) }?.rfc3339 ?? "-"
            ]
        }
        let expected = cards.map { card in
            [
                trimmed(card.title), CanonicalURL(site + card.path)?.text ?? "", card.image,
                card.caption.map(trimmed) ?? "-", card.section.map(trimmed) ?? "-",
                card.date?.instant.rfc3339 ?? "-",
            ]
        }
        #expect(shown == expected, "\(name)")
        #expect(!cards.isEmpty)
    }

    private func live(_ moment: SiteMoment, _ isMeant: (SimulatedPost) -> Bool) -> Set<String> {
        Set(moment.state.livePosts.filter(isMeant).map(\.id))
    }

    private func trimmed(_ text: String) -> String { text.trimmingCharacters(in: .whitespacesAndNewlines) }

    private func once(_ members: [String]) -> [String] {
        members.reduce(into: []) { if !$1.isEmpty, !$0.contains($1) { $0.append($1) } }
    }

    private func words(_ block: JSONValue) -> String {
        let text = block["text"]?.stringValue ?? ""
        let address = block["url"]?.stringValue ?? ""
        return "\(block["type"]?.stringValue ?? ""): \(text) \(address)"
    }

    private func words(_ block: PostBlock) -> String? {
        switch block {
        case .paragraph(let text): "paragraph: \(text) "
        case .heading(_, let text): "heading: \(text) "
        case .quote(let text): "quote: \(text) "
        case .list(_, let items): "list: \(items.joined(separator: "\n")) "
        case .image(let url, let caption, _): "image: \(caption ?? "") \(url)"
        case .embed(let url, _): "embed:  \(url)"
        case .related: nil
        }
    }

    /// Words between white space that hold a letter or digit, at 220 a minute, rounded up.
    private func readMinutes(_ post: SimulatedPost) -> Double {
        let words = post.body.flatMap { $0.text.split(whereSeparator: \.isWhitespace) }
        let counted = words.count { $0.contains { $0.isLetter || $0.isNumber } }
        return (Double(counted) / 220).rounded(.up)
    }
}
