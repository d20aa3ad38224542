import Foundation
import NewsSync

/// Plays a script and judges what the replicas show after each event.
final class Simulation {
    let script: SimulationScript
    let rules: MergeRules
    let templates: StoreTemplates
    let folder: String
    var origin: TrueOrigin
    var texts: InventedTexts
    var replicas: [SimulatedReplica] = []
    /// By replica and article.
    var witnesses: [[Witness]]
    /// For each article, the latest instant in milliseconds of which any answer spoke.
    var latestEvidence: [Int64]
    /// For each article, the latest second at which a peer that is no replica told something of it.
    var told: [Int64]
    var counts = SimulationCounts()
    /// Now, in seconds of the simulation.
    var now: Int64 = 0
    /// What happened and what it changed, a line each.
    var trace: [String] = []

    init(_ script: SimulationScript, templates: StoreTemplates, rules: MergeRules = .standard) throws {
        (self.script, self.templates, self.rules) = (script, templates, rules)
        let articles = script.scenario.articles
        origin = TrueOrigin(articles: articles.count)
        texts = InventedTexts(editions: articles)
        let row = Array(repeating: Witness(), count: articles.count)
        witnesses = Array(repeating: row, count: script.scenario.clocks.count)
        latestEvidence = Array(repeating: .min, count: articles.count)
        told = Array(repeating: .min, count: articles.count)
        folder = try templates.makeFolder()
        for (index, clock) in script.scenario.clocks.enumerated() {
            replicas.append(
                try SimulatedReplica(index: index, clock: clock, in: folder, templates: templates, rules: rules))
        }
    }

    deinit {
        for replica in replicas { try? replica.close() }
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Plays the script to its end, then lets every replica settle.
    ///
    /// - Throws: `SimulationFailure` where a promise is broken; `StoreError` where a store fails.
    func run() throws {
        for timed in script.events {
            now = max(now, timed.at)
            counts.count("events")
            trace.append(timed.line.text)
            try play(timed.event)
        }
        try settle()
        try judgeEnd()
    }

    private func play(_ event: SimulatedEvent) throws {
        switch event {
        case .say(let article, let text, let asserted, let published, let slug):
            origin.say(
                article, Showing(text: text, asserted: asserted, published: published, slug: slug), at: now)
        case .take(let article, let status): origin.take(article, status: status, at: now)
        case .pull(let index, let slug, let plan): try pull(index, slug, plan)
        case .sitemap(let index, let edition): try sitemap(index, edition)
        case .crash(let index): try crash(index)
        case .upgrade(let index): if let replica = replica(index) { upgrade(replica) }
        case .sync(let from, let to, let plan): try sync(from, to, plan)
        case .feed(let index, let article): try feed(index, article)
        case .lie(let index, let article, let text, let ahead): try lie(index, article, text: text, ahead: ahead)
        case .distrust(let index, let writer, let isTrusted): try distrust(index, writer, isTrusted: isTrusted)
        case .compact(let index): try compact(index)
        case .mark(let index, let article, let mark): try self.mark(index, article, mark)
        case .backup(let index): try backup(index)
        case .restore(let index): try restore(index)
        }
    }

    /// How it ended.
    func outcome(_ failure: SimulationFailure?) -> SimulationSweep.Outcome {
        SimulationSweep.Outcome(script: script, failure: failure, counts: counts, trace: trace.joined(separator: "\n"))
    }

    /// From now on a replica's extractor reads better; what an older one has read counts for nothing beside that.
    func upgrade(_ replica: SimulatedReplica) {
        guard replica.generation == 1 else { return }
        replica.generation = 2
        for article in witnesses[replica.index].indices { witnesses[replica.index][article].settling = nil }
    }

    /// `nil` where a script that was cut short names one that is not there.
    func replica(_ index: Int) -> SimulatedReplica? { replicas.indices.contains(index) ? replicas[index] : nil }

    func fail(_ invariant: Int, sort: String = "", _ detail: String) -> SimulationFailure {
        SimulationFailure(invariant, at: now, sort: sort, detail)
    }
}
