import NewsSimulator
import Synchronization
import Testing

/// Mistakes that are made on purpose: a simulator that cannot see them proves nothing.
struct PlantedBugTests {
    @Test(arguments: SimulationSweep.plantable) func `it finds a planted mistake`(_ name: String) throws {
        let found = Atomic<Bool>(false)
        try SimulationSweep(planted: name).run(seeds: 1000..<3000, events: 200, jobs: 2) { _, outcome in
            if outcome.failure != nil { found.store(true, ordering: .relaxed) }
            return outcome.failure == nil
        }
        let isFound = found.load(ordering: .relaxed)
        #expect(isFound)
    }

    @Test func `a name that is none is refused`() {
        #expect(throws: SweepError.self) { try SimulationSweep(planted: "order-by-colour") }
    }
}
