/// What the origin shows of an article while it is there. Times are seconds of the simulation.
struct Showing: Hashable, Sendable {
    /// The number of the text.
    var text: Int
    /// The date that the page gives this version.
    var asserted: Int64?
    /// The date that the page gives the article.
    var published: Int64?
    /// The number of its address.
    var slug: Int
}

/// What the origin shows of an article, or that it does not.
enum PublicState: Hashable, Sendable {
    case live(Showing)
    /// Its address answers so.
    case gone(status: Int)

    var showing: Showing? {
        guard case .live(let showing) = self else { return nil }
        return showing
    }
}

/// A stretch of an article's true history: from an instant until the next one begins.
struct Epoch: Hashable, Sendable {
    var from: Int64
    var state: PublicState
}
