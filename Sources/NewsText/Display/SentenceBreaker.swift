import CICU

/// Where sentences begin (UAX #29), by ICU. One thread at a time.
final class SentenceBreaker {
    /// Belongs to this object and is closed with it; nil where ICU has no data for it: a text is one sentence then.
    private let breaker: OpaquePointer?

    init() {
        breaker = cicu_sentences_open()
    }

    deinit {
        cicu_breaker_close(breaker)
    }

    /// UTF-8 offsets at which a sentence ends or the next begins, ascending, without the text's own beginning.
    func boundaries(in utf8: UnsafeBufferPointer<UInt8>) -> [Int] {
        guard let breaker, let length = Int32(exactly: utf8.count),
            cicu_breaker_start(breaker, utf8.baseAddress, length)
        else { return [] }
        var found: [Int] = []
        var isWord = false
        while true {
            let next = Int(cicu_breaker_next(breaker, &isWord))
            guard next > found.last ?? 0 else { return found }
            found.append(next)
        }
    }
}
