/// What the judge remembers of one article in one replica.
struct Witness {
    /// What was shown last.
    var shown: ShownState?
    /// The earliest epoch at which the origin's history can stand, given all that was shown so far: that of the content
    /// with its dates, and that of being there or not.
    var contentPlace = 0
    var statusPlace = 0
    /// Answers of the origin itself, one after the other, that said the same, with nothing in between.
    var settling: Settling?
    /// Whether what was shown was found to be what the origin shows, after the latest settling.
    var isJudged = false
    /// The answers that this replica got, the oldest first.
    var answers: [RememberedAnswer] = []
}

/// A row of verified answers of the origin itself.
struct Settling: Hashable {
    let state: PublicState
    /// Those of each address.
    private var counts: [Int: Count]

    private struct Count: Hashable {
        let first: Int64
        var last: Int64
        var number = 1

        init(_ second: Int64) { (first, last) = (second, second) }
    }

    init(_ state: PublicState, slug: Int, at second: Int64) {
        (self.state, counts) = (state, [slug: Count(second)])
    }

    /// Takes one more answer; `false` where it is none of this row: another state, or a page at another address.
    mutating func take(_ next: PublicState, slug: Int, at second: Int64) -> Bool {
        guard next == state, state.showing == nil || counts[slug] != nil else { return false }
        var count = counts[slug] ?? Count(second)
        if counts[slug] != nil { (count.last, count.number) = (second, count.number + 1) }
        counts[slug] = count
        return true
    }

    /// Whether these are pages, and some came from an address.
    func isLive(at slug: Int) -> Bool { state.showing != nil && counts[slug] != nil }

    /// Whether the guard, or the counting of 404 and 410, has nothing left to wait for.
    ///
    /// - Parameter slugs: the addresses that lead to the article: which of them a replica asks, where it is gone, is its own
    ///   choice, and it counts each by itself.
    func isSettled(slugs: [Int]) -> Bool {
        let (answers, span): (Int, Int64) =
            switch state {
            case .live: (2, 1800)
            case .gone(410): (2, 600)
            case .gone: (3, 86_400)
            }
        let asked = state.showing == nil ? slugs : Array(counts.keys)
        return asked.allSatisfy { slug in
            counts[slug].map { $0.number >= answers && $0.last - $0.first >= span } ?? false
        }
    }
}

/// An answer as the judge remembers it.
struct RememberedAnswer: Hashable {
    /// When it came.
    var at: Int64
    /// What it said.
    var state: PublicState
    /// When the origin stood by it, in milliseconds since 1970, as far as headers tell.
    var verified: Int64?
}
