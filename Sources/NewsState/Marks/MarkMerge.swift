import NewsModel

/// What came of taking in the marks of another device.
public struct MarkMerge: Sendable, Hashable {
    /// A mark that was not taken, since its stamp lies ahead of our clock. The next merge asks again.
    public struct Refused: Sendable, Hashable {
        public var register: MarkRegister
        public var reason: HybridClockError
    }

    /// How many registers are now what the other device said.
    public var taken = 0
    public var refused: [Refused] = []

    public init(taken: Int = 0, refused: [Refused] = []) { (self.taken, self.refused) = (taken, refused) }
}
