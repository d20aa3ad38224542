import Dispatch
import NewsSync
import Synchronization

/// Plays the scripts of many seeds.
public struct SimulationSweep: Sendable {
    /// What came of a seed.
    public struct Outcome: Sendable {
        public var script: SimulationScript
        public var failure: SimulationFailure?
        public var counts: SimulationCounts
        /// A line for each event and what it changed; empty unless it was asked for.
        public var trace: String
    }

    let templates: StoreTemplates
    let rules: MergeRules

    /// - Parameter planted: a mistake that the stores make on purpose, by its name.
    /// - Throws: `SweepError` for a name that is none; `StoreError` where the empty stores cannot be made.
    public init(planted: String? = nil) throws {
        templates = try StoreTemplates()
        var rules = MergeRules.standard
        if let planted {
            guard let bug = PlantedBug.allCases.first(where: { $0.simulatorName == planted }) else {
                throw SweepError.unknownBug(planted, known: Self.plantable)
            }
            rules.planted = bug
        }
        self.rules = rules
    }

    /// The mistakes that can be planted.
    public static var plantable: [String] { PlantedBug.allCases.map(\.simulatorName) }

    /// Plays one script.
    ///
    /// - Throws: what is no broken promise, such as a full disk.
    public func play(_ script: SimulationScript) throws -> Outcome {
        let simulation = try Simulation(script, templates: templates, rules: rules)
        do {
            try simulation.run()
        } catch let failure as SimulationFailure {
            return simulation.outcome(failure)
        } catch let error as StoreError {
            // A store that fails here has broken a promise as well.
            let failure = SimulationFailure(3, at: simulation.now, "a store failed: \(error)")
            return simulation.outcome(failure)
        }
        return simulation.outcome(nil)
    }

    /// Plays the scripts of seeds on as many threads as `jobs`, and tells each outcome as it comes, from any of them; ends
    /// early where `tell` returns false.
    public func run(
        seeds: Range<UInt64>, events: Int, jobs: Int, tell: @escaping @Sendable (UInt64, Outcome) -> Bool
    ) throws {
        let next = Atomic<UInt64>(seeds.lowerBound)
        let fault = Mutex<(any Error)?>(nil)
        let isOver = Atomic<Bool>(false)
        DispatchQueue.concurrentPerform(iterations: max(1, jobs)) { _ in
            while !isOver.load(ordering: .relaxed) {
                let seed = next.add(1, ordering: .relaxed).oldValue
                guard seed < seeds.upperBound else { return }
                do {
                    let outcome = try play(ScriptDraw.script(seed: seed, events: events))
                    if !tell(seed, outcome) { isOver.store(true, ordering: .relaxed) }
                } catch {
                    fault.withLock { $0 = error }
                    isOver.store(true, ordering: .relaxed)
                }
            }
        }
        if let error = fault.withLock({ $0 }) { throw error }
    }
}

/// What is wrong with a call.
public enum SweepError: Error, Sendable, CustomStringConvertible {
    case unknownBug(String, known: [String])

    public var description: String {
        switch self {
        case .unknownBug(let name, let known):
            "'\(name)' is no mistake that can be planted; there are \(known.joined(separator: ", "))"
        }
    }
}

extension PlantedBug {
    /// As the command line writes it: `order-by-arrival`.
    var simulatorName: String {
        rawValue.reduce(into: "") { name, letter in name += letter.isUppercase ? "-\(letter.lowercased())" : "\(letter)"
        }
    }
}
