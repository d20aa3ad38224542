import NewsModel

/// Makes posts of the stories of a parallel corpus, which have a title and paragraphs and nothing else.
///
/// The post's id is a number for the language plus its line, so that a measurement can find the story again. All else is
/// made up from the seed: a story is published at about the same time in all its editions, up to six hours apart.
struct ParallelPosts: Sendable {
    let seed: UInt64
    let first: Instant
    let days: Int
    let zone: SiteZone

    /// Where the ids of a language begin.
    static func firstID(_ language: String) -> Int {
        switch language {
        case "ar": 7_000_000
        case "en": 8_000_000
        default: 9_000_000
        }
    }

    /// The post of an object; `nil` where it has another shape or a language that no edition has.
    func post(_ json: JSONValue, line: Int) -> SimulatedPost? {
        guard let story = json["id"]?.stringValue, let language = json["lang"]?.stringValue,
            let title = json["title"]?.stringValue, let paragraphs = json["paragraphs"]?.strings,
            let edition = SimulatedEdition(language: language)
        else { return nil }
        let words = edition.words.parallel
        var random = SeededRandom(seed: seed, name: "\(language) \(story)")
        let id = Self.firstID(language) + line
        let category = random.pick(words.categories) ?? ("news", "News")
        let author = random.pick(words.authors) ?? "Desk"
        let published = time(of: story, random: &random)
        let updated = random.next() % 5 == 0 ? published : later(than: published, random: &random)
        let text = paragraphs.joined(separator: "\n")
        return SimulatedPost(
            id: String(id), path: "/\(category.path)/\(Self.slug(title))-\(id)", language: language, title: title,
            description: paragraphs.first ?? "", keywords: tags(words.tags, random: &random),
            thumbnail: "\(edition.mediaHost)/media/image/\(id).jpg?width=1000", videoDuration: nil,
            wordCount: String(text.utf8.split(separator: 0x20).count), published: published, updated: updated,
            author: author,
            classes: [
                PostClass(key: "class1", mapping: "posttype", value: words.media),
                PostClass(key: "class2", mapping: "category", value: category.name),
                PostClass(key: "class3", mapping: "country", value: random.pick(words.regions) ?? ""),
                PostClass(key: "class6", mapping: "author", value: author),
            ],
            fullText: text, months: [YearMonth(of: published.instant, in: zone)])
    }

    /// The story's own time, the same in all editions, and up to six hours for this edition.
    private func time(of story: String, random: inout SeededRandom) -> SiteTime {
        var shared = SeededRandom(seed: seed, name: story)
        let minutes = Int64.random(in: 0..<Int64(max(1, days)) * 1440, using: &shared)
        let own = Int64.random(in: 0..<360, using: &random)
        return SiteTime(first.advanced(byMilliseconds: (minutes + own) * 60_000), in: zone)
    }

    private func later(than time: SiteTime, random: inout SeededRandom) -> SiteTime {
        let seconds = Int64.random(in: 60..<172_800, using: &random)
        return SiteTime(time.instant.advanced(byMilliseconds: seconds * 1000), in: zone)
    }

    private func tags(_ words: [String], random: inout SeededRandom) -> String {
        words.shuffled(using: &random).prefix(3).joined(separator: ",")
    }

    /// Letters and digits of a title, with a hyphen for what stands between them; 60 characters at most.
    static func slug(_ title: String) -> String {
        let parts = title.lowercased().split { !$0.isLetter && !$0.isNumber }
        let slug = parts.joined(separator: "-").prefix(60)
        return String(slug.hasSuffix("-") ? slug.dropLast() : slug)
    }
}
