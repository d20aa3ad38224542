/// A paragraph with what it is compared by.
struct AlignedBlock {
    let words: DiffWords
    let link: String?
    /// The numbers of its words, sorted, for counting common ones.
    let sorted: [(id: Int32, weight: Int)]
    let weight: Int

    init(block: DiffBlock, words: DiffWords) { self.init(words: words, link: block.link) }

    private init(words: DiffWords, link: String?) {
        (self.words, self.link) = (words, link)
        sorted = zip(words.ids, words.words).map { (id: $0, weight: $1.count) }.sorted { $0.id < $1.id }
        weight = sorted.reduce(0) { $0 + $1.weight }
    }

    static func joined(_ blocks: ArraySlice<AlignedBlock>) -> AlignedBlock {
        blocks.count == 1
            ? blocks[blocks.startIndex]
            : AlignedBlock(words: .joined(blocks.map(\.words)), link: blocks.lazy.compactMap(\.link).first)
    }

    /// What stands for the paragraph where only equal ones count.
    struct Key: Hashable {
        let ids: [Int32]
        let link: [UInt8]?
    }
    var key: Key { Key(ids: words.ids, link: link.map { Array($0.utf8) }) }

    /// Twice the letters of common words over the letters of all: 0 to 1 (Dice's coefficient of multisets, weighted so that
    /// short words, which stand in every paragraph, count little). Pictures are compared with pictures only.
    func similarity(to other: AlignedBlock) -> Double {
        guard (link == nil) == (other.link == nil) else { return 0 }
        if let link, let mine = other.link, link.utf8.elementsEqual(mine.utf8) { return 1 }
        let total = weight + other.weight
        guard total > 0 else { return link == nil ? 1 : 0 }
        if 2 * Double(min(weight, other.weight)) / Double(total) < BlockAlignment.similarEnough { return 0 }
        var (common, left, right) = (0, 0, 0)
        while left < sorted.count, right < other.sorted.count {
            let (mine, theirs) = (sorted[left], other.sorted[right])
            if mine.id == theirs.id { common += min(mine.weight, theirs.weight) }
            if mine.id <= theirs.id { left += 1 }
            if theirs.id <= mine.id { right += 1 }
        }
        return 2 * Double(common) / Double(total)
    }
}

/// Which paragraphs became which.
struct BlockAlignment {
    struct Entry: Equatable {
        var old: Range<Int>
        var new: Range<Int>
        var isMoved = false
    }

    /// Below, two paragraphs are two: a reader finds little of the one in the other.
    static let similarEnough = 0.35
    /// From here on a paragraph that is gone here and new there has moved.
    private static let surelyTheSame = 0.6
    /// What a parting or joining has to win to be one.
    private static let gain = 0.08
    /// Pairs of paragraphs that are compared at a time; larger stretches without a common paragraph are halved.
    private static let maximumPairs = 40_000

    private let old: [AlignedBlock]
    private let new: [AlignedBlock]

    init(old: [AlignedBlock], new: [AlignedBlock]) { (self.old, self.new) = (old, new) }

    /// Each paragraph of both texts once, in the order of the new text; what was removed stands where it was.
    func entries() -> [Entry] {
        var partners: [Int: Int] = [:]
        var (oldNext, newNext) = (0, 0)
        for run in equalRuns() {
            align(oldNext..<run.old, newNext..<run.new, &partners)
            for index in 0..<run.count { partners[run.old + index] = run.new + index }
            (oldNext, newNext) = (run.oldEnd, run.newEnd)
        }
        align(oldNext..<old.count, newNext..<new.count, &partners)
        var entries = inOrder(partners)
        BlockParting(old: old, new: new, gain: Self.gain).join(&entries)
        move(&entries)
        return entries
    }

    /// Paragraphs with the same words in the same order.
    private func equalRuns() -> [WordRun] {
        var numbers: [AlignedBlock.Key: Int32] = [:]
        func number(_ block: AlignedBlock) -> Int32 {
            let key = block.key
            if let known = numbers[key] { return known }
            let next = Int32(truncatingIfNeeded: numbers.count)
            numbers[key] = next
            return next
        }
        return WordMatches.runs(old.map(number), new.map(number))
    }

    /// Pairs of a stretch without equal paragraphs, in order, of the greatest similarity together.
    private func align(_ oldRange: Range<Int>, _ newRange: Range<Int>, _ partners: inout [Int: Int]) {
        guard !oldRange.isEmpty, !newRange.isEmpty else { return }
        if oldRange.count * newRange.count > Self.maximumPairs {
            let (oldHalf, newHalf) = (
                oldRange.lowerBound + oldRange.count / 2, newRange.lowerBound + newRange.count / 2
            )
            align(oldRange.lowerBound..<oldHalf, newRange.lowerBound..<newHalf, &partners)
            align(oldHalf..<oldRange.upperBound, newHalf..<newRange.upperBound, &partners)
            return
        }
        let columns = newRange.count + 1
        var best = Array(repeating: 0.0, count: (oldRange.count + 1) * columns)
        var isPair = Array(repeating: false, count: best.count)
        for row in stride(from: oldRange.count - 1, through: 0, by: -1) {
            for column in stride(from: newRange.count - 1, through: 0, by: -1) {
                let cell = row * columns + column
                let similarity = old[oldRange.lowerBound + row].similarity(to: new[newRange.lowerBound + column])
                let paired = similarity >= Self.similarEnough ? similarity + best[cell + columns + 1] : -1
                let apart = max(best[cell + 1], best[cell + columns])
                (best[cell], isPair[cell]) = (max(paired, apart), paired >= apart)
            }
        }
        var (row, column) = (0, 0)
        while row < oldRange.count, column < newRange.count {
            let cell = row * columns + column
            if isPair[cell] {
                partners[oldRange.lowerBound + row] = newRange.lowerBound + column
                (row, column) = (row + 1, column + 1)
            } else if best[cell + columns] >= best[cell + 1] {
                row += 1
            } else {
                column += 1
            }
        }
    }

    private func inOrder(_ partners: [Int: Int]) -> [Entry] {
        var entries: [Entry] = []
        var next = 0
        for index in old.indices {
            guard let partner = partners[index] else {
                entries.append(Entry(old: index..<index + 1, new: next..<next))
                continue
            }
            for added in next..<partner { entries.append(Entry(old: index..<index, new: added..<added + 1)) }
            entries.append(Entry(old: index..<index + 1, new: partner..<partner + 1))
            next = partner + 1
        }
        for added in next..<new.count { entries.append(Entry(old: old.count..<old.count, new: added..<added + 1)) }
        return entries
    }

    /// Pairs what is gone with what is new elsewhere; a few words may be the same by chance.
    private func move(_ entries: inout [Entry]) {
        var gone = entries.indices.filter { entries[$0].new.isEmpty && old[entries[$0].old.lowerBound].words.count > 3 }
        let came = entries.indices.filter { entries[$0].old.isEmpty }
        guard !gone.isEmpty, gone.count * came.count <= Self.maximumPairs else { return }
        var left: Set<Int> = []
        for index in came {
            let block = new[entries[index].new.lowerBound]
            let similarities = gone.map { (place: $0, value: old[entries[$0].old.lowerBound].similarity(to: block)) }
            guard let best = similarities.max(by: { $0.value < $1.value }), best.value >= Self.surelyTheSame else {
                continue
            }
            (entries[index].old, entries[index].isMoved) = (entries[best.place].old, true)
            left.insert(best.place)
            gone.removeAll { $0 == best.place }
        }
        entries = entries.indices.filter { !left.contains($0) }.map { entries[$0] }
    }
}
