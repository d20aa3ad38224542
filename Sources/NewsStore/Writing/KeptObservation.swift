import NewsModel

/// What became of an observation.
package struct KeptObservation: Sendable {
    /// The article's number.
    package var article: Int64
    /// The row that the observation stands for; `nil` where it waits.
    package var run: Int64?
    package var outcome: ObservationOutcome
    /// What is to be asked before anything else is said of the article; `nil`: nothing.
    package var confirmation: Confirmation?
}

/// When the origin is to be asked again whether it stands by an answer.
package enum Confirmation: Sendable, Hashable {
    /// At an instant on the origin's clock, or later.
    case at(Instant)
    case asSoonAsPossible
}
