import NewsModel

extension History {
    /// From how many changes between the same two states on they are called variants. A revert makes two; three mean that
    /// the site shows both, as trials of headlines do.
    public static let fewestAlternations = 3

    /// The stretches of steps in which an article went back and forth between two states: each step of a stretch undoes the
    /// one before. The state that a stretch began with stands before it. Retractions and returns are none.
    public static func variants(in steps: [HistoryStep]) -> [Range<Int>] {
        var stretches: [Range<Int>] = []
        var first = 1
        while first < steps.count {
            var end = first + 1
            while end < steps.count, isSameLive(steps[end], steps[end - 2]), steps[end - 1].view.status == .live {
                end += 1
            }
            if end - first >= fewestAlternations {
                stretches.append(first..<end)
                first = end
            } else {
                first += 1
            }
        }
        return stretches
    }

    private static func isSameLive(_ one: HistoryStep, _ other: HistoryStep) -> Bool {
        one.view.status == .live && other.view.status == .live && one.view.winners == other.view.winners
    }
}
