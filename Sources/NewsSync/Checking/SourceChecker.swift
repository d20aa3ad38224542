import NewsModel
import NewsOrigin
import NewsTransport

/// Tries a profile on one address, and proposes one for a site that has none yet. Nothing is kept.
///
/// Three requests at the most: robots.txt, the address, and `/sitemap.xml` where robots.txt names no sitemap.
public struct SourceChecker: Sendable {
    let profile: Profile
    let origins: OriginMap
    let configuration: TransportConfiguration
    let clock: @Sendable () -> Instant

    /// - Parameters:
    ///   - profile: what is tried, if one of its editions has the address's host.
    ///   - origins: where editions are fetched from, if not from their hosts.
    public init(
        profile: Profile, origins: OriginMap? = nil, configuration: TransportConfiguration,
        clock: @escaping @Sendable () -> Instant
    ) {
        (self.profile, self.configuration, self.clock) = (profile, configuration, clock)
        self.origins = origins ?? OriginMap(editions: profile.editions)
    }

    /// Fetches an address and says what it gives.
    ///
    /// - Throws: `SyncError.badAddress`; `TransportError` where there is no answer; `ProfileError`, `OriginError.outOfMemory`.
    public func check(_ text: String) async throws -> SourceCheck {
        guard let asked = CanonicalURL(text) else { throw SyncError.badAddress(text) }
        let transport = Transport(configuration: configuration, clock: clock)
        defer { transport.shutdown() }
        let site = Site(checker: self, transport: transport, asked: asked)
        let robots = try await site.robots()
        guard robots.allows(path: String(asked.wire.dropFirst(asked.site.count))) else {
            var check = SourceCheck(url: asked.text, finalURL: asked.text, status: 0, bytes: 0, kind: .nothing)
            (check.isAllowed, check.crawlDelay) = (false, robots.crawlDelay)
            check.edition = profile.edition(serving: asked)?.id
            check.problem = "robots.txt asks not to fetch it"
            return check
        }
        if robots.distance > 0 { transport.keepDistance(milliseconds: robots.distance) }
        let response = try await site.fetch(asked)
        var check = try self.check(response, asked: asked)
        check.crawlDelay = robots.crawlDelay
        guard check.kind != .nothing || response.isSuccess else { return check }
        var sitemaps = robots.sitemaps.compactMap { CanonicalURL($0) }
        if sitemaps.isEmpty, let found = try await site.usualSitemap(robots) { sitemaps = [found] }
        check.sitemaps = sitemaps.map(\.text)
        if check.kind == .article || check.kind == .listing || check.kind == .nothing {
            try propose(&check, response, sitemaps, asked: asked)
        }
        return check
    }

    /// Says what an answer gives; no request is made.
    func check(_ response: Response, asked: CanonicalURL) throws -> SourceCheck {
        let final = address(of: response, asked: asked)
        let body = response.body
        var check = SourceCheck(
            url: asked.text, finalURL: final.text, status: response.status, bytes: body.count, kind: .nothing)
        let edition = profile.edition(serving: final)
        check.edition = edition?.id
        if let refusal = response.refusal {
            check.problem = refusal.description
            return check
        }
        if readSitemap(body, into: &check) || readFeed(response, at: final, into: &check) { return check }
        let type = response.headers["content-type"]
        let used = edition == nil ? stranger(final, body, type) : profile
        guard let tried = edition ?? used.editions.first else { return check }
        let parser = try PageParser(profile: used)
        let role = used.role(of: final) ?? .article
        check.findings = try parser.findings(body, contentType: type, address: final, edition: tried, role: role)
        do throws(OriginError) {
            if role == .article {
                check.article = try parser.parse(body, contentType: type, address: final, edition: tried)
                check.kind = .article
            } else {
                _ = try parser.parts(body, contentType: type, address: final, edition: tried, role: role)
                (check.kind, check.role) = (.listing, role.rawValue)
            }
        } catch {
            check.problem = error.description
        }
        return check
    }

    private func address(of response: Response, asked: CanonicalURL) -> CanonicalURL {
        let edition = profile.edition(serving: asked)
        let real = edition.flatMap { origins.realAddress(of: response.finalURL, edition: $0.id) }
        return real ?? CanonicalURL(response.finalURL) ?? asked
    }

    // MARK: Feeds and sitemaps

    private func readSitemap(_ body: [UInt8], into check: inout SourceCheck) -> Bool {
        guard let zone = try? profile.zone(), let document = try? Sitemap.parse(body, zone: zone) else { return false }
        check.kind = .sitemap
        let (name, entries) =
            switch document.entries {
            case .index(let entries): ("index of sitemaps", entries)
            case .urlset(let entries): ("sitemap", entries)
            }
        check.facts = [
            ("format", name), ("entries", "\(entries.count)"),
            ("with lastmod", "\(entries.count { $0.lastmod != nil })"),
            ("of these a day alone", "\(entries.count { $0.isDay })"),
            ("of the profile's editions", "\(entries.count { profile.edition(serving: $0.address) != nil })"),
            ("lastmods that are no time", "\(document.badTimes)"),
            ("addresses that are none", "\(document.badAddresses)"),
        ]
        if entries.isEmpty { check.problem = "it names nothing" }
        return true
    }

    private func readFeed(_ response: Response, at url: CanonicalURL, into check: inout SourceCheck) -> Bool {
        guard let reading = try? FeedReading(response, url: url), !reading.feed.version.isEmpty else { return false }
        check.kind = .feed
        let entries = reading.entries
        func count(_ holds: (FeedItem) -> Bool) -> String { "\(entries.count(where: holds))" }
        check.facts = [
            ("format", reading.feed.version), ("charset", reading.feed.encoding),
            ("well formed", reading.feed.isRepaired ? "no, repaired" : "yes"), ("entries", "\(entries.count)"),
            ("with an id", count { $0.id != nil }), ("with a link", count { $0.link != nil }),
            ("with the whole text", count { !$0.content.isEmpty }), ("with a summary", count { $0.summary != nil }),
            ("published", count { $0.published?.instant != nil }), ("updated", count { $0.updated?.instant != nil }),
            ("language", reading.feed.head.language ?? "not told"),
            ("older entries at", reading.older?.text ?? "nowhere"),
        ]
        if entries.isEmpty { check.problem = "it has no entries" }
        return true
    }

    // MARK: A site without a profile

    /// The profile of a site of which nothing is known: its language is the page's.
    private func stranger(_ url: CanonicalURL, _ body: [UInt8], _ type: String?) -> Profile {
        let page = try? GenericReader().read(body, contentType: type, address: url)
        return .generic(site: CanonicalURL(url.site) ?? url, language: page?.metadata.language ?? "und")
    }

    private func propose(
        _ check: inout SourceCheck, _ response: Response, _ sitemaps: [CanonicalURL], asked: CanonicalURL
    ) throws {
        guard let final = CanonicalURL(check.finalURL) else { return }
        let reader = try GenericReader()
        let type = response.headers["content-type"]
        guard let page = try? reader.read(response.body, contentType: type, address: final) else { return }
        var proposal = ProfileProposal(page: final, metadata: page.metadata)
        proposal.aliases = asked.host == final.host ? [] : [asked.host]
        proposal.sitemaps = sitemaps
        proposal.feeds = page.metadata.feeds.compactMap { CanonicalURL($0, relativeTo: final) }
        check.feeds = proposal.feeds.map(\.text)
        check.proposal = proposal.yaml
    }
}

/// The requests of one check.
private struct Site {
    let checker: SourceChecker
    let transport: Transport
    let asked: CanonicalURL

    /// What robots.txt asks for. Of a site that cannot say, nothing may be fetched (RFC 9309 §2.3.1.4).
    func robots() async throws -> RobotsRules {
        guard let url = CanonicalURL("/robots.txt", relativeTo: asked) else { return .allowAll }
        let response = try await fetch(url)
        if response.status >= 500 || response.status == 429, let refusal = response.refusal { throw refusal }
        return .interpreting(status: response.status, body: response.body, productToken: "newssync")
    }

    /// `/sitemap.xml`, where it is one.
    func usualSitemap(_ robots: RobotsRules) async throws -> CanonicalURL? {
        guard let url = CanonicalURL("/sitemap.xml", relativeTo: asked), robots.allows(path: url.path),
            let response = try? await fetch(url), response.isSuccess
        else { return nil }
        return (try? Sitemap.parse(response.body, zone: checker.profile.zone())) == nil ? nil : url
    }

    func fetch(_ url: CanonicalURL) async throws(TransportError) -> Response {
        // An address that a person typed may be one of this machine; where it leads to is as public as it is.
        try await transport.fetch(Request(url: checker.origins.requestAddress(of: url)))
    }
}
