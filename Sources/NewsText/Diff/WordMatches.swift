/// Words that stand in both texts one after the other: `count` of them, from these indices on.
struct WordRun: Equatable {
    var old: Int
    var new: Int
    var count: Int

    var oldEnd: Int { old + count }
    var newEnd: Int { new + count }
}

/// A longest common subsequence of two sequences of words.
///
/// E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986), 251–266, with the refinement
/// of its section 4b: time O(ND), space O(N), where D words differ. Beyond ``limit(for:)`` differences in one stretch the
/// furthest-reaching path so far is taken, so that unlike texts cost O(N · limit) and get a common subsequence that may
/// not be the longest.
struct WordMatches {
    private let old: [Int32]
    private let new: [Int32]
    /// Furthest-reaching old index on each diagonal, from the beginning and from the end; diagonal 0 is at `origin`.
    private var forward: [Int]
    private var backward: [Int]
    private let origin: Int
    private let limit: Int
    private var pairs: [(old: Int, new: Int)] = []

    /// The common runs, ascending on both sides, as long as they can be.
    static func runs(_ old: [Int32], _ new: [Int32]) -> [WordRun] {
        // A word that only one side has matches nothing: without them unlike texts cost next to nothing.
        let (inOld, inNew) = (Set(old), Set(new))
        let keptOld = old.indices.filter { inNew.contains(old[$0]) }
        let keptNew = new.indices.filter { inOld.contains(new[$0]) }
        var matches = WordMatches(keptOld.map { old[$0] }, keptNew.map { new[$0] })
        matches.compare(0..<keptOld.count, 0..<keptNew.count)
        var runs: [WordRun] = []
        for pair in matches.pairs.sorted(by: { $0.old < $1.old }) {
            let (old, new) = (keptOld[pair.old], keptNew[pair.new])
            if let last = runs.last, last.oldEnd == old, last.newEnd == new {
                runs[runs.count - 1].count += 1
            } else {
                runs.append(WordRun(old: old, new: new, count: 1))
            }
        }
        return runs
    }

    /// Differences after which a stretch is cut where it stands: the product with the number of words is bounded by some
    /// ten million steps for articles, and a stretch that differs in a thousand words is no edit but another text.
    static func limit(for words: Int) -> Int { max(32, min(1024, 16_777_216 / (words + 1))) }

    private init(_ old: [Int32], _ new: [Int32]) {
        (self.old, self.new) = (old, new)
        origin = new.count + 1
        forward = Array(repeating: 0, count: old.count + new.count + 3)
        backward = forward
        limit = Self.limit(for: old.count + new.count)
    }

    private mutating func compare(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
        var (a, b) = (oldRange.lowerBound, newRange.lowerBound)
        var (aEnd, bEnd) = (oldRange.upperBound, newRange.upperBound)
        while a < aEnd, b < bEnd, old[a] == new[b] {
            pairs.append((a, b))
            (a, b) = (a + 1, b + 1)
        }
        while a < aEnd, b < bEnd, old[aEnd - 1] == new[bEnd - 1] {
            (aEnd, bEnd) = (aEnd - 1, bEnd - 1)
            pairs.append((aEnd, bEnd))
        }
        guard a < aEnd, b < bEnd else { return }
        let (x, y) = split(a..<aEnd, b..<bEnd)
        compare(a..<x, b..<y)
        compare(x..<aEnd, y..<bEnd)
    }

    /// A point on an optimal path, or on a good one past the limit; neither part is the whole.
    private mutating func split(_ a: Range<Int>, _ b: Range<Int>) -> (Int, Int) {
        let start = a.lowerBound - b.lowerBound
        let end = a.upperBound - b.upperBound
        let isOdd = (start - end) & 1 != 0
        forward[origin + start] = a.lowerBound
        backward[origin + end] = a.upperBound
        var (ahead, behind) = (start...start, end...end)
        for _ in 1...limit {
            ahead = widen(ahead, a, b) { $0.forward[$1] = -1 }
            for diagonal in stride(from: ahead.upperBound, through: ahead.lowerBound, by: -2) {
                let x = advance(diagonal, a, b)
                if isOdd, behind.contains(diagonal), backward[origin + diagonal] <= x, x <= a.upperBound {
                    return (x, x - diagonal)
                }
            }
            behind = widen(behind, a, b) { $0.backward[$1] = .max / 2 }
            for diagonal in stride(from: behind.upperBound, through: behind.lowerBound, by: -2) {
                let x = retreat(diagonal, a, b)
                if !isOdd, ahead.contains(diagonal), x <= forward[origin + diagonal], x >= a.lowerBound {
                    return (x, x - diagonal)
                }
            }
        }
        return furthest(ahead, behind, a, b)
    }

    /// One more diagonal on each side, where the box has one; else one less, as the parity changes.
    private mutating func widen(
        _ diagonals: ClosedRange<Int>, _ a: Range<Int>, _ b: Range<Int>, fence: (inout WordMatches, Int) -> Void
    ) -> ClosedRange<Int> {
        var (low, high) = (diagonals.lowerBound, diagonals.upperBound)
        if low > a.lowerBound - b.upperBound {
            low -= 1
            fence(&self, origin + low - 1)
        } else {
            low += 1
        }
        if high < a.upperBound - b.lowerBound {
            high += 1
            fence(&self, origin + high + 1)
        } else {
            high -= 1
        }
        return low...max(low, high)
    }

    private mutating func advance(_ diagonal: Int, _ a: Range<Int>, _ b: Range<Int>) -> Int {
        let (left, right) = (forward[origin + diagonal - 1], forward[origin + diagonal + 1])
        var x = left >= right ? left + 1 : right
        while x < a.upperBound, x - diagonal < b.upperBound, old[x] == new[x - diagonal] { x += 1 }
        forward[origin + diagonal] = x
        return x
    }

    private mutating func retreat(_ diagonal: Int, _ a: Range<Int>, _ b: Range<Int>) -> Int {
        let (left, right) = (backward[origin + diagonal - 1], backward[origin + diagonal + 1])
        var x = left < right ? left : right - 1
        while x > a.lowerBound, x - diagonal > b.lowerBound, old[x - 1] == new[x - diagonal - 1] { x -= 1 }
        backward[origin + diagonal] = x
        return x
    }

    /// The point that went furthest from its end.
    private func furthest(
        _ ahead: ClosedRange<Int>, _ behind: ClosedRange<Int>, _ a: Range<Int>, _ b: Range<Int>
    ) -> (Int, Int) {
        var best = (gain: 0, x: a.lowerBound, y: b.lowerBound)
        for diagonal in stride(from: ahead.upperBound, through: ahead.lowerBound, by: -2) {
            let x = min(forward[origin + diagonal], a.upperBound, b.upperBound + diagonal)
            let gain = x - a.lowerBound + (x - diagonal) - b.lowerBound
            if x >= a.lowerBound, x - diagonal >= b.lowerBound, gain > best.gain { best = (gain, x, x - diagonal) }
        }
        for diagonal in stride(from: behind.upperBound, through: behind.lowerBound, by: -2) {
            let x = max(backward[origin + diagonal], a.lowerBound, b.lowerBound + diagonal)
            let gain = a.upperBound - x + b.upperBound - (x - diagonal)
            if x <= a.upperBound, x - diagonal <= b.upperBound, gain > best.gain { best = (gain, x, x - diagonal) }
        }
        return (best.x, best.y)
    }
}
