import NewsModel
import NewsOrigin
import NewsStore
import NewsTransport

/// A feed's entries as articles: what a site says that is read by its feeds alone.
///
/// An answer's instant and whether the origin stood by it are those of the feed's; an entry that goes back behind what is
/// shown waits for a second answer as a page does. A deleted entry that the origin stands by is gone at its date
/// (RFC 6721 §3); one that is not there any more says nothing.
struct ArticleEntries: FeedEntries {
    let pull: EditionPull
    private let reader: FeedArticles

    init(pull: EditionPull) throws {
        self.pull = pull
        reader = try FeedArticles(profile: pull.engine.profile, edition: pull.edition)
    }

    var isDryRun: Bool { pull.options.isDryRun }

    func needWholeFeeds() throws -> Bool {
        try pull.engine.store.hasWaiting(pull.edition.id, kind: .feed)
    }

    func note(_ reading: FeedReading, _ response: Response) throws -> (new: Int, asked: Int) {
        let latest = max(pull.engine.clock(), pull.now).advanced(byMilliseconds: SyncTuning.clockTolerance)
        guard response.seen <= latest else {
            pull.tally.countFailure()
            pull.fail(
                reading.url.text,
                "the feed is dated \(response.seen), which is ahead of this machine's clock "
                    + "(\(pull.engine.clock())); check the clock")
            return (0, 0)
        }
        let articles = reading.entries.compactMap { article($0, of: reading.url) }.filter { pull.options.wants($0) }
        if pull.options.isDryRun {
            for article in articles {
                pull.tell(
                    .wouldFetch(
                        pull.edition.id, url: article.content[.url]?.stringValue ?? "", reason: "entry",
                        because: "the feed says all that is read of it"))
            }
            return (0, 0)
        }
        var counts = (new: 0, asked: 0)
        for start in stride(from: 0, to: articles.count, by: SyncTuning.commitBatch) {
            let batch = articles[start..<min(start + SyncTuning.commitBatch, articles.count)]
            for (article, outcome) in zip(batch, try keep(batch, of: reading.url, response)) {
                pull.tally.count(outcome)
                pull.tell(
                    .article(
                        pull.edition.id, url: article.content[.url]?.stringValue ?? "", outcome: outcome))
                if outcome == .new { counts.new += 1 } else if outcome == .changed { counts.asked += 1 }
            }
        }
        if let verified = response.verified { try takeOut(reading.feed.deletions, verified: verified) }
        return counts
    }

    func finish() throws {
        guard !pull.options.isDryRun else { return }
        try pull.engine.store.updateSearchIndex()
        let summary = pull.tally.summary
        guard summary.new + summary.changed + summary.recorded + summary.gone > 0 else { return }
        try pull.engine.store.tidy()
    }

    private func article(_ entry: FeedItem, of url: CanonicalURL) -> ParsedArticle? {
        do throws(OriginError) {
            let article = try reader.read(entry, of: url) { pull.ownAddress(of: $0) }
            pull.tally.count(article.warnings)
            return article
        } catch {
            pull.tally.countFailure()
            let name = entry.link ?? entry.id ?? "an entry of \(url.text)"
            pull.fail(String(name.prefix(SyncTuning.toldName)), error.description)
            return nil
        }
    }

    private func keep(
        _ batch: ArraySlice<ParsedArticle>, of feed: CanonicalURL, _ response: Response
    ) throws -> [ArticleOutcome] {
        try pull.engine.store.commit(at: pull.engine.clock()) { writer in
            try batch.map { article in
                let kept = try writer.observe(
                    PageObservation(
                        kind: .feed, edition: pull.edition.id, article: article.key, content: article.content,
                        asserted: article.asserted, published: article.published, generation: article.generation,
                        seen: response.seen, verified: response.verified, raw: nil, origin: feed,
                        claims: article.claims))
                return ArticleOutcome(kept.outcome)
            }
        }
    }

    private func takeOut(_ deletions: [FeedDeletion], verified: Instant) throws {
        guard !deletions.isEmpty else { return }
        let zone = try pull.engine.profile.zone()
        let gone = deletions.map { deletion in
            let at = deletion.when.flatMap { FeedDate.instant(of: $0.text, in: zone) } ?? verified
            let id = FeedArticles.id(of: deletion.ref) { pull.ownAddress(of: $0) }
            return (key: ArticleKey(edition: pull.edition.id, postID: id), at: min(at, verified))
        }
        let retracted = try pull.engine.store.commit(at: pull.engine.clock()) { writer in
            try gone.filter { try writer.retract($0.key, gone: $0.at) }
        }
        for _ in retracted { pull.tally.count(.gone) }
    }
}

extension PullOptions {
    /// Whether an entry is one of those that the caller asked for.
    func wants(_ article: ParsedArticle) -> Bool {
        if let since, let time = article.asserted ?? article.published, time < since { return false }
        guard let section else { return true }
        guard let page = article.claims.first else { return false }
        return page.path.hasPrefix(Self.folder(section))
    }
}
