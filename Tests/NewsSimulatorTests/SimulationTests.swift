import Foundation
import NewsSimulator
import Synchronization
import Testing

/// Simulations of fixed seeds; `newssync-lab simulate` and `make soak` play many more.
struct SimulationTests {
    // Invariants 4, 5
    @Test func `every promise holds in the seeds of every change, and every rule decides in them`() throws {
        let sweep = try SimulationSweep()
        let failures = Failures()
        let counts = Mutex(SimulationCounts())
        try sweep.run(seeds: 1..<49, events: 200, jobs: 2) { seed, outcome in
            failures.add(seed, outcome.failure)
            counts.withLock { $0.add(outcome.counts) }
            return true
        }
        #expect(failures.texts.isEmpty, "\(failures.texts.joined(separator: "\n"))")
        let decided = counts.withLock { $0 }
        for name in SimulationCounts.deciding { #expect(decided[name] > 0, "\(name) decided nothing") }
    }

    @Test(arguments: [3, 14] as [UInt64]) func `the same seed gives the same run, byte for byte`(seed: UInt64) throws {
        let script = ScriptDraw.script(seed: seed)
        let (first, second) = (try SimulationSweep().play(script), try SimulationSweep().play(script))
        #expect(first.trace == second.trace)
        #expect(first.counts == second.counts)
        #expect(first.trace.contains("shows article"))
    }

    @Test(arguments: try keptScripts()) func `what once failed holds now`(_ path: String) throws {
        let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
        let outcome = try SimulationSweep().play(try SimulationScript(text))
        #expect(outcome.failure == nil)
    }

    /// Scripts of failures, which `newssync-lab simulate --keep fixtures/simulator` writes.
    static func keptScripts() throws -> [String] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("fixtures/simulator").path
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { "\(folder)/\($0)" }
            .filter { $0.hasSuffix(".script") }
    }
}
