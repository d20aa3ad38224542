import NewsModel
import NewsOrigin

/// When front, section, coverage and author pages are read again: pure decisions.
enum ListingPlan {
    /// When a page that was read is read again.
    static func afterAnswer(_ role: PageRole, schedule: RevisitSchedule, now: Instant) -> Instant {
        let pause =
            switch role {
            case .front, .live: schedule.front
            case .section, .article: schedule.sections
            case .coverage: schedule.coverage
            case .authors, .author: schedule.authors
            }
        return now.advanced(byMilliseconds: pause)
    }

    /// When a page is asked for again that gave no answer; `failures` counts this time.
    static func afterFailure(_ failures: Int, now: Instant) -> Instant {
        let pause = min(SyncTuning.failureLongest, SyncTuning.staleRetry << Int64(min(max(failures - 1, 0), 16)))
        return now.advanced(byMilliseconds: pause)
    }

    /// When a page is asked for again that the site says it does not have, or that is no such page.
    static func afterAbsence(_ failures: Int, now: Instant) -> Instant {
        let pause = min(SyncTuning.absenceLongest, SyncTuning.failureLongest << Int64(min(max(failures - 1, 0), 16)))
        return now.advanced(byMilliseconds: pause)
    }
}
