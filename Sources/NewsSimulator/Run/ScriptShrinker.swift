/// Makes a script shorter while it still fails.
public struct ScriptShrinker {
    let sweep: SimulationSweep

    public init(_ sweep: SimulationSweep) { self.sweep = sweep }

    /// The shortest script found that breaks the same invariant, and what it breaks (after Zeller, Hildebrandt 2002: first
    /// large parts are left out, then single events).
    public func shrink(
        _ script: SimulationScript, failing failure: SimulationFailure
    ) throws -> (SimulationScript, SimulationFailure) {
        var (smallest, latest) = (script, failure)
        // Nothing that happened after the failure matters, if it came before the settling.
        smallest.events.removeAll { $0.at > failure.at }
        if let found = try fails(smallest, like: failure) { latest = found } else { smallest = script }
        var chunk = max(1, smallest.events.count / 2)
        while true {
            var start = 0
            var isShorter = false
            while start < smallest.events.count {
                var candidate = smallest
                candidate.events.removeSubrange(start..<min(start + chunk, candidate.events.count))
                if let found = try fails(candidate, like: failure) {
                    (smallest, latest, isShorter) = (candidate, found, true)
                } else {
                    start += chunk
                }
            }
            if chunk == 1, !isShorter { return (smallest, latest) }
            if !isShorter || chunk > 1 { chunk = max(1, chunk / 2) }
        }
    }

    private func fails(
        _ script: SimulationScript, like failure: SimulationFailure
    ) throws -> SimulationFailure? {
        guard let found = try sweep.play(script).failure else { return nil }
        return (found.invariant, found.sort) == (failure.invariant, failure.sort) ? found : nil
    }
}
