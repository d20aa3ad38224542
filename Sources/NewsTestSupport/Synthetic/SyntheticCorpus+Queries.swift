extension SyntheticCorpus {
    /// Of a hundred queries: 20 of one word, 40 of two, 25 of three, 15 of four.
    private static let lengths = AliasTable(weights: [20, 40, 25, 15])

    /// Writes a query as a line of JSON, {qid, lang, text, op, k, band}: one to four words, each in a form of its own. Every
    /// second one is an "or".
    public func write(query number: Int, to out: inout [UInt8]) {
        var random = generator(for: number, of: 1)
        let band = SyntheticBand.allCases[SyntheticBand.table.draw(&random)]
        let topic = topics.draw(&random)
        out.append(contentsOf: #"{"qid":"q\#(number)","lang":"\#(language.rawValue)","text":""#.utf8)
        for word in 0...Self.lengths.draw(&random) {
            if word > 0 { out.append(0x20) }
            let stem =
                band == .topic
                ? topics.stem(of: topic, &random) : band.ranks.lowerBound + random.below(band.ranks.count)
            vocabulary.write(stem, &random, to: &out)
        }
        let op = number.isMultiple(of: 2) ? "and" : "or"
        out.append(contentsOf: #"","op":"\#(op)","k":10,"band":"\#(band.rawValue)"}"#.utf8)
        out.append(0x0A)
    }
}
