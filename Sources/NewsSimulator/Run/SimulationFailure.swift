/// A promise that was broken.
public struct SimulationFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The number of the invariant (docs/merge.md).
    public var invariant: Int
    /// When, in seconds of the simulation.
    public var at: Int64
    public var detail: String
    /// What sort of failure it is: two of one sort show the same mistake, as far as one can tell.
    public var sort: String

    init(_ invariant: Int, at: Int64, sort: String = "", _ detail: String) {
        (self.invariant, self.at, self.sort, self.detail) = (invariant, at, sort, detail)
    }

    public var description: String { "invariant \(invariant) at \(ScriptLine.clock(at)): \(detail)" }
}
