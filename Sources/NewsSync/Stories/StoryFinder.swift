import NewsModel
import NewsStore
import NewsStories

/// Finds the articles of different editions that tell the same story, after a pull: what the store holds of each pair of
/// editions, by content alone. What publishers link is kept beside it, and comes first.
///
/// Time is cut into blocks that are the same for every store. A block is matched anew, with the days around it, when an
/// article in its reach changed: so what is found depends on the articles and not on the order in which they came.
struct StoryFinder {
    let store: NewsStore

    /// Signs what changed and matches the blocks that it touches; returns at once where there is one edition.
    func update() throws(StoreError) {
        let editions = try store.editions().map(\.id).sorted()
        guard editions.count > 1 else { return }
        try sign()
        for block in try store.storyBlocks() {
            if Task.isCancelled { return }
            try match(StoryBlock(number: block.number), editions)
            try store.matched(storyBlock: block)
        }
    }

    /// Signs what changed; the blocks that it touches are kept until they are matched, also over a kill.
    private func sign() throws(StoreError) {
        let signer = StorySigner()
        while try store.sign(
            limit: SyncTuning.storyBatch, version: StorySignature.version,
            blocks: { StoryBlock.reaching($0).map(\.number) },
            make: { input in
                let text = StoryText(
                    language: input.language, title: input.title, lede: input.lede, body: input.body, tags: input.tags,
                    images: input.images, published: input.published)
                return StorySignature(text, signer: signer).bytes
            })
        {}
    }

    private func match(_ block: StoryBlock, _ editions: [EditionID]) throws(StoreError) {
        var stories: [EditionID: [StoredSignature]] = [:]
        for edition in editions {
            stories[edition] = try store.signatures(edition, from: block.reach.lowerBound, to: block.reach.upperBound)
        }
        let matcher = StoryMatcher()
        for (index, left) in editions.enumerated() {
            for right in editions[(index + 1)...] {
                let (mine, theirs) = (stories[left] ?? [], stories[right] ?? [])
                let pairs = matcher.pairs(Self.readable(mine), Self.readable(theirs))
                // The articles around the block are there for the comparison; their own pairs are another block's.
                let own = mine.filter { block.core.contains($0.published) }.map(\.article)
                let wanted = Set(own)
                try store.replacePairs(
                    of: own, with: right,
                    by: pairs.compactMap { pair in
                        let (article, other) = (mine[pair.left].article, theirs[pair.right].article)
                        return wanted.contains(article) ? (article, other, pair.score) : nil
                    })
            }
        }
    }

    /// Signatures as the matcher takes them, by their places.
    private static func readable(
        _ stored: [StoredSignature]
    ) -> [(id: Int, signature: StorySignature, published: Instant?)] {
        stored.enumerated().compactMap { index, story in
            StorySignature(bytes: story.bytes).map { (index, $0, story.published) }
        }
    }
}

/// A span of time whose articles are matched together.
struct StoryBlock: Hashable, Comparable {
    /// Blocks since 1970.
    let number: Int64

    /// The publications whose pairs are the block's own.
    var core: Range<Instant> {
        let start = Instant(milliseconds: number * SyncTuning.storyBlock)
        return start..<start.advanced(byMilliseconds: SyncTuning.storyBlock)
    }

    /// With the time before and after in which the same story may appear in another edition.
    var reach: Range<Instant> {
        core.lowerBound.advanced(
            byMilliseconds: -SyncTuning.storyReach)..<core.upperBound.advanced(byMilliseconds: SyncTuning.storyReach)
    }

    /// The blocks in whose reach an instant lies.
    static func reaching(_ instant: Instant) -> [StoryBlock] {
        let first = (instant.milliseconds - SyncTuning.storyReach).flooredQuotient(SyncTuning.storyBlock)
        let last = (instant.milliseconds + SyncTuning.storyReach).flooredQuotient(SyncTuning.storyBlock)
        return (first...last).map(StoryBlock.init)
    }

    static func < (left: StoryBlock, right: StoryBlock) -> Bool { left.number < right.number }
}

extension Int64 {
    /// The greatest whole number whose product with the divisor is not greater than this one.
    fileprivate func flooredQuotient(_ divisor: Int64) -> Int64 {
        let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
        return rest < 0 ? quotient - 1 : quotient
    }
}
