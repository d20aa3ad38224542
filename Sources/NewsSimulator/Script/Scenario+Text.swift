extension Scenario {
    /// `world seed=1 articles=0,0,1 clocks=0,-40`.
    var line: ScriptLine {
        ScriptLine("world").with("seed", text: String(seed))
            .with("articles", text: articles.map(String.init).joined(separator: ","))
            .with("clocks", text: clocks.map(String.init).joined(separator: ","))
    }

    init(_ line: ScriptLine) throws(ScriptFault) {
        guard line.verb == "world" else { throw ScriptFault(line: 0, detail: "the first line is 'world …'") }
        let articles = (line.text("articles") ?? "").split(separator: ",").map { Int($0) }
        let clocks = (line.text("clocks") ?? "").split(separator: ",").map { Int64($0) }
        guard !articles.isEmpty, !clocks.isEmpty, !articles.contains(nil), !clocks.contains(nil) else {
            throw ScriptFault(line: 0, detail: "'world' needs articles= and clocks=, lists of numbers")
        }
        self.init(
            seed: line.text("seed").flatMap { UInt64($0) } ?? 0, articles: articles.compactMap { $0 },
            clocks: clocks.compactMap { $0 })
    }
}
