import NewsModel
import NewsTransport

/// When the origin showed the lists that an answer holds: a pure decision.
///
/// `Date − Age` is safe for articles, whose order it decides, because it is never too late. A list is history at that very
/// instant, so it has to be right: caches that keep the origin's `Date` and those that write their own are told apart by
/// whether `Date` and `Age` add up to now.
enum ListInstant {
    /// The instant; `nil` where the answer is a cache's and its age cannot be told.
    static func of(_ response: Response, now: Instant) -> Instant? {
        guard let date = response.date, let age = response.age, age > 0 else {
            return min(response.verified ?? response.seen, response.seen)
        }
        // No age of more than ten years says anything; limited, it overflows nothing.
        guard age <= 315_360_000 else { return nil }
        let elapsed = now.milliseconds(since: date)
        let stated = Int64(age) * 1000
        if elapsed.magnitude <= UInt64(SyncTuning.clockTolerance) { return date.advanced(byMilliseconds: -stated) }
        let difference = elapsed.subtractingReportingOverflow(stated)
        return !difference.overflow && difference.partialValue.magnitude <= UInt64(SyncTuning.clockTolerance)
            ? date : nil
    }
}
