import NewsSync

/// Judges what a replica shows of an article by the origin's true history (invariants 4, 5, 9 and 16).
struct HistoryJudge {
    let origin: TrueOrigin
    let texts: InventedTexts
    let article: Int
    /// Now, in seconds of the simulation.
    let now: Int64

    /// Whether what is shown is what the origin says.
    func agrees(_ shown: ShownState?, with truth: PublicState) -> Bool {
        switch truth {
        case .gone: return shown?.isGone ?? true
        case .live(let showing):
            guard let shown, !shown.isGone, shown.kind == 1 else { return false }
            return matches(shown, showing)
        }
    }

    /// Whether content and dates are those of an epoch.
    func matches(_ shown: ShownState, _ showing: Showing) -> Bool {
        guard let name = shown.content.flatMap(texts.name(of:)) else { return false }
        return name == TextName(article: article, text: showing.text, slug: showing.slug)
            && shown.modified == showing.asserted.map(Scenario.instant)
            && shown.published == showing.published.map(Scenario.instant)
    }

    /// The epochs up to now whose content and dates are shown.
    func contentPlaces(_ shown: ShownState) -> [Int] {
        origin.history[article].indices.filter { index in
            let epoch = origin.history[article][index]
            return epoch.from <= now && epoch.state.showing.map { matches(shown, $0) } ?? false
        }
    }

    /// The epochs up to now in which the article was there, or was not, as it is shown.
    func statusPlaces(_ shown: ShownState) -> [Int] {
        origin.history[article].indices.filter { index in
            let epoch = origin.history[article][index]
            return epoch.from <= now && (epoch.state.showing == nil) == shown.isGone
        }
    }

    /// What is wrong with a state by itself; `nil` where nothing is.
    func fault(_ shown: ShownState) -> SimulationFailure? {
        guard let content = shown.content, shown.kind == 1 else { return nil }
        guard let name = texts.name(of: content) else {
            return SimulationFailure(9, at: now, "article \(article) shows a content that nobody ever had")
        }
        if name.article != article {
            return SimulationFailure(16, at: now, "article \(article) shows the content of article \(name.article)")
        }
        let hashes = pageWinners(shown.winners)
        if Set(hashes).count > 1 {
            return SimulationFailure(
                9, at: now, "fields of article \(article) that its page asserts together come from several revisions")
        }
        return nil
    }

    /// The contents of pages that won fields, where a view names its winners.
    private func pageWinners(_ winners: String?) -> [String] {
        guard let winners, case .object(let members)? = try? JSONValue.parse(winners) else { return [] }
        return members.values.compactMap { value in
            guard let pair = value.strings, pair.count == 2, pair[0] == SourceKind.page.rawValue else { return nil }
            return pair[1]
        }
    }

    /// In words, for a failure.
    func words(_ shown: ShownState?) -> String {
        guard let shown else { return "nothing" }
        let name = shown.content.flatMap(texts.name(of:)).map { "text \($0.text) slug \($0.slug)" } ?? "no text"
        let date = shown.modified.map { ScriptLine.clock(Scenario.second($0)) } ?? "undated"
        return "\(shown.isGone ? "gone, " : "")\(name), \(date)" + (shown.kind == 2 ? ", of a feed" : "")
    }

    func words(_ state: PublicState?) -> String {
        switch state {
        case nil: "nothing"
        case .gone(let status): "\(status)"
        case .live(let showing):
            "text \(showing.text) slug \(showing.slug), \(showing.asserted.map(ScriptLine.clock) ?? "undated")"
        }
    }
}
