import NewsSync
import Synchronization

/// By whose rules this process writes for people: one for all, as `setlocale` has it, set when the options of a verb are
/// read. JSON and what a program reads never depend on it.
enum ReaderLocale {
    private struct State {
        var locale: String?
        /// By the zone's name; nil where ICU cannot write times so.
        var times: [String: LocalTimes?] = [:]
    }

    private static let state = Mutex(State())

    /// Sets it; `C` is none.
    static func set(_ locale: String?) {
        state.withLock { $0 = State(locale: locale == "C" ? nil : locale) }
    }

    /// BCP 47; `nil`: none was asked for.
    static var inForce: String? { state.withLock { $0.locale } }

    /// Day and time in a zone; `nil` where no locale is in force.
    static func time(_ instant: Instant, zone: String) -> String? {
        state.withLock { state in
            guard let locale = state.locale else { return nil }
            let times = state.times[zone] ?? LocalTimes(locale: locale, zone: zone)
            state.times[zone] = .some(times)
            return times?.text(milliseconds: instant.milliseconds)
        }
    }
}
