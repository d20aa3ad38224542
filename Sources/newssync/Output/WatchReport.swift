import NewsSync

/// What `watch` prints: a line for each round of an edition, with what failed on the standard error; or events as JSON Lines.
struct WatchReport {
    private let json: Bool
    private var summaries: [EditionID: PullSummary] = [:]
    private var failures: [EditionID: [String]] = [:]
    /// What was said of lists last: said again when it changes.
    private var missing: [EditionID: [String]] = [:]

    /// Failures of a round that are printed; all are in `status`.
    private static let told = 5

    init(json: Bool) { self.json = json }

    mutating func take(_ event: PullEvent) {
        if json {
            if let value = PullEventJSON.json(event) { Output.json(value) }
            return
        }
        switch event {
        case .failed(let edition, let url, let message):
            failures[edition, default: []].append(message.contains(url) ? message : "\(message) (\(url))")
        case .finished(let summary): summaries[summary.edition] = summary
        case .nextRound(let edition, let next): print(edition, next: next)
        default: break
        }
    }

    /// Prints the rounds that were ended by a signal.
    mutating func end() { for edition in summaries.keys.sorted() { print(edition, next: nil) } }

    private mutating func print(_ edition: EditionID, next: Instant?) {
        defer { (summaries[edition], failures[edition]) = (nil, nil) }
        guard let summary = summaries[edition] else { return }
        let spent = "\(summary.requests) requests, \(Shown.size(summary.bytes))"
        let second = next.map { Instant(milliseconds: $0.milliseconds - $0.milliseconds % 1000) }
        let what = second.map { "next at \($0.rfc3339)" } ?? "told to stop"
        Output.line("\(PullReport.line(for: summary)); \(spent); \(what)")
        let lists = PullReport.missingParts(summary)
        if lists != missing[edition] ?? [] { for line in lists { Output.error(line) } }
        missing[edition] = lists
        let failed = failures[edition] ?? []
        for message in failed.prefix(Self.told) { Output.error("failed: \(edition): \(Shown.field(message))") }
        if failed.count > Self.told {
            Output.error("… and \(failed.count - Self.told) more; 'newssync status' lists them")
        }
    }
}
