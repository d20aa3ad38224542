import NewsModel
import NewsOrigin
import NewsTransport

/// What the settings mean for the engine.
extension Configuration {
    /// The store's file.
    public var storePath: String { text(.store) }

    /// The editions that somebody named; none: all.
    public var editions: [EditionID] {
        if case .editions(let editions) = self[.lang].value { editions } else { [] }
    }

    /// The profile, read from the build or its file.
    public func profile() throws(ConfigurationError) -> Profile {
        try ConfiguredProfile.load(text(.profile), source: self[.profile].source)
    }

    /// The editions to pull: those that are named, else all of the profile.
    ///
    /// - Throws: `ConfigurationError.unknownEdition` for one that the profile does not have.
    public func editions(of profile: Profile) throws(ConfigurationError) -> [EditionID] {
        for edition in editions where profile.edition(edition) == nil {
            throw .unknownEdition(
                edition.rawValue, known: profile.editions.map(\.id.rawValue), source: self[.lang].source)
        }
        return editions.isEmpty ? profile.editions.map(\.id) : editions
    }

    /// When what nothing announces is asked for again.
    public var schedule: RevisitSchedule {
        var schedule = RevisitSchedule()
        schedule.articleShare = number(.articleShare)
        schedule.articleShortest = number(.articleShortest)
        (schedule.front, schedule.sections) = (number(.front), number(.sections))
        (schedule.coverage, schedule.authors) = (number(.coverage), number(.authors))
        (schedule.sitemapStep, schedule.sitemapLongest) = (number(.sitemapStep), number(.sitemapLongest))
        return schedule
    }

    /// Milliseconds between two rounds of a watched edition.
    public var watchEvery: Int64 { number(.watchEvery) }

    /// Limits, politeness and the `User-Agent`.
    public var transport: TransportConfiguration {
        let agent = TransportConfiguration.userAgent(version: NewsSyncInfo.version, contact: text(.contact))
        var transport = TransportConfiguration(userAgent: agent)
        transport.connectionsPerHost = Int(number(.jobs))
        if case .number(let delay) = self[.delay].value { transport.spacing = delay }
        transport.allowsFiles = text(.origin).contains("file:")
        transport.maximumBytes = Int(number(.answerBytes))
        transport.maximumRedirects = Int(number(.redirects))
        transport.retryPolicy.attempts = Int(number(.attempts))
        (transport.totalTimeout, transport.connectTimeout) = (number(.timeout), number(.connectTimeout))
        return transport
    }

    /// How editions are pulled: one URL alone as origin serves every edition that is pulled.
    ///
    /// - Throws: `ConfigurationError.badOrigin` where the origin fits no edition.
    public func pullOptions(
        _ profile: Profile, editions: [EditionID]
    ) throws(ConfigurationError) -> PullOptions {
        var options = PullOptions()
        (options.jobs, options.schedule) = (Int(number(.jobs)), schedule)
        let origin = text(.origin)
        guard !origin.isEmpty else { return options }
        let chosen = origin.contains("=") ? profile.editions : profile.editions.filter { editions.contains($0.id) }
        do { options.origins = try OriginMap(origin, editions: chosen) } catch {
            throw .badOrigin(reason: error.description, source: self[.origin].source)
        }
        return options
    }

    /// The text of a setting; empty where it is not set.
    public func text(_ setting: Setting) -> String {
        if case .text(let text) = self[setting].value { text } else { "" }
    }

    private func number(_ setting: Setting) -> Int64 {
        if case .number(let number) = self[setting].value { number } else { 0 }
    }
}

extension Configuration {
    /// Where the keys of the profile in force stand in its file.
    public func profileLines() throws(ConfigurationError) -> ProfileLines {
        let name = text(.profile)
        guard ConfiguredProfile.isPath(name) else { return ProfileLines(yaml: Profile.alMayadeenYAML) }
        return ProfileLines(yaml: try ConfigurationFile.text(of: name))
    }
}
