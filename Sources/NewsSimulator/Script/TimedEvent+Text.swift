extension TimedEvent {
    /// The event as a line of a script.
    var line: ScriptLine {
        func line(_ verb: String) -> ScriptLine { ScriptLine(verb, at: at) }
        switch event {
        case .say(let article, let text, let asserted, let published, let slug):
            return line("say").with("article", article).with("text", text).with("asserted", time: asserted)
                .with("published", time: published).with("slug", slug)
        case .take(let article, let status): return line("take").with("article", article).with("status", status)
        case .pull(let replica, let slug, let answer):
            return answer.added(to: line("pull").with("replica", replica).with("slug", slug))
        case .sitemap(let replica, let edition):
            return line("sitemap").with("replica", replica).with("edition", edition)
        case .sync(let from, let to, let plan):
            return line("sync").with("from", from).with("to", to).with("edition", plan.edition)
                .with("batch", plan.batch).with("cut", plan.cut)
        case .crash(let replica): return line("crash").with("replica", replica)
        case .upgrade(let replica): return line("upgrade").with("replica", replica)
        case .feed(let replica, let article): return line("feed").with("replica", replica).with("article", article)
        case .lie(let replica, let article, let text, let ahead):
            return line("lie").with("replica", replica).with("article", article).with("text", text)
                .with("ahead", time: ahead)
        case .backup(let replica): return line("backup").with("replica", replica)
        case .restore(let replica): return line("restore").with("replica", replica)
        case .compact(let replica): return line("compact").with("replica", replica)
        case .distrust(let replica, let writer, let isTrusted):
            return line(isTrusted ? "trust" : "distrust").with("replica", replica).with("writer", writer)
        case .mark(let replica, let article, let mark):
            return line("mark").with("replica", replica).with("article", article).with("mark", mark)
        }
    }

    init(_ line: ScriptLine) throws(ScriptFault) {
        guard let at = line.at else { throw ScriptFault(line: 0, detail: "an event begins with its time") }
        self.init(at: at, try SimulatedEvent(line))
    }
}

extension SimulatedEvent {
    init(_ line: ScriptLine) throws(ScriptFault) {
        switch line.verb {
        case "say":
            self = .say(
                article: try line.needed("article"), text: try line.needed("text"), asserted: try line.time("asserted"),
                published: try line.time("published"), slug: try line.needed("slug"))
        case "take": self = .take(article: try line.needed("article"), status: try line.needed("status"))
        case "pull":
            self = .pull(
                replica: try line.needed("replica"), slug: try line.needed("slug"), answer: try AnswerPlan(line))
        case "sitemap":
            self = .sitemap(replica: try line.needed("replica"), edition: try line.needed("edition"))
        case "sync":
            let plan = SyncPlan(
                edition: try line.number("edition"), batch: max(1, try line.number("batch") ?? 500),
                cut: try line.number("cut"))
            self = .sync(from: try line.needed("from"), to: try line.needed("to"), plan: plan)
        case "feed": self = .feed(replica: try line.needed("replica"), article: try line.needed("article"))
        case "lie":
            self = .lie(
                replica: try line.needed("replica"), article: try line.needed("article"), text: try line.needed("text"),
                ahead: try line.time("ahead") ?? 0)
        case "distrust", "trust":
            self = .distrust(
                replica: try line.needed("replica"), writer: try line.needed("writer"), isTrusted: line.verb == "trust")
        case "mark":
            self = .mark(
                replica: try line.needed("replica"), article: try line.needed("article"), mark: try line.needed("mark"))
        default: self = try SimulatedEvent(ofReplica: line)
        }
    }

    /// The events of which nothing is said but the replica.
    private init(ofReplica line: ScriptLine) throws(ScriptFault) {
        let replica = try line.needed("replica")
        switch line.verb {
        case "crash": self = .crash(replica: replica)
        case "upgrade": self = .upgrade(replica: replica)
        case "backup": self = .backup(replica: replica)
        case "restore": self = .restore(replica: replica)
        case "compact": self = .compact(replica: replica)
        default: throw ScriptFault(line: 0, detail: "'\(line.verb)' is no event")
        }
    }
}

extension AnswerPlan {
    func added(to line: ScriptLine) -> ScriptLine {
        line.with("stored", time: stored).with("sign", text: sign == .date ? nil : sign.rawValue)
            .with("age", time: sign == .wrongAge ? age : nil).with(flag: "obeys", honoursNoCache)
    }

    init(_ line: ScriptLine) throws(ScriptFault) {
        let name = line.text("sign") ?? CacheSign.date.rawValue
        guard let sign = CacheSign(rawValue: name) else {
            throw ScriptFault(line: 0, detail: "sign=\(name) is none of \(CacheSign.allCases.map(\.rawValue))")
        }
        self.init(
            stored: try line.time("stored"), sign: sign, age: try line.time("age") ?? 0,
            honoursNoCache: line.has("obeys"))
    }
}
