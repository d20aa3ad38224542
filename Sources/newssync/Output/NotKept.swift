import NewsSync

/// That a version's payload is not in this store.
struct NotKept: Error, CustomStringConvertible {
    let article: Article

    var description: String {
        let revision = article.revision.map { "@" + $0.hex.prefix(12) } ?? "this version"
        return "\(revision) of \(article.key) is known and its text is not kept here; "
            + "'newssync sync PEER --payloads all' brings it back from a store that has it"
    }

    /// Fails where nothing of a version is here, and says so where a part is not.
    static func check(_ article: Article) throws {
        guard !article.isKept else { return }
        let missing = NotKept(article: article)
        if article.fields.isEmpty { throw Missing.said(missing) }
        Output.error("newssync: in part: " + TerminalText.safe(String(describing: missing)))
    }
}
