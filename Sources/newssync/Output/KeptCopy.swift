import NewsSync

/// A copy of a store that was made.
struct KeptCopy {
    let report: BackupReport
    /// Where the reader's state was copied to.
    let state: String?

    init(_ report: BackupReport, state: String?) { (self.report, self.state) = (report, state) }

    var line: String {
        let beside = state.map { ", with what was marked in \(TerminalText.safe($0))" } ?? ""
        return
            "\(TerminalText.safe(report.path))  \(Shown.size(report.bytes))  \(report.articles) articles, verified\(beside)"
    }

    var json: JSONValue {
        [
            "path": .string(report.path), "bytes": .number(Double(report.bytes)),
            "articles": .number(Double(report.articles)), "state": ArticleJSON.text(state),
        ]
    }
}
