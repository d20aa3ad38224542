extension Analyzer {
    /// The words of a text with their stems, exactly as documents are indexed.
    ///
    /// - Parameter offset: UTF-8 offset of the text in what the ranges shall refer to.
    public func queryTerms(_ text: some StringProtocol, at offset: Int = 0) -> [QueryTerm] {
        queryTerms(Array(text.utf8)[...], at: offset, limit: .max).terms
    }

    /// As many words of a text as `limit` says, and whether these are all.
    func queryTerms(_ bytes: ArraySlice<UInt8>, at offset: Int, limit: Int) -> (terms: [QueryTerm], isAll: Bool) {
        var terms: [QueryTerm] = []
        let stop = bytes.withUnsafeBufferPointer { utf8 in
            tokenize(utf8, mode: .document) { term, start, end, colocated in
                if colocated, let word = terms.popLast() {
                    let stem = String(decoding: term.dropFirst(), as: UTF8.self)
                    terms.append(.init(surface: word.surface, stem: stem, written: word.written, range: word.range))
                } else {
                    guard terms.count < limit else { return 1 }
                    let surface = String(decoding: term, as: UTF8.self)
                    let written = String(decoding: utf8[start..<end], as: UTF8.self)
                    let range = start + offset..<end + offset
                    terms.append(.init(surface: surface, stem: surface, written: written, range: range))
                }
                return 0
            }
        }
        return (terms, stop == 0)
    }

    /// How a word is spelled, as ``IndexTerms`` writes it behind the word; `nil` for one that is spelled as it is folded.
    public func spellingTerm(of term: QueryTerm) -> String? {
        var written = term.written
        let spelled = written.withUTF8 { utf8 -> String in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: utf8.count + 1) { output in
                // `output` is the temporary buffer, read before it goes.
                guard let base = output.baseAddress else { return "" }
                let count = speller.map(utf8, into: base)
                return String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self)
            }
        }
        return spelled.isEmpty || spelled == term.surface ? nil : IndexTerms.spellingTerm(term.surface, spelled)
    }
}
