import ArgumentParser
import Foundation
import NewsSimulator
import NewsSync
import Synchronization

/// `newssync-lab simulate`: the merge judged by an origin's true history.
struct SimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate", abstract: "Plays invented histories and judges what stores show by them.",
        discussion: """
            Each seed draws an origin with a true history, caches that lie about it, and replicas that pull, exchange rows,
            crash and forget. What they show is judged after each event (docs/simulator.md). The last line counts what
            happened and what decided. A seed that fails is printed with the shortest script that fails as well. Ends with
            exit code 1 if one fails; with --plant, if none does.

            EXAMPLE
              newssync-lab simulate --seeds 1000
              newssync-lab simulate --seeds 1 --from 4711 --trace
              newssync-lab simulate --seeds 2000 --plant order-by-arrival
              newssync-lab simulate --script fixtures/simulator/NAME.script --trace
            """)

    @Option(help: "How many seeds.") var seeds: UInt64 = 100
    @Option(help: "The first seed.") var from: UInt64 = 1
    @Flag(help: "Begin at a seed drawn by the system, which is printed.") var fresh = false
    @Option(help: "Events of each seed, without the settling at its end.") var events = 200
    @Option(help: "A mistake to make on purpose: a failure has to be found.") var plant: String?
    @Option(help: "How many threads.") var jobs = 1
    @Option(help: "A script to play instead of seeds.") var script: String?
    @Option(help: "A folder for the scripts of seeds that fail.") var keep: String?
    @Option(help: "Failures after which it ends.") var failures = 1
    @Flag(help: "Print each event and what is shown then.") var trace = false
    @Flag(help: "Print the script of the first seed and play nothing.") var show = false
    @Flag(help: "Print the counts as JSON.") var json = false

    func validate() throws {
        if events < 1 { throw ValidationError("--events takes a number from 1 up") }
        if failures < 1 { throw ValidationError("--failures takes a number from 1 up") }
    }

    func run() throws {
        let first = fresh ? UInt64.random(in: 1...1_000_000_000) : from
        if show { return print(ScriptDraw.script(seed: first, events: events), terminator: "") }
        let sweep = try SimulationSweep(planted: plant)
        if let script { return try play(script, sweep) }
        if fresh { print("seeds from \(first)") }
        let report = SweepReport()
        let began = CPUTime.milliseconds()
        let (limit, isTraced) = (failures, trace)
        try sweep.run(seeds: first..<first + seeds, events: events, jobs: jobs) { seed, outcome in
            if isTraced { print(outcome.trace) }
            return report.add(seed, outcome) < limit
        }
        var told: Set<String> = []
        for (seed, outcome) in report.failed.prefix(limit) {
            guard let failure = outcome.failure else { continue }
            // One of each sort is made small.
            let isFirst = told.insert("\(failure.invariant) \(failure.sort)").inserted
            try isFirst ? tell(seed, outcome, sweep) : print("seed \(seed): \(failure)")
        }
        print(report.line(json: json, milliseconds: CPUTime.milliseconds() - began))
        if report.failed.isEmpty == (plant != nil) { throw ExitCode.failure }
    }

    private func tell(_ seed: UInt64, _ outcome: SimulationSweep.Outcome, _ sweep: SimulationSweep) throws {
        guard let failure = outcome.failure else { return }
        let (short, latest) = try ScriptShrinker(sweep).shrink(outcome.script, failing: failure)
        let text = "# \(latest)\n\(short)"
        print("seed \(seed): \(failure)\n\(short.events.count) events do:\n\(text)")
        guard let keep else { return }
        let path = "\(keep)/\(plant.map { "\($0)-" } ?? "")invariant-\(failure.invariant)-seed-\(seed).script"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        print("kept as \(path)")
    }

    private func play(_ path: String, _ sweep: SimulationSweep) throws {
        let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
        let outcome = try sweep.play(try SimulationScript(text))
        if trace { print(outcome.trace) }
        print(outcome.failure.map(String.init(describing:)) ?? "no failure")
        if (outcome.failure == nil) == (plant != nil) { throw ExitCode.failure }
    }
}

/// What many seeds came to.
private final class SweepReport: Sendable {
    private struct State {
        var seeds = 0
        var counts = SimulationCounts()
        var failed: [(UInt64, SimulationSweep.Outcome)] = []
    }

    private let state = Mutex(State())

    /// Notes an outcome; returns how many have failed.
    func add(_ seed: UInt64, _ outcome: SimulationSweep.Outcome) -> Int {
        state.withLock { state in
            state.seeds += 1
            state.counts.add(outcome.counts)
            if outcome.failure != nil { state.failed.append((seed, outcome)) }
            return state.failed.count
        }
    }

    var failed: [(UInt64, SimulationSweep.Outcome)] { state.withLock { $0.failed.sorted { $0.0 < $1.0 } } }

    func line(json: Bool, milliseconds: Double) -> String {
        state.withLock { state in
            let all = state.counts.all(of: "")
            guard json else {
                let parts = all.map { "\($0.name) \($0.number)" }
                let each = (milliseconds / Double(max(1, state.seeds)) * 10).rounded() / 10
                return (["seeds \(state.seeds)"] + parts + ["failures \(state.failed.count)", "CPU \(each) ms a seed"])
                    .joined(separator: " · ")
            }
            let counts = Dictionary(uniqueKeysWithValues: all.map { ($0.name, JSONValue.number(Double($0.number))) })
            let object: JSONValue = [
                "seeds": .number(Double(state.seeds)), "failures": .number(Double(state.failed.count)),
                "milliseconds": .number(milliseconds.rounded()), "counts": .object(counts),
            ]
            return object.canonicalString
        }
    }
}
