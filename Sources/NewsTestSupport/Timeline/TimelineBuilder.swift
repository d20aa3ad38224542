import NewsModel

/// Works out the states of a fixture's editions, from the first post to the last event.
struct TimelineBuilder {
    private enum Step {
        case publish(FixturePost)
        case event(SiteEvent)
    }

    private let fixture: SiteFixture
    private let zone: SiteZone
    private var drafts: [String: EditionDraft] = [:]
    private(set) var states: [String: [(since: Instant, state: SiteState)]] = [:]

    init(fixture: SiteFixture, zone: SiteZone) {
        (self.fixture, self.zone) = (fixture, zone)
        for language in SimulatedEdition.languages {
            let originals = fixture.posts[language] ?? []
            drafts[language] = EditionDraft(
                originals: Dictionary(originals.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
        }
    }

    /// Takes all steps in the order of their times; of one time, posts before events.
    mutating func run() throws(SiteFixtureError) {
        for (at, language, step) in steps() {
            let touched: String?
            switch step {
            case .publish(let post):
                try drafts[language]?.publish(post)
                touched = post.id
            case .event(let event):
                try drafts[language]?.apply(event)
                touched = event.id
                if let problem = unknownName(in: event) { throw problem }
            }
            write(touched, in: language, at: at)
        }
    }

    private func steps() -> [(at: Instant, language: String, step: Step)] {
        var steps: [(at: Instant, language: String, step: Step)] = []
        for language in SimulatedEdition.languages {
            for post in fixture.posts[language] ?? [] {
                steps.append((post.published.instant, language, .publish(post)))
            }
        }
        steps += fixture.events.map { ($0.at.instant, $0.language, .event($0)) }
        // A stable order, also of steps at one time.
        return steps.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }

    private func unknownName(in event: SiteEvent) -> SiteFixtureError? {
        guard case .edit(let edit) = event.change, let unknown = edit.fields.unknownNames(in: fixture.outline).first
        else { return nil }
        return .badValue(
            key: "set.\(unknown.key)", expected: "a key of site.yaml, not '\(unknown.value)'", file: event.file,
            line: event.line)
    }

    /// Writes the states that a step leads to: of the edition, and of those whose pages name the post.
    private mutating func write(_ id: String?, in language: String, at now: Instant) {
        let story = id.flatMap { drafts[language]?.posts[$0] }.flatMap { $0.isLinked ? $0.story : nil }
        for other in SimulatedEdition.languages {
            guard other == language || story != nil, var draft = drafts[other], let outline = outline(other) else {
                continue
            }
            var ids = other == language ? id.map { [$0] } ?? [] : []
            if let story { ids += draft.posts.values.filter { $0.story == story && $0.isLinked }.map(\.id) }
            guard other == language || !ids.isEmpty else { continue }
            for id in Set(ids) {
                guard let post = draft.posts[id] else { continue }
                draft.state.put(
                    SimulatedPost(post, outline: outline, alternates: alternates(of: post), zone: zone))
            }
            draft.state.changed = now
            draft.state.touch()
            drafts[other] = draft
            if states[other]?.last?.since == now { states[other]?.removeLast() }
            states[other, default: []].append((now, draft.state))
        }
    }

    private func outline(_ language: String) -> EditionOutline? {
        SimulatedEdition(language: language).map { EditionOutline(fixture: fixture, edition: $0) }
    }

    /// The pages of other editions that tell a linked post's story now; the one that was first is the original.
    private func alternates(of post: FixturePost) -> [SimulatedPost.Alternate] {
        guard post.isLinked, let story = post.story else { return [] }
        var found: [(edition: SimulatedEdition, post: FixturePost)] = []
        for language in SimulatedEdition.languages {
            guard let draft = drafts[language], let edition = SimulatedEdition(language: language) else { continue }
            let told = draft.posts.values.filter {
                $0.story == story && $0.isLinked && draft.state.retracted[$0.id] == nil
            }
            found += told.sorted { $0.id < $1.id }.map { (edition, $0) }
        }
        let first = found.min { ($0.post.published.instant, $0.post.id) < ($1.post.published.instant, $1.post.id) }
        return found.filter { $0.edition.language != post.language }.map { edition, other in
            SimulatedPost.Alternate(
                language: edition.language, url: edition.host + PercentCoding.encode(other.path),
                isOriginal: other.id == first?.post.id)
        }
    }
}
