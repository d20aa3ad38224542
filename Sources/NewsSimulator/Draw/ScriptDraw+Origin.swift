extension ScriptDraw {
    /// The first version of an article.
    mutating func publish(_ index: Int) {
        let showing = Showing(
            text: 0, asserted: chance(climate.undated) ? nil : now, published: chance(80) ? now : nil,
            slug: freshSlug(index))
        articles[index].texts = 1
        show(index, showing)
    }

    /// An edit of one sort or another; what was taken away may return so.
    mutating func change(_ index: Int) {
        let article = articles[index]
        guard var showing = article.current else { return }
        switch number(below: 100) {
        case ..<25: showing = edited(index, showing, asserted: now)
        case ..<50: showing = edited(index, showing, asserted: showing.asserted)
        case ..<70: if let old = article.past.randomElement(using: &random) { showing = reverted(to: old, showing) }
        case ..<80: showing.slug = slug(for: index)
        case ..<85: showing.asserted = now
        default: showing = edited(index, showing, asserted: misdated(showing.asserted))
        }
        if chance(climate.undated) { showing.asserted = nil }
        guard showing != article.current || article.isGone else { return }
        show(index, showing)
    }

    mutating func takeAway(_ index: Int) {
        guard articles[index].current != nil, !articles[index].isGone, let slug = articles[index].current?.slug else {
            return
        }
        articles[index].isGone = true
        let isFinal = chance(50)
        add(.take(article: index, status: isFinal ? 410 : 404))
        // Only who asks again and again confirms it.
        guard chance(60) else { return }
        let replica = number(below: scenario.clocks.count)
        for _ in 0..<(isFinal ? 2 : 4) {
            advance(by: isFinal ? 660 : 43_260)
            add(.pull(replica: replica, slug: slug, answer: AnswerPlan()))
        }
    }

    /// A new text under a date.
    mutating func edit(_ index: Int, asserted: Int64?) {
        guard let showing = articles[index].current else { return }
        show(index, edited(index, showing, asserted: asserted))
    }

    private mutating func edited(_ index: Int, _ showing: Showing, asserted: Int64?) -> Showing {
        var next = showing
        (next.text, next.asserted) = (articles[index].texts, asserted)
        articles[index].texts += 1
        return next
    }

    /// An old text again: with its old date, today's, or the one of what it replaces.
    private mutating func reverted(to old: Showing, _ showing: Showing) -> Showing {
        var next = showing
        next.text = old.text
        next.asserted = random.pick([old.asserted, now, showing.asserted]) ?? now
        return next
    }

    /// A date set back or ahead.
    private mutating func misdated(_ asserted: Int64?) -> Int64? {
        guard chance(climate.misdated * 4) else { return now }
        let shift = random.pick([-86_400, -4000, -600, 600, 4000, 86_400]) ?? Int64(0)
        return now + shift
    }

    private mutating func show(_ index: Int, _ showing: Showing) {
        articles[index].current = showing
        articles[index].isGone = false
        articles[index].past.append(showing)
        add(
            .say(
                article: index, text: showing.text, asserted: showing.asserted, published: showing.published,
                slug: showing.slug))
    }

    /// A new address, one that the article had before, or one that another article has left.
    private mutating func slug(for index: Int) -> Int {
        let others = articles.filter { $0.index != index && $0.edition == articles[index].edition && !$0.isGone }
        let left = others.flatMap { other in other.past.map(\.slug).filter { $0 != other.current?.slug } }
        let free = left.filter { slug in !articles.contains { $0.current?.slug == slug } }
        switch number(below: 3) {
        case 0: if let reused = free.randomElement(using: &random) { return reused }
        case 1: if let own = articles[index].past.randomElement(using: &random)?.slug, isFree(own) { return own }
        default: break
        }
        return freshSlug(index)
    }

    private func isFree(_ slug: Int) -> Bool { !articles.contains { $0.current?.slug == slug } }

    private mutating func freshSlug(_ index: Int) -> Int {
        let edition = articles[index].edition
        slugs[edition] += 2
        return slugs[edition]
    }
}
