import CICU

/// ICU's word breaker with its dictionaries, for scripts that are written without spaces.
final class DictionaryBreaker {
    /// Nil when ICU has no data for it: a run is one word then.
    private let breaker: OpaquePointer?

    init() {
        breaker = cicu_breaker_open()
    }

    deinit {
        cicu_breaker_close(breaker)
    }

    /// Calls `body` with each word's bytes within the run, in order, until it returns anything but zero.
    func forEachWord(_ run: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Int32) -> Int32 {
        guard let breaker, cicu_breaker_start(breaker, run.baseAddress, Int32(run.count)) else {
            return body(0..<run.count)
        }
        var start = 0
        var isWord = false
        while true {
            let end = Int(cicu_breaker_next(breaker, &isWord))
            guard end > start else { return 0 }
            if isWord {
                let stop = body(start..<end)
                if stop != 0 { return stop }
            }
            start = end
        }
    }
}
