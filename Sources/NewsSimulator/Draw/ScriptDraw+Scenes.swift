/// Short sequences that chance alone brings too seldom.
extension ScriptDraw {
    mutating func scene() {
        let index = number(below: articles.count)
        guard articles[index].current != nil else { return }
        if chance(50) { datedAhead(index) } else { unseenBeforeItWent(index) }
    }

    /// A version dated ahead gives way to another one, and a copy of it comes up again.
    private mutating func datedAhead(_ index: Int) {
        let replica = number(below: scenario.clocks.count)
        edit(index, asserted: now + 4000)
        let stored = now
        guard let slug = articles[index].current?.slug else { return }
        add(.pull(replica: replica, slug: slug, answer: AnswerPlan()))
        advance(by: 600)
        edit(index, asserted: now)
        for _ in 0..<2 {
            add(.pull(replica: replica, slug: slug, answer: AnswerPlan()))
            advance(by: 600)
        }
        add(.pull(replica: replica, slug: slug, answer: AnswerPlan(stored: stored, sign: .hit)))
    }

    /// A version that nobody saw comes up in a cache when the article is gone.
    private mutating func unseenBeforeItWent(_ index: Int) {
        let replica = number(below: scenario.clocks.count)
        guard let slug = articles[index].current?.slug else { return }
        add(.pull(replica: replica, slug: slug, answer: AnswerPlan()))
        advance(by: 600)
        edit(index, asserted: now)
        let stored = now
        advance(by: 600)
        articles[index].isGone = true
        add(.take(article: index, status: 410))
        for _ in 0..<3 {
            add(.pull(replica: replica, slug: slug, answer: AnswerPlan()))
            advance(by: 660)
        }
        add(.pull(replica: replica, slug: slug, answer: AnswerPlan(stored: stored, sign: .hit)))
    }

    /// Two replicas see an article for the first time in one second, before and after a silent edit: nothing that is known
    /// tells which came first.
    mutating func silentEditAtOnce(_ index: Int) {
        guard scenario.clocks.count > 1, let showing = articles[index].current else { return }
        add(.pull(replica: 0, slug: showing.slug, answer: AnswerPlan()))
        edit(index, asserted: showing.asserted)
        add(.pull(replica: 1, slug: showing.slug, answer: AnswerPlan()))
        advance(by: 60)
        add(.sync(from: 0, to: 1, plan: SyncPlan()))
    }
}
