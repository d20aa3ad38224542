extension Analyzer {
    /// Bytes that the breaker gets at a time, so that no word gets longer than the others may be.
    private static let maximumRun = WordScan.maximumBytes

    /// Emits the words of the run of Han, Kana or South-East Asian letters at `offset` and moves it behind the run.
    func tokenizeDictionaryRun(
        _ source: UTF8Source, _ offset: inout Int, _ withStems: Bool, _ emit: Emit
    ) -> Int32 {
        let start = offset
        var end = offset
        while offset < source.count, offset - start < Self.maximumRun {
            let (entry, length) = source.decode(at: offset)
            let belongs = entry.wordClass == .dictionary || entry.wordClass == .mark
            guard belongs || entry.wordClass == .ignorable else { break }
            offset += length
            if belongs { end = offset }
        }
        let run = UnsafeBufferPointer(start: source.base + start, count: end - start)
        return breaker.forEachWord(run) { word in
            let range = word.lowerBound + start..<word.upperBound + start
            return finish(foldWhole(source, range), range.lowerBound, range.upperBound, withStems, emit)
        }
    }
}
