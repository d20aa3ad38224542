/// Makes pieces of common runs of words.
struct WordDiffPieces {
    private let old: DiffWords
    private let new: DiffWords
    private var stretches: [Stretch] = []

    /// A piece as offsets in both texts, each beginning where the one before ends.
    private struct Stretch {
        var kind: WordDiff.Piece.Kind
        var old: Range<Int>
        var new: Range<Int>
    }

    init(_ old: DiffWords, _ new: DiffWords) { (self.old, self.new) = (old, new) }

    consuming func pieces(_ runs: [WordRun]) -> [WordDiff.Piece] {
        var (oldNext, newNext) = (0, 0)
        for run in runs {
            appendChange(oldNext..<run.old, newNext..<run.new)
            appendSame(run)
            (oldNext, newNext) = (run.oldEnd, run.newEnd)
        }
        appendChange(oldNext..<old.count, newNext..<new.count)
        return stretches.map {
            WordDiff.Piece(kind: $0.kind, old: old.text($0.old), new: new.text($0.new))
        }
    }

    /// The words of a run, with what stands between them.
    private mutating func appendSame(_ run: WordRun) {
        for index in 0..<run.count {
            if index > 0 { appendGap(old.gap(before: run.old + index), new.gap(before: run.new + index)) }
            let (oldWord, newWord) = (old.words[run.old + index], new.words[run.new + index])
            append(.hidden, oldWord, newWord)
        }
    }

    /// What stands between two runs, with the white space and punctuation on both sides of it.
    private mutating func appendChange(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
        let (oldLead, oldTrail) = (old.gap(before: oldRange.lowerBound), old.gap(before: oldRange.upperBound))
        let (newLead, newTrail) = (new.gap(before: newRange.lowerBound), new.gap(before: newRange.upperBound))
        switch (oldRange.isEmpty, newRange.isEmpty) {
        case (true, true): appendGap(oldLead, newLead)
        case (false, false):
            appendGap(oldLead, newLead)
            let (oldCore, newCore) = (
                oldLead.upperBound..<oldTrail.lowerBound, newLead.upperBound..<newTrail.lowerBound
            )
            append(.changed, oldCore, newCore)
            appendGap(oldTrail, newTrail)
        case (true, false):
            let shared = sharedEnds(old.bytes[oldLead], new.bytes[newLead], new.bytes[newTrail])
            let oldCore = oldLead.lowerBound + shared.lead..<oldLead.upperBound - shared.trail
            let newCore = newLead.lowerBound + shared.lead..<newTrail.upperBound - shared.trail
            appendEnds(oldLead, oldCore, newLead.lowerBound..<newTrail.upperBound, newCore)
        case (false, true):
            let shared = sharedEnds(new.bytes[newLead], old.bytes[oldLead], old.bytes[oldTrail])
            let newCore = newLead.lowerBound + shared.lead..<newLead.upperBound - shared.trail
            let oldCore = oldLead.lowerBound + shared.lead..<oldTrail.upperBound - shared.trail
            appendEnds(oldLead.lowerBound..<oldTrail.upperBound, oldCore, newLead, newCore)
        }
    }

    private mutating func appendEnds(
        _ oldRange: Range<Int>, _ oldCore: Range<Int>, _ newRange: Range<Int>, _ newCore: Range<Int>
    ) {
        append(.same, oldRange.lowerBound..<oldCore.lowerBound, newRange.lowerBound..<newCore.lowerBound)
        append(.changed, oldCore, newCore)
        append(.same, oldCore.upperBound..<oldRange.upperBound, newCore.upperBound..<newRange.upperBound)
    }

    /// How much of a gap is the beginning of what leads in, and how much the end of what leads out, of words that stand on
    /// the other side only.
    private func sharedEnds(
        _ gap: ArraySlice<UInt8>, _ lead: ArraySlice<UInt8>, _ trail: ArraySlice<UInt8>
    ) -> (lead: Int, trail: Int) {
        if lead.starts(with: gap) { return (gap.count, 0) }
        if gap.elementsEqual(trail) { return (0, gap.count) }
        let begin = Self.commonPrefix(gap, lead)
        return (begin, Self.commonSuffix(gap.dropFirst(begin), trail))
    }

    private mutating func appendGap(_ oldGap: Range<Int>, _ newGap: Range<Int>) {
        let (oldBytes, newBytes) = (old.bytes[oldGap], new.bytes[newGap])
        let begin = Self.commonPrefix(oldBytes, newBytes)
        let end = Self.commonSuffix(oldBytes.dropFirst(begin), newBytes.dropFirst(begin))
        let oldCore = oldGap.lowerBound + begin..<oldGap.upperBound - end
        let newCore = newGap.lowerBound + begin..<newGap.upperBound - end
        append(.same, oldGap.lowerBound..<oldCore.lowerBound, newGap.lowerBound..<newCore.lowerBound)
        append(.hidden, oldCore, newCore)
        append(.same, oldCore.upperBound..<oldGap.upperBound, newCore.upperBound..<newGap.upperBound)
    }

    /// Appends a stretch, which is the same where its bytes are; joins what is the same with what is.
    private mutating func append(_ kind: WordDiff.Piece.Kind, _ oldRange: Range<Int>, _ newRange: Range<Int>) {
        guard !oldRange.isEmpty || !newRange.isEmpty else { return }
        let isSame = old.bytes[oldRange].elementsEqual(new.bytes[newRange])
        if isSame, let last = stretches.last, last.kind == .same {
            stretches[stretches.count - 1].old = last.old.lowerBound..<oldRange.upperBound
            stretches[stretches.count - 1].new = last.new.lowerBound..<newRange.upperBound
        } else {
            stretches.append(Stretch(kind: isSame ? .same : kind, old: oldRange, new: newRange))
        }
    }

    /// Bytes of the common beginning, whole code points only.
    private static func commonPrefix(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
        var count = zip(left, right).prefix { $0 == $1 }.count
        while count > 0, isInside(left, count) || isInside(right, count) { count -= 1 }
        return count
    }

    private static func commonSuffix(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
        var count = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
        while count > 0, left[left.endIndex - count] & 0xC0 == 0x80 { count -= 1 }
        return count
    }

    /// Whether an offset stands inside a code point.
    private static func isInside(_ bytes: ArraySlice<UInt8>, _ offset: Int) -> Bool {
        offset < bytes.count && bytes[bytes.startIndex + offset] & 0xC0 == 0x80
    }
}
