/// Something that happens in a simulation. Every event stands on its own: it means the same whatever was cut before it, and
/// does nothing where it cannot apply, so that a script can be made shorter by leaving events out.
public enum SimulatedEvent: Hashable, Sendable {
    /// The origin shows an article so from now on; an article that was taken away returns.
    case say(article: Int, text: Int, asserted: Int64?, published: Int64?, slug: Int)
    /// The origin takes an article away: from now on its address answers 404 or 410.
    case take(article: Int, status: Int)
    /// A replica asks for an address.
    case pull(replica: Int, slug: Int, answer: AnswerPlan)
    /// A replica reads an edition's sitemap, and asks for what that names as newer than what is known.
    case sitemap(replica: Int, edition: Int)
    /// A replica takes what is new from another.
    case sync(from: Int, to: Int, plan: SyncPlan)
    /// A replica's process dies in the middle of a transaction; its file is opened again.
    case crash(replica: Int)
    /// A replica's extractor reads pages better from now on.
    case upgrade(replica: Int)
    /// A reader of the site's feed tells a replica what the feed says now.
    case feed(replica: Int, article: Int)
    /// A peer that lies tells a replica that the origin stood by an invented text.
    case lie(replica: Int, article: Int, text: Int, ahead: Int64)
    /// A copy of a replica's store is put aside while it is in use.
    case backup(replica: Int)
    /// A replica's file is lost; its backup takes its place, as a writer of its own.
    case restore(replica: Int)
    /// A replica gives up payloads that it need not keep.
    case compact(replica: Int)
    /// A replica leaves another one's rows out, or counts them again.
    case distrust(replica: Int, writer: Int, isTrusted: Bool)
    /// A replica's reader marks an article.
    case mark(replica: Int, article: Int, mark: Int)
}

/// How an address is answered.
public struct AnswerPlan: Hashable, Sendable {
    /// When the copy was stored that a cache answers with, in seconds; `nil`: the origin itself answers.
    public var stored: Int64?
    /// What the answer shows of it.
    public var sign = CacheSign.date
    /// For `.wrongAge`: the age that is stated, in seconds.
    public var age: Int64 = 0
    /// Whether the cache asks the origin where the request forbids stored copies.
    public var honoursNoCache = false

    public init(
        stored: Int64? = nil, sign: CacheSign = .date, age: Int64 = 0, honoursNoCache: Bool = false
    ) {
        (self.stored, self.sign, self.age, self.honoursNoCache) = (stored, sign, age, honoursNoCache)
    }
}

/// What an answer shows of where it came from.
public enum CacheSign: String, Hashable, Sendable, CaseIterable {
    /// `Date` is when the answer was made; nothing else. The origin itself answers so.
    case date
    /// No `Date`.
    case undated
    /// The origin's `Date` and the right `Age` (RFC 9111 §4.2.3).
    case age
    /// `Date` is now, `Age` is right.
    case ageBesideNow = "age-beside-now"
    /// `Date` is now, `Age` is not right.
    case wrongAge = "wrong-age"
    /// The origin's `Date`, without `Age`.
    case keptDate = "kept-date"
    /// `Date` is now; the cache owns up to a hit, without an age.
    case hit
    /// `Date` is now, and nothing shows that it is a copy.
    case hidden
}

/// How much of another store is taken.
public struct SyncPlan: Hashable, Sendable {
    /// Only rows of this edition; `nil`: all.
    public var edition: Int?
    /// Records at once.
    public var batch: Int
    /// Batches after which the line breaks; `nil`: it holds.
    public var cut: Int?

    public init(edition: Int? = nil, batch: Int = 500, cut: Int? = nil) {
        (self.edition, self.batch, self.cut) = (edition, batch, cut)
    }
}
