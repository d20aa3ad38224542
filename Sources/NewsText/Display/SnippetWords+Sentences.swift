/// Cutting where sentences end.
extension SnippetWords {
    /// The best window, moved so that it begins and ends with sentences, as far as it still holds its matches.
    func window(of size: Int, by sentences: SentenceBreaker, in text: String) -> Range<Int> {
        let window = bestWindow(of: size)
        guard words.count > size else { return window }
        let held = matches.lazy.map(\.word).filter(window.contains)
        let first = held.first ?? 0
        let last = held.last ?? 0
        // Only so much of the text can be in a window with these matches.
        let reach = max(0, last + 1 - size)..<min(words.count, first + size)
        let starts = sentenceStarts(in: reach, by: sentences, text)
        let start = starts.last { $0 <= first } ?? window.lowerBound
        let end = min(start + size, words.count)
        // A short sentence alone says too little.
        let whole = starts.last { $0 > last && $0 <= end && $0 - start >= size / 2 }
        return start..<(end == words.count ? end : whole ?? end)
    }

    /// The words that begin a sentence, and the one behind the reach where a sentence ends with it.
    private func sentenceStarts(in reach: Range<Int>, by sentences: SentenceBreaker, _ text: String) -> [Int] {
        let from = reach.lowerBound == 0 ? 0 : words[reach.lowerBound].lowerBound
        let end = reach.upperBound == words.count ? text.utf8.count : words[reach.upperBound].lowerBound
        var copy = text
        let boundaries = copy.withUTF8 { utf8 in
            sentences.boundaries(in: UnsafeBufferPointer(rebasing: utf8[from..<end]))
        }
        var starts = reach.lowerBound == 0 ? [0] : []
        var word = reach.lowerBound
        for boundary in boundaries {
            while word < reach.upperBound, words[word].lowerBound < from + boundary { word += 1 }
            // The reach ends where it ends, not where a sentence does.
            let isEnd = word == reach.upperBound && !(from + boundary == text.utf8.count)
            if word > starts.last ?? -1, !isEnd { starts.append(word) }
        }
        return starts
    }
}
