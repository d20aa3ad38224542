import NewsModel

extension SimulatedSite {
    /// What is served, before conditions, compression and caches.
    private struct Representation {
        var type: String
        var changed: Instant
        var tag: String
        var length: Int
        var body: () -> [UInt8]

        init(type: String, changed: Instant, bytes: [UInt8]) {
            (self.type, self.changed, length, body) = (type, changed, bytes.count, { bytes })
            tag = Representation.tag(of: bytes)
        }

        init(page: ArticlePage) {
            let own = page.ownParts()
            (type, changed) = ("text/html; charset=utf-8", page.post.updated.instant)
            (tag, length, body) = (Self.tag(of: own.bytes), page.length(own), { page.bytes(own) })
        }

        private static func tag(of bytes: [UInt8]) -> String { String(ContentHash.of(bytes).hex.prefix(24)) }
    }

    /// Answers a request at a time. Only GET and HEAD are allowed.
    public func answer(for request: SimulatedRequest, at now: Instant) -> SimulatedAnswer {
        guard request.method == "GET" || request.method == "HEAD" else {
            return plain(405, "method not allowed", at: now, more: [("Allow", "GET, HEAD")])
        }
        let path = request.path
        switch path {
        case "/robots.txt": return serve(robots, to: request, at: now)
        case Self.indexPath:
            let (bytes, changed) = sitemapIndex()
            return serve(Representation(type: Self.xml, changed: changed, bytes: bytes), to: request, at: now)
        default:
            if let month = sitemapMonth(atPath: path) { return serve(sitemapFile(of: month), to: request, at: now) }
            return article(atPath: path, to: request, at: now)
        }
    }

    private static let xml = "application/xml; charset=utf-8"

    private var robots: Representation {
        let text = "User-agent: *\nAllow: /\nDisallow: /search\nSitemap: \(edition.host)\(Self.indexPath)\n"
        return Representation(
            type: "text/plain; charset=utf-8", changed: Instant(milliseconds: 0), bytes: Array(text.utf8))
    }

    private func sitemapFile(of month: YearMonth) -> Representation {
        let (bytes, changed) = sitemap(of: month)
        guard settings.gzipSitemaps else { return Representation(type: Self.xml, changed: changed, bytes: bytes) }
        return Representation(type: "application/gzip", changed: changed, bytes: Gzip.deflate(bytes))
    }

    private func article(atPath path: String, to request: SimulatedRequest, at now: Instant) -> SimulatedAnswer {
        let key = SitePath(path)
        if let id = idsByPath[key], let post = posts[id] {
            if let retraction = retracted[id] { return plain(retraction.status, "no longer here", at: now) }
            return serve(
                Representation(page: ArticlePage(edition: edition, chrome: chrome, post: post)), to: request, at: now)
        }
        if let id = redirects[key], let target = posts[id] {
            let location = edition.host + PercentCoding.encode(target.path)
            return plain(301, "moved", at: now, more: [("Location", location)])
        }
        return plain(404, "not found", at: now)
    }

    private func serve(_ found: Representation, to request: SimulatedRequest, at now: Instant) -> SimulatedAnswer {
        let compressed = settings.compress && request.accepts(encoding: "gzip")
        let tag = "\"\(found.tag)\(compressed ? "-gzip" : "")\""
        var answer = SimulatedAnswer(status: 200, headers: commonHeaders(at: now))
        if settings.entityTags { answer.headers.append(("ETag", tag)) }
        if settings.lastModified { answer.headers.append(("Last-Modified", HTTPDate.text(of: found.changed))) }
        if settings.compress { answer.headers.append(("Vary", "Accept-Encoding")) }
        if request.isSatisfied(
            tag: settings.entityTags ? tag : nil, changed: settings.lastModified ? found.changed : nil)
        {
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
        _ status: Int, _ text: String, at now: Instant, more: [(name: String, value: String)] = []
    ) -> SimulatedAnswer {
        let body = Array("\(text)\n".utf8)
        let own = [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", String(body.count))]
        return SimulatedAnswer(status: status, headers: commonHeaders(at: now) + more + own, body: body)
    }

    private func commonHeaders(at now: Instant) -> [(name: String, value: String)] {
        guard let age = settings.age else { return [("Date", HTTPDate.text(of: now))] }
        let made = now.advanced(byMilliseconds: -Int64(age) * 1000)
        return [("Date", HTTPDate.text(of: made)), ("Age", String(age)), ("X-Cache", "HIT")]
    }
}
