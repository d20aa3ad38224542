extension ScriptDraw {
    /// A pull, now and then another one that may confirm it.
    mutating func pulls() {
        let article = articles[number(below: articles.count)]
        guard let current = article.current else { return }
        let slug = chance(85) ? current.slug : article.past.randomElement(using: &random)?.slug ?? current.slug
        let replica = number(below: scenario.clocks.count)
        pull(replica, slug)
        guard chance(25) else { return }
        for _ in 0..<2 {
            advance(by: 1860)
            pull(replica, slug)
        }
    }

    private mutating func pull(_ replica: Int, _ slug: Int) {
        var plan = AnswerPlan()
        if chance(55) {
            let node = number(below: nodes.count)
            plan = nodes[node].answer(slug, at: now, &random)
        } else if chance(8) {
            plan.sign = .undated
        }
        add(.pull(replica: replica, slug: slug, answer: plan))
    }
}
