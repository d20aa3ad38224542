/// Every number that tunes the store, with its reason.
public enum StoreTuning {
    /// Bytes a page. News rows are 2 to 60 KB: 40 MiB of them take 79 MiB at SQLite's 4 KB, 45 at 16.
    static let pageSize = 16_384
    /// Seconds to wait for another process's transaction; ours take well under one.
    static let busyTimeout = 10
    /// Bytes of page cache for each connection (negative KiB, as SQLite wants it).
    static let cacheKiB = -16_000
    /// Articles that one transaction of the search index takes: large enough that segments are few, small enough that
    /// another writer waits well under the busy time-out.
    static let indexBatch = 1000
    /// Bytes of postings that FTS5 gathers before it writes a segment; its own default of 1 MB makes six times as many
    /// segments; more than this costs memory and gains no time.
    static let indexHashSize = 16_000_000
    /// Bytes of a row that lists the words of one sound: below a quarter of a page, beyond which a row takes pages of its own.
    static let nameBytes = 2000
    /// Bytes of such rows that a writer remembers.
    static let rememberedNameBytes = 8_000_000
    /// The segments of an index are merged into one when those beside the largest hold more than one part in this many of
    /// its size: so all merging together writes each posting a few times.
    static let mergeShare = 4
    /// Free pages that a file may keep for what comes next; more are given back.
    static let tolerableFreePages = 64
    /// Bytes of write-ahead log after which a commit copies it back into the file, in pages: 32 MB.
    static let checkpointPages = 2000
    /// How hard superseded bodies are compressed. Beside a body that is nearly the same, harder gains almost nothing.
    static let packLevel = 9
    /// Bytes of a body below which compressing it gains less than its row costs.
    static let smallestPacked = 256
    /// Bytes that a body may have: what claims to be larger is damaged. The largest articles have under 2 MB.
    static let largestBody = 1 << 28
    /// Articles that one transaction of a compaction takes: another writer waits well under the busy time-out.
    static let compactBatch = 200
    /// Articles that the end of a pull compresses superseded bodies of; the rest waits for the next one.
    static let packAtOnce = 2000
    /// Pages that one transaction gives back to the file system.
    static let vacuumBatch = 1024
    /// Names whose numbers a transaction keeps in memory, about 100 bytes each: enough for a batch of a sync.
    static let sessionNames = 50_000
    /// Rows of another store that one transaction takes: so many that the pages of the indexes by hash, which all
    /// transactions write over and over, are a small part of it; at 2 KB a row it is held for about a second.
    package static let applyBatch = 10_000
    /// Editions that other stores may describe to this one: each has an index of its own.
    static let editions: Int64 = 256
    /// How far an instant of another store's row may lie ahead of our clock, in milliseconds.
    package static let toleratedLead: Int64 = 5 * 60_000
    /// Refused rows that are remembered with their instants; all are counted.
    static let refusedRows = 10_000
    /// Reasons why records do not fit that are put in words; all are counted.
    static let reasons = 20
}
