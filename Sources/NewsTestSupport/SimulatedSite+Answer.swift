import NewsModel

extension SimulatedSite {
    /// Answers a request at a time. Only GET and HEAD are allowed.
    public func answer(for request: SimulatedRequest, at now: Instant) -> SimulatedAnswer {
        guard request.method == "GET" || request.method == "HEAD" else {
            return plain(405, "method not allowed", [("Allow", "GET, HEAD")] + commonHeaders(at: now))
        }
        let state = state(at: now)
        if let cache = StaleCache.answering(request, of: settings.caches + state.caches), cache.asOf < now,
            case let old = self.state(at: cache.asOf),
            let answer = page(request, state: old, at: cache.asOf, cache.headers(at: now))
        {
            return answer
        }
        let headers = commonHeaders(at: now)
        return page(request, state: state, at: now, headers) ?? plain(404, "not found", headers)
    }

    /// What stands at the path of a request, as it was at a time; `nil` where nothing does.
    private func page(
        _ request: SimulatedRequest, state: SiteState, at now: Instant, _ headers: [(name: String, value: String)]
    ) -> SimulatedAnswer? {
        let path = request.path
        switch path {
        case "/robots.txt": return serve(robots, to: request, headers)
        case Self.indexPath: return serve(sitemapIndex(of: state), to: request, headers)
        case Self.feedPath: return feed(page: request, of: state).flatMap { serve($0, to: request, headers) }
        default:
            if let (bytes, changed) = nestedIndex(atPath: path, of: state) {
                return serve(
                    Representation(type: Representation.xml, changed: changed, bytes: bytes), to: request, headers)
            }
            if let month = sitemapMonth(atPath: path, of: state) {
                return serve(sitemapFile(of: month, of: state), to: request, headers)
            }
            return article(atPath: path, state: state, to: request, at: now, headers)
                ?? other(atPath: path, state: state, to: request, at: now, headers)
        }
    }

    private var robots: Representation {
        let usual = "User-agent: *\nAllow: /\nDisallow: /search\nSitemap: \(edition.host)\(Self.indexPath)\n"
        let text = settings.robots ?? usual
        return Representation(
            type: "text/plain; charset=utf-8", changed: Instant(milliseconds: 0), bytes: Array(text.utf8))
    }

    private func sitemapIndex(of state: SiteState) -> Representation {
        let (bytes, changed) = sitemapIndex(of: state)
        return Representation(type: Representation.xml, changed: changed, bytes: bytes)
    }

    private func sitemapFile(of month: YearMonth, of state: SiteState) -> Representation {
        let (bytes, changed) = sitemap(of: month, of: state)
        guard settings.gzipSitemaps else {
            let type = settings.sitemaps == .text ? "text/plain; charset=utf-8" : Representation.xml
            return Representation(type: type, changed: changed, bytes: bytes)
        }
        return Representation(type: "application/gzip", changed: changed, bytes: Gzip.deflate(bytes))
    }

    private func article(
        atPath path: String, state: SiteState, to request: SimulatedRequest, at now: Instant,
        _ headers: [(name: String, value: String)]
    ) -> SimulatedAnswer? {
        let key = SitePath(path)
        if let id = state.idsByPath[key], let post = state.posts[id] {
            if let retraction = state.retracted[id] { return plain(retraction.status, "no longer here", headers) }
            guard timeline != nil else {
                let page = ArticlePage(edition: edition, chrome: chrome, post: post)
                return serve(Representation(page: page), to: request, headers)
            }
            let moment = SiteMoment(outline: outline, state: state, now: now, zone: zone)
            let page = written(.article(moment.article(post)), path: path, at: moment)
            return serve(Representation(page: page, changed: post.updated.instant, isWeak: true), to: request, headers)
        }
        guard let id = state.redirects[key], let target = state.posts[id] else { return nil }
        let location = edition.host + PercentCoding.encode(target.path)
        return plain(settings.redirectStatus, "moved", [("Location", location)] + headers)
    }

    /// Front page, lists, pages about the site.
    private func other(
        atPath path: String, state: SiteState, to request: SimulatedRequest, at now: Instant,
        _ headers: [(name: String, value: String)]
    ) -> SimulatedAnswer? {
        let moment = SiteMoment(outline: outline, state: state, now: now, zone: zone)
        guard let page = moment.page(atPath: path) else { return nil }
        let found = Representation(
            page: written(page, path: path, at: moment), changed: moment.listsChanged, isWeak: false)
        return serve(found, to: request, headers)
    }

    private func written(_ page: ShownPage, path: String, at moment: SiteMoment) -> WrittenPage {
        let writer = templates.writer
        let shared = sharedParts.parts(at: moment) { writer.shared(moment.frame(), chrome: chrome) }
        return writer.page(page, path: path, shared: shared)
    }

    private func serve(
        _ found: Representation, to request: SimulatedRequest, _ headers: [(name: String, value: String)]
    ) -> SimulatedAnswer {
        let compressed = settings.compress && request.accepts(encoding: "gzip")
        let opaque = "\"\(found.tag)\(compressed ? "-gzip" : "")\""
        var answer = SimulatedAnswer(status: 200, headers: headers)
        if settings.entityTags { answer.headers.append(("ETag", found.isWeak ? "W/\(opaque)" : opaque)) }
        if settings.lastModified { answer.headers.append(("Last-Modified", HTTPDate.text(of: found.changed))) }
        if let vary = settings.vary { answer.headers.append(("Vary", vary)) }
        if settings.compress { answer.headers.append(("Vary", "Accept-Encoding")) }
        let isSatisfied = request.isSatisfied(
            tag: settings.entityTags ? opaque : nil, changed: settings.lastModified ? found.changed : nil)
        if isSatisfied || (settings.alwaysNotModified && request.isConditional) {
            answer.status = 304
            return answer
        }
        answer.headers.append(("Content-Type", found.type))
        var body = compressed || request.method == "GET" ? found.body() : []
        if compressed {
            body = Gzip.deflate(body)
            answer.headers.append(("Content-Encoding", "gzip"))
        }
        answer.headers.append(("Content-Length", String(compressed ? body.count : found.length)))
        if request.method == "GET" { answer.body = body }
        return answer
    }

    private func plain(
        _ status: Int, _ text: String, _ headers: [(name: String, value: String)]
    ) -> SimulatedAnswer {
        let body = Array("\(text)\n".utf8)
        let own = [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", String(body.count))]
        return SimulatedAnswer(status: status, headers: headers + own, body: body)
    }

    private func commonHeaders(at now: Instant) -> [(name: String, value: String)] {
        guard let age = settings.age else { return [("Date", HTTPDate.text(of: now))] }
        let made = now.advanced(byMilliseconds: -Int64(age) * 1000)
        return [("Date", HTTPDate.text(of: made)), ("Age", String(age)), ("X-Cache", "HIT")]
    }
}
