/// Finds paragraphs that were divided, or joined: a pair takes in what stands beside it where that makes it more alike.
struct BlockParting {
    let old: [AlignedBlock]
    let new: [AlignedBlock]
    /// What has to be won in similarity.
    let gain: Double
    /// Paragraphs on one side of a pair: more are no division of one.
    private static let maximumParts = 8

    func join(_ entries: inout [BlockAlignment.Entry]) {
        var index = 0
        while index < entries.count {
            defer { index += 1 }
            guard isPair(entries[index]), similarity(entries[index]) < 1 else { continue }
            while index > 0, let joined = joined(entries[index - 1], entries[index], pair: entries[index]) {
                entries[index - 1] = joined
                entries.remove(at: index)
                index -= 1
            }
            while index + 1 < entries.count,
                let joined = joined(entries[index], entries[index + 1], pair: entries[index])
            {
                entries[index] = joined
                entries.remove(at: index + 1)
            }
        }
    }

    private func isPair(_ entry: BlockAlignment.Entry) -> Bool { !entry.old.isEmpty && !entry.new.isEmpty }

    /// Both as one, where one of them is the pair and it gets more alike by the other, which stands on one side only.
    private func joined(
        _ first: BlockAlignment.Entry, _ second: BlockAlignment.Entry, pair: BlockAlignment.Entry
    ) -> BlockAlignment.Entry? {
        guard isPair(first) != isPair(second) else { return nil }
        let whole = BlockAlignment.Entry(
            old: first.old.lowerBound..<max(first.old.upperBound, second.old.upperBound),
            new: first.new.lowerBound..<max(first.new.upperBound, second.new.upperBound))
        let isOneText = (old[whole.old].lazy.map(\.link) + new[whole.new].lazy.map(\.link)).allSatisfy { $0 == nil }
        guard isOneText, whole.old.count + whole.new.count <= Self.maximumParts else { return nil }
        return similarity(whole) >= similarity(pair) + gain ? whole : nil
    }

    private func similarity(_ entry: BlockAlignment.Entry) -> Double {
        AlignedBlock.joined(old[entry.old]).similarity(to: .joined(new[entry.new]))
    }
}
