import ArgumentParser
import Foundation
import NewsSync

/// What a pull tells, on a terminal as a bar, in a log as lines, or as JSON Lines.
final class PullReport {
    private let json: Bool
    private let isTerminal: Bool
    private let clock: () -> Instant
    private let began: Instant
    private var progress: [EditionID: (done: Int, planned: Int, bytes: Int64)] = [:]
    private var failures: [(url: String, message: String)] = []
    private var summaries: [PullSummary] = []
    private var drawn: Instant?

    init(json: Bool, isTerminal: Bool, clock: @escaping () -> Instant) {
        (self.json, self.isTerminal, self.clock) = (json, isTerminal, clock)
        began = clock()
    }

    func take(_ event: PullEvent) {
        switch event {
        case .failed(_, let url, let message): failures.append((url, message))
        case .planned(let edition, let counts):
            progress[edition] = (0, counts.reduce(0) { $0 + $1.count }, 0)
        case .committed(let edition, let done, let planned, let bytes):
            progress[edition] = (done, planned, bytes)
            draw()
        case .wouldFetch(_, let url, let reason, let because):
            if !json { Output.line("\(reason)  \(Shown.field(url))  \(because)") }
        case .finished(let summary): summaries.append(summary)
        case .started, .sitemap, .feed, .article, .nextRound: break
        }
        if json, let value = PullEventJSON.json(event) { Output.json(value) }
    }

    /// The closing lines: what each edition brought, and what failed.
    func end() {
        erase()
        guard !json else { return }
        for summary in summaries.sorted(by: { $0.edition < $1.edition }) { Output.line(Self.line(for: summary)) }
        let requests = summaries.reduce(0) { $0 + $1.requests }
        let bytes = summaries.reduce(0) { $0 + $1.bytes }
        let elapsed = Double(clock().milliseconds(since: began)) / 1000
        Output.line("\(requests) requests, \(Shown.size(bytes)), \((elapsed * 10).rounded() / 10) s")
        for summary in summaries {
            let odd = summary.warnings.filter { !$0.key.hasSuffix("(an unverified rule)") }.sorted { $0.key < $1.key }
            for (what, count) in odd { Output.error("note: \(summary.edition): \(count) × \(Shown.field(what))") }
        }
        for summary in summaries { for line in Self.missingParts(summary) { Output.error(line) } }
        for failure in failures.prefix(20) {
            Output.error("failed: \(Shown.field(failure.message))\(place(of: failure))")
        }
        if failures.count > 20 { Output.error("… and \(failures.count - 20) more; 'newssync status' lists them") }
        if !failures.isEmpty { Output.error("what failed is tried again at the next pull") }
    }

    /// The lists of which a selector found nothing.
    static func missingParts(_ summary: PullSummary) -> [String] {
        summary.parts.filter { $0.value.missing > 0 }.sorted { $0.key < $1.key }.map { name, count in
            "note: \(summary.edition): \(name): selector found nothing on \(count.missing) of \(count.pages) "
                + (count.pages == 1 ? "page" : "pages")
                + (count.isVerified ? "" : " (the profile marks it unverified)")
        }
    }

    /// 4 where something was left for the next pull, 1 where nothing could be read at all.
    var exitStatus: ExitCode? {
        let isEmptyHanded = summaries.allSatisfy {
            $0.stopped != nil && $0.new + $0.changed + $0.unchanged + $0.recorded == 0
        }
        if isEmptyHanded, !summaries.isEmpty { return ExitStatus.failed }
        return summaries.contains { $0.failed > 0 || $0.stopped != nil } ? ExitStatus.pulledInPart : nil
    }

    private func place(of failure: (url: String, message: String)) -> String {
        failure.message.contains(failure.url) ? "" : " (\(Shown.field(failure.url)))"
    }

    /// What a pull did for an edition, in one line.
    static func line(for summary: PullSummary) -> String {
        var parts = [
            "\(summary.new) new", "\(summary.changed) changed", "\(summary.unchanged + summary.recorded) unchanged",
        ]
        if summary.waiting > 0 { parts.append("\(summary.waiting) to be confirmed") }
        if summary.gone > 0 { parts.append("\(summary.gone) retracted") }
        if summary.missing > 0 { parts.append("\(summary.missing) not found, to be confirmed") }
        if summary.failed > 0 { parts.append("\(summary.failed) failed") }
        if summary.disallowed > 0 { parts.append("\(summary.disallowed) left alone as robots.txt asks") }
        let stopped = summary.stopped.map { "; stopped: \(Shown.field($0))" } ?? ""
        return "pulled \(summary.edition): \(parts.joined(separator: ", "))\(stopped)"
    }

    /// Counts, bytes, rate and time left, at most ten times a second.
    private func draw() {
        guard isTerminal else { return }
        let now = clock()
        if let drawn, now.milliseconds(since: drawn) < 100 { return }
        drawn = now
        let (done, planned) = progress.values.reduce((0, 0)) { ($0.0 + $1.done, $0.1 + $1.planned) }
        let bytes = progress.values.reduce(0) { $0 + $1.bytes }
        let seconds = max(0.001, Double(now.milliseconds(since: began)) / 1000)
        let rate = Double(done) / seconds
        let left = rate > 0 ? Int(Double(planned - done) / rate) : 0
        let width = 24
        let filled = planned > 0 ? min(width, done * width / planned) : 0
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        Output.progress("\r\u{1B}[K\(bar) \(done)/\(planned)  \(Shown.size(bytes))  \(Int(rate))/s  \(left) s left")
    }

    private func erase() {
        if isTerminal, drawn != nil { Output.progress("\r\u{1B}[K") }
    }
}
