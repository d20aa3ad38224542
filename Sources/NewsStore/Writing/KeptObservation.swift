/// What became of an observation.
package struct KeptObservation: Sendable {
    /// The article's number.
    package var article: Int64
    /// The row that the observation stands for.
    package var run: Int64
    package var outcome: ObservationOutcome
}
