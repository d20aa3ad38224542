/// Makes of common runs what a person would have marked.
enum WordRunTidying {
    /// Words of a run that may be given up for the changes around it.
    private static let maximumWords = 4

    static func tidied(_ runs: [WordRun], _ old: DiffWords, _ new: DiffWords) -> [WordRun] {
        slid(dissolved(runs, old, new), old, new)
    }

    /// Gives up runs of few short words between longer changes (`of` between two phrases that differ): twice their
    /// letters are no more than the greater side of each change beside them.
    private static func dissolved(_ runs: [WordRun], _ old: DiffWords, _ new: DiffWords) -> [WordRun] {
        let (oldSums, newSums) = (old.weightSums(), new.weightSums())
        func change(_ left: WordRun?, _ right: WordRun?) -> Int {
            max(
                oldSums[right?.old ?? old.count] - oldSums[left?.oldEnd ?? 0],
                newSums[right?.new ?? new.count] - newSums[left?.newEnd ?? 0])
        }
        func isLost(_ run: WordRun, _ left: WordRun?, _ right: WordRun?) -> Bool {
            guard run.count <= maximumWords else { return false }
            let letters = 2 * (oldSums[run.oldEnd] - oldSums[run.old])
            return letters <= change(left, run) && letters <= change(run, right)
        }
        var kept: [WordRun] = []
        for (index, run) in runs.enumerated() {
            let next = index + 1 < runs.count ? runs[index + 1] : nil
            guard isLost(run, kept.last, next) else {
                kept.append(run)
                continue
            }
            // What was kept now stands beside a longer change.
            while let last = kept.last, isLost(last, kept.dropLast().last, next) { kept.removeLast() }
        }
        return kept
    }

    /// Words that only came or only went may often stand one further (`a b [+a b+]`): puts them where a sentence or a
    /// clause begins and ends.
    private static func slid(_ runs: [WordRun], _ old: DiffWords, _ new: DiffWords) -> [WordRun] {
        var runs = [WordRun(old: 0, new: 0, count: 0)] + runs + [WordRun(old: old.count, new: new.count, count: 0)]
        if runs[1].old == 0, runs[1].new == 0, runs.count > 2 { runs.removeFirst() }
        if runs.count > 1, let last = runs.dropLast().last, last.oldEnd == old.count, last.newEnd == new.count {
            runs.removeLast()
        }
        for index in runs.indices.dropFirst() {
            let (before, after) = (runs[index - 1], runs[index])
            let isAddition = before.oldEnd == after.old
            guard isAddition != (before.newEnd == after.new) else { continue }
            let text = isAddition ? new : old
            let change = isAddition ? before.newEnd..<after.new : before.oldEnd..<after.old
            let step = bestStep(text, change, back: room(runs, index - 1), ahead: room(runs, index))
            runs[index - 1].count += step
            runs[index] = WordRun(old: after.old + step, new: after.new + step, count: after.count - step)
        }
        return runs.filter { $0.count > 0 }
    }

    /// How far a change may move into a run: not over the whole of it where another change is behind it.
    private static func room(_ runs: [WordRun], _ index: Int) -> Int {
        index == 0 || index == runs.count - 1 ? runs[index].count : runs[index].count - 1
    }

    /// How far a run of words that came or went is best moved; ahead is positive.
    private static func bestStep(_ text: DiffWords, _ change: Range<Int>, back: Int, ahead: Int) -> Int {
        var best = (step: 0, score: score(text, change))
        func consider(_ step: Int) {
            let moved = change.lowerBound + step..<change.upperBound + step
            let score = score(text, moved)
            if score > best.score { best = (step, score) }
        }
        var step = 0
        while step < min(ahead, maximumStep), change.upperBound + step < text.count,
            text.ids[change.lowerBound + step] == text.ids[change.upperBound + step]
        {
            step += 1
            consider(step)
        }
        step = 0
        while -step < min(back, maximumStep), change.lowerBound + step > 0,
            text.ids[change.lowerBound + step - 1] == text.ids[change.upperBound + step - 1]
        {
            step -= 1
            consider(step)
        }
        return best.step
    }

    /// A sentence has seldom more words.
    private static let maximumStep = 64

    /// The better a text may be cut on both sides of a range of words, the greater.
    private static func score(_ text: DiffWords, _ range: Range<Int>) -> Int {
        cut(text, range.lowerBound) + cut(text, range.upperBound)
    }

    private static func cut(_ text: DiffWords, _ index: Int) -> Int {
        if index == 0 || index == text.count { return 3 }
        var best = 0
        for scalar in text.text(text.gap(before: index)).unicodeScalars {
            switch scalar {
            case "\n": best = 3
            case ".", "!", "?", "…", "؟", "۔", "¿", "¡": best = max(best, 2)
            case " ", "\u{A0}": break
            default: best = max(best, 1)
            }
        }
        return best
    }
}
