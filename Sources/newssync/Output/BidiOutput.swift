import ArgumentParser

/// Who puts right-to-left text in order.
enum BidiOutput: String, ExpressibleByArgument, CaseIterable {
    /// The terminal: text in its logical order, fields isolated (UAX #9).
    case isolates
    /// We: for terminals without bidi of their own.
    case visual
}
