import NewsTransport

extension Setting {
    private static let minute: Int64 = 60_000
    private static let day: Int64 = 86_400_000

    /// What values it takes.
    public var kind: SettingKind {
        switch self {
        case .store: .path
        case .profile: .nameOrPath
        case .lang: .editions
        case .origin: .text
        case .contact: .contact
        case .bidi: .choice(["isolates", "visual"])
        case .locale: .locale
        case .jobs: .count(1...64)
        case .delay: .pause(0...Self.minute * 60)
        case .articleShare: .count(1...1000)
        case .articleShortest, .front, .sections, .coverage, .authors: .duration(Self.minute...365 * Self.day)
        case .sitemapStep, .sitemapLongest: .duration(Self.minute * 60...365 * Self.day)
        case .watchEvery: .duration(SyncTuning.watchShortest...7 * Self.day)
        // Below, no page fits; above, an answer would have to be kept in memory that small machines do not have.
        case .answerBytes: .bytes(256 << 10...256 << 20)
        case .attempts: .count(1...10)
        case .redirects: .count(0...20)
        case .timeout, .connectTimeout: .duration(1000...Self.minute * 60)
        }
    }

    /// What holds where nothing is set; `nil` where that is a matter of the case (`unset` says which).
    public var standard: SettingValue? {
        let schedule = RevisitSchedule()
        return switch self {
        case .store, .origin, .delay: nil
        case .profile: .text(BundledProfile.almayadeen.rawValue)
        case .lang: .editions([])
        case .contact: .text(NewsSyncInfo.contact)
        case .bidi: .text("isolates")
        case .locale: .text("C")
        case .jobs: .number(Int64(SyncTuning.jobs))
        case .articleShare: .number(schedule.articleShare)
        case .articleShortest: .number(schedule.articleShortest)
        case .front: .number(schedule.front)
        case .sections: .number(schedule.sections)
        case .coverage: .number(schedule.coverage)
        case .authors: .number(schedule.authors)
        case .sitemapStep: .number(schedule.sitemapStep)
        case .sitemapLongest: .number(schedule.sitemapLongest)
        case .watchEvery: .number(SyncTuning.watchEvery)
        case .answerBytes: .number(Int64(TransportTuning.maximumBytes))
        case .attempts: .number(Int64(TransportTuning.attempts))
        case .redirects: .number(Int64(TransportTuning.maximumRedirects))
        case .timeout: .number(TransportTuning.totalTimeout)
        case .connectTimeout: .number(TransportTuning.connectTimeout)
        }
    }

    /// What holds where nothing is set and `standard` is `nil`, in words.
    public var unset: String {
        switch self {
        case .store: "newssync/news.sqlite in the platform's data directory"
        case .origin: "the editions' own hosts"
        case .delay: "\(DurationText.text(TransportTuning.spacing)), none on this machine"
        default: "none"
        }
    }
}
