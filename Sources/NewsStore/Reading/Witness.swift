import NewsModel

/// A row, and when this store came to know it.
public struct Witness: Sendable {
    public var run: Run
    /// Local; `nil` where the change log does not say.
    public var received: Instant?
}
